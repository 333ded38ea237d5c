import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DataText } from '@/components/charts/data-text';
import { CountsLine } from '@/components/counts-line/counts-line';
import { Markup } from '@/components/markup/markup';
import { PageHeading, Section } from '@/components/page/page';
import { TopicsDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { API_LOCALE } from '@/i18n/routing';
import { topicAddress } from '../_page/links';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import { figureAddress } from '../figures/address';
import styles from './page.module.css';
import { TopicsSpectrum } from './spectrum';

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
  return (
    <Markup locale={locale}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <TopicsSpectrum topics={topics.nodes} figureHref={figureAddress(locale, 'topics')} />
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
    </Markup>
  );
}
