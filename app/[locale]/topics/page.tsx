import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DataText } from '@/components/charts/data-text';
import { SpectrumFigure } from '@/components/charts/spectrum/figure';
import { spectrum } from '@/components/charts/spectrum/series';
import { CountsLine } from '@/components/counts-line/counts-line';
import { PageHeading, Section } from '@/components/page/page';
import { TopicsDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { API_LOCALE, DIRECTION } from '@/i18n/routing';
import { claimsAddress, methodAddress, topicAddress } from '../_page/links';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import styles from './page.module.css';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('topics');
  return pageMetadata({ locale, path: '/topics', title: t('title'), description: t('description') });
}

export default async function TopicsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [{ topics }, t] = await Promise.all([
    execute(TopicsDocument, { locale: API_LOCALE[locale] }),
    getTranslations('topics'),
  ]);
  const sides = topics.nodes.flatMap((topic) => topic.sides.map((side) => side.entity));
  const figure = spectrum({
    sides: inOrder(sides),
    topics: topics.nodes.map((topic) => ({ topic, sides: topic.sides })),
    direction: DIRECTION[locale],
    order: 'given',
  });
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <SpectrumFigure
        id="spectrum"
        title={t('figure')}
        lead={t('figureLead')}
        data={figure}
        links={{
          topic: (slug) => topicAddress(locale, slug),
          claims: (slug, side) => claimsAddress(locale, side, slug),
        }}
        methodHref={methodAddress(locale)}
      />
      <Section id="list" title={t('list')}>
        <ul className={styles.list} role="list">
          {topics.nodes.map((topic) => (
            <li key={topic.slug} id={topic.slug}>
              <h3>
                <a href={topicAddress(locale, topic.slug)}>
                  <DataText text={topic.title} />
                </a>
              </h3>
              <p>
                <DataText text={topic.proposition} />
              </p>
              <CountsLine counts={topic.counts} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

type Entity = { __typename: string; slug: string; order?: number };

/** Each side once, by rank. */
function inOrder<Side extends Entity>(sides: readonly Side[]): Side[] {
  const bySlug = new Map(sides.map((side) => [side.slug, side]));
  return [...bySlug.values()].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}
