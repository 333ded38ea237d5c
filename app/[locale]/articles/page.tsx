import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DataText } from '@/components/charts/data-text';
import { FilterForm } from '@/components/filters/filter-form';
import { SideName } from '@/components/side-name/side-name';
import { ArticlesDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress, type Query } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { appliedFilters } from '../_filters/applied';
import { ARTICLE_SORTS, articleFilter, articleOrder, articleQuery, readArticleValues } from '../_filters/articles';
import { conditionLabel } from '../_filters/condition-label';
import {
  LanguageChecks,
  OutletChecks,
  PeriodFields,
  PerspectiveChecks,
  SearchAndSort,
  TopicChecks,
} from '../_filters/fields';
import { pageArguments } from '../_filters/paging';
import type { SearchParams } from '../_filters/read';
import { settle } from '../_filters/settle';
import { ListPage } from '../_list/list-page';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import styles from './page.module.css';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

const PAGE_SIZE = 20;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('articles');
  const unlisted = Object.keys(await searchParams).length > 0;
  return pageMetadata({ locale, path: '/articles', title: t('title'), description: t('description'), unlisted });
}

export default async function ArticlesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { data, values, ignored } = await settle(readArticleValues(await searchParams), (wanted) =>
    execute(ArticlesDocument, {
      locale: API_LOCALE[locale],
      filter: articleFilter(wanted),
      orderBy: articleOrder(wanted),
      ...pageArguments(wanted, PAGE_SIZE),
    }),
  );
  const [t, counts] = await Promise.all([getTranslations('articles'), getTranslations('counts')]);
  const format = formatFor(locale);
  const hrefOf = (query: Query) => pageAddress(locale, '/articles', query);
  const query = articleQuery(values);
  const perspectives = data.perspectives.nodes.map((perspective) => ({ perspective }));
  const topics = data.topics.nodes.map((topic) => ({ topic }));
  const outlets = data.outlets.nodes.map((outlet) => ({ outlet }));
  const conditions = appliedFilters(query, conditionLabel(locale, { perspectives, topics, outlets }), hrefOf);
  const { count, nodes, pageInfo } = data.articles;

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
              sorts={ARTICLE_SORTS}
              labelOf={(sort) => t(`sorts.${sort}`)}
            />
          }
        >
          <PerspectiveChecks choices={perspectives} chosen={values.perspective} />
          <PeriodFields from={values.from} to={values.to} />
          <LanguageChecks choices={data.claimFacets.languages} chosen={values.language} />
          <TopicChecks folded choices={topics} chosen={values.topic} />
          <OutletChecks folded choices={outlets} chosen={values.outlet} />
          {values.analyst.map((slug) => (
            <input key={slug} type="hidden" name="analyst" value={slug} />
          ))}
        </FilterForm>
      }
      hrefOf={hrefOf}
      query={query}
      conditions={conditions}
      ignored={ignored}
      total={counts(count.exact ? 'articles' : 'moreArticles', { count: count.value })}
      state={pageInfo}
      pagesLabel={t('pages')}
    >
      {nodes.length > 0 ? (
        <ul className={styles.list} role="list">
          {nodes.map((article) => (
            <li key={article.slug} id={article.slug}>
              <h3>
                <a href={pageAddress(locale, `/articles/${article.slug}`)}>
                  <DataText text={article.title} />
                </a>
              </h3>
              <p className={styles.where}>
                <DataText text={article.outlet.name} />
                <span>{format.date(article.publishedOn, article.datePrecision)}</span>
                <span>{format.language(article.language)}</span>
              </p>
              <ul className={styles.voices} role="list">
                <li>{counts('claims', { count: article.claims.totalCount })}</li>
                {article.balance.shares
                  .filter((share) => share.positions > 0)
                  .map((share) => (
                    <li key={share.perspective.slug}>
                      <SideName perspective={share.perspective} /> {format.percent(share.share)}
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      ) : null}
    </ListPage>
  );
}
