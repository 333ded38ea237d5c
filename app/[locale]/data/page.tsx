import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { publicUrl } from '@/app/public-url';
import { Markup } from '@/components/markup/markup';
import { PageHeading, Section } from '@/components/page/page';
import { DataPageDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import { NETWORK_FORMATS, networkFileAddress } from '../network/download';
import { ExampleQueries } from './example-queries';
import { FigureList } from './figure-list';
import styles from './page.module.css';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('data');
  return pageMetadata({ locale, path: '/data', title: t('title'), description: t('description') });
}

export default async function DataPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [data, t, network, figures] = await Promise.all([
    execute(DataPageDocument, { locale: API_LOCALE[locale] }),
    getTranslations('data'),
    getTranslations('network.downloads'),
    getTranslations('figures'),
  ]);
  const [topic] = data.topics.nodes;
  const [analyst] = data.analysts.nodes;
  const [article] = data.articles.nodes;
  return (
    <Markup locale={locale}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Section id="api" title={t('api.title')} lead={t('api.lead')}>
        <dl className={styles.facts}>
          <div>
            <dt>{t('api.endpoint')}</dt>
            <dd>
              <code dir="ltr">{publicUrl('/graphql')}</code>
            </dd>
          </div>
          <div>
            <dt>{t('api.explorer')}</dt>
            <dd>
              <a href="/graphql">{t('api.open')}</a>
            </dd>
          </div>
        </dl>
        <p className={styles.note}>{t('api.access')}</p>
      </Section>
      <Section id="examples" title={t('examples.title')} lead={t('examples.lead')}>
        <ExampleQueries />
      </Section>
      <Section id="figures" title={t('figures.title')} lead={t('figures.lead')}>
        <FigureList
          subjects={{
            topic: topic && { slug: topic.slug, name: topic.title },
            analyst: analyst && { slug: analyst.slug, name: analyst.name },
            article: article && { slug: article.slug, name: article.title },
          }}
        />
      </Section>
      <Section id="networks" title={t('networks.title')} lead={t('networks.lead')}>
        <ul className={styles.networks} role="list">
          {NETWORK_FORMATS.map((format) => (
            <li key={format}>
              <a href={networkFileAddress(locale, format, {})} download>
                {network(`formats.${format}`)}
              </a>
              <span>{network(`uses.${format}`)}</span>
            </li>
          ))}
        </ul>
        <p className={styles.note}>
          <a href={pageAddress(locale, '/network')}>{t('networks.page')}</a>
        </p>
      </Section>
      <Section id="rights" title={t('rights')}>
        <p className={styles.note}>{figures('rights')}</p>
      </Section>
    </Markup>
  );
}
