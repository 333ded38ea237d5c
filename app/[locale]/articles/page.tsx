import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DataText } from '@/components/charts/data-text';
import { AppliedFilters } from '@/components/filters/applied-filters';
import { CheckGroup, ChoiceField, DayField, FieldPair, TextField } from '@/components/filters/fields';
import { FilterForm } from '@/components/filters/filter-form';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { option, withChosen } from '@/components/filters/options';
import { ListLayout, PageHeading, ResultsHeading } from '@/components/page/page';
import { Pager } from '@/components/pager/pager';
import { SideName } from '@/components/side-name/side-name';
import { ArticlesDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress, type Query } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { appliedFilters } from '../_filters/applied';
import { ARTICLE_SORTS, articleFilter, articleOrder, articleQuery, readArticleValues } from '../_filters/articles';
import { pageArguments } from '../_filters/paging';
import type { SearchParams } from '../_filters/read';
import { settle } from '../_filters/settle';
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
  const [t, counts, filters] = await Promise.all([
    getTranslations('articles'),
    getTranslations('counts'),
    getTranslations('filters'),
  ]);
  const format = formatFor(locale);
  const hrefOf = (query: Query) => pageAddress(locale, '/articles', query);
  const query = articleQuery(values);
  const perspectives = data.perspectives.nodes;
  const topics = data.topics.nodes;
  const outlets = data.outlets.nodes;
  const labels: Record<string, (value: string) => ReactNode> = {
    q: (text) => <bdi>{filters('quoted', { text })}</bdi>,
    perspective: (slug) => {
      const found = perspectives.find((one) => one.slug === slug);
      return found && <SideName perspective={found} />;
    },
    topic: (slug) => {
      const found = topics.find((one) => one.slug === slug);
      return found && <DataText text={found.title} />;
    },
    outlet: (slug) => {
      const found = outlets.find((one) => one.slug === slug);
      return found && <DataText text={found.name} />;
    },
    analyst: (slug) => <bdi>{slug}</bdi>,
    language: (code) => format.language(code),
    from: (day) => filters('fromDay', { day: format.date(day) }),
    to: (day) => filters('toDay', { day: format.date(day) }),
  };
  const conditions = appliedFilters(query, (name, value) => labels[name]?.(value) ?? null, hrefOf);
  const { totalCount, nodes, pageInfo } = data.articles;

  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ListLayout
        filters={
          <FilterForm
            action={hrefOf({})}
            active={conditions.length}
            main={
              <>
                <TextField name="q" label={filters('text')} value={values.q} hint={filters('textHint')} />
                <ChoiceField
                  name="sort"
                  label={filters('sort')}
                  value={values.sort}
                  options={ARTICLE_SORTS.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
                />
              </>
            }
          >
            <CheckGroup
              name="perspective"
              legend={filters('perspective')}
              options={withChosen(
                perspectives.map((one) => option(one.slug, <SideName perspective={one} />)),
                values.perspective,
              )}
            />
            <FieldPair legend={filters('period')}>
              <DayField name="from" label={filters('from')} value={values.from} />
              <DayField name="to" label={filters('to')} value={values.to} />
            </FieldPair>
            <CheckGroup
              name="language"
              legend={filters('language')}
              options={withChosen(
                data.claimFacets.languages.map(({ language }) => option(language, format.language(language))),
                values.language,
              )}
            />
            <CheckGroup
              folded
              name="topic"
              legend={filters('topic')}
              options={withChosen(
                topics.map((one) => option(one.slug, <DataText text={one.title} />)),
                values.topic,
              )}
            />
            <CheckGroup
              folded
              name="outlet"
              legend={filters('outlet')}
              options={withChosen(
                outlets.map((one) => option(one.slug, <DataText text={one.name} />)),
                values.outlet,
              )}
            />
            {values.analyst.map((slug) => (
              <input key={slug} type="hidden" name="analyst" value={slug} />
            ))}
          </FilterForm>
        }
      >
        <IgnoredNotice ignored={ignored} />
        <AppliedFilters filters={conditions} clearHref={hrefOf({})} />
        <ResultsHeading>{counts('articles', { count: totalCount })}</ResultsHeading>
        {nodes.length === 0 && <p>{filters('nothing')}</p>}
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
        <Pager state={pageInfo} label={t('pages')} hrefOf={(cursor) => hrefOf({ ...query, ...cursor })} />
      </ListLayout>
    </>
  );
}
