import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DataText } from '@/components/charts/data-text';
import { CountsLine } from '@/components/counts-line/counts-line';
import { CheckGroup } from '@/components/filters/fields';
import { FilterForm } from '@/components/filters/filter-form';
import { option, withChosen } from '@/components/filters/options';
import { AnalystName } from '@/components/side-name/side-name';
import { AnalystsDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress, type Query } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import {
  ANALYST_KINDS,
  ANALYST_SORTS,
  analystFilter,
  analystOrder,
  analystQuery,
  readAnalystValues,
} from '../_filters/analysts';
import { appliedFilters } from '../_filters/applied';
import { conditionLabel } from '../_filters/condition-label';
import { PerspectiveChecks, SearchAndSort, TopicChecks } from '../_filters/fields';
import { pageArguments } from '../_filters/paging';
import type { SearchParams } from '../_filters/read';
import { settle } from '../_filters/settle';
import { upper } from '../_filters/values';
import { ListPage } from '../_list/list-page';
import { topicAddress } from '../_page/links';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import styles from './page.module.css';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

const PAGE_SIZE = 50;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('analysts');
  const unlisted = Object.keys(await searchParams).length > 0;
  return pageMetadata({ locale, path: '/analysts', title: t('title'), description: t('description'), unlisted });
}

export default async function AnalystsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { data, values, ignored } = await settle(readAnalystValues(await searchParams), (wanted) =>
    execute(AnalystsDocument, {
      locale: API_LOCALE[locale],
      filter: analystFilter(wanted),
      orderBy: analystOrder(wanted),
      ...pageArguments(wanted, PAGE_SIZE),
    }),
  );
  const [t, counts, filters] = await Promise.all([
    getTranslations('analysts'),
    getTranslations('counts'),
    getTranslations('filters'),
  ]);
  const hrefOf = (query: Query) => pageAddress(locale, '/analysts', query);
  const query = analystQuery(values);
  const perspectives = data.perspectives.nodes.map((perspective) => ({ perspective }));
  const topics = data.topics.nodes.map((topic) => ({ topic }));
  const label = conditionLabel(locale, { perspectives, topics });
  const conditions = appliedFilters(
    query,
    (name, value) => {
      const kind = name === 'kind' && ANALYST_KINDS.find((one) => one === value);
      return kind ? t(`kinds.${upper(kind)}`) : label(name, value);
    },
    hrefOf,
  );
  const { totalCount, nodes, pageInfo } = data.analysts;

  return (
    <ListPage
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      form={
        <FilterForm
          action={hrefOf({})}
          active={conditions.length}
          main={
            <SearchAndSort
              q={values.q}
              sort={values.sort}
              sorts={ANALYST_SORTS}
              labelOf={(sort) => t(`sorts.${sort}`)}
            />
          }
        >
          <PerspectiveChecks choices={perspectives} chosen={values.perspective} />
          <CheckGroup
            name="kind"
            legend={filters('analystKind')}
            options={withChosen(
              ANALYST_KINDS.map((kind) => option(kind, t(`kinds.${upper(kind)}`))),
              values.kind,
            )}
          />
          <TopicChecks folded choices={topics} chosen={values.topic} />
        </FilterForm>
      }
      hrefOf={hrefOf}
      query={query}
      conditions={conditions}
      ignored={ignored}
      total={counts('analysts', { count: totalCount })}
      state={pageInfo}
      pagesLabel={t('pages')}
    >
      {nodes.length > 0 ? (
        <ul className={styles.list} role="list">
          {nodes.map((analyst) => (
            <li key={analyst.slug} id={analyst.slug}>
              <h3>
                <a href={pageAddress(locale, `/analysts/${analyst.slug}`)}>
                  <AnalystName analyst={analyst} />
                </a>
              </h3>
              <p className={styles.role}>
                <DataText text={analyst.role} />
              </p>
              <CountsLine counts={{ claims: analyst.counts.claims, articles: analyst.counts.articles }} />
              {analyst.topics.length > 0 && (
                <p className={`${styles.topics} targets`}>
                  <span>{t('speaksOf')}</span>{' '}
                  {analyst.topics.map(({ topic }) => (
                    <a key={topic.slug} href={topicAddress(locale, topic.slug)}>
                      <DataText text={topic.title} />
                    </a>
                  ))}
                </p>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </ListPage>
  );
}
