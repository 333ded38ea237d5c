import type { ArticleFilter, ArticleOrder } from '@/generated/graphql/documents';
import type { Query } from '@/i18n/address';
import { pagingParameters } from './paging';
import { choice, day, inOrder, languages, type Read, readParameters, type SearchParams, slugs, words } from './read';
import { some } from './values';

export const ARTICLE_SORTS = ['newest', 'oldest', 'claims'] as const;

const articleParameters = {
  q: words,
  perspective: slugs,
  topic: slugs,
  outlet: slugs,
  analyst: slugs,
  language: languages,
  from: day,
  to: day,
  sort: choice(ARTICLE_SORTS),
  ...pagingParameters,
};

/** What an address asks of the list of articles. */
export type ArticleValues = Read<typeof articleParameters>['values'];

export function readArticleValues(query: SearchParams) {
  return inOrder(readParameters(articleParameters, query), 'from', 'to');
}

const ORDERS: Record<(typeof ARTICLE_SORTS)[number], ArticleOrder> = {
  newest: { field: 'PUBLISHED', direction: 'DESC' },
  oldest: { field: 'PUBLISHED', direction: 'ASC' },
  claims: { field: 'CLAIMS', direction: 'DESC' },
};

export function articleOrder(values: ArticleValues): ArticleOrder {
  return ORDERS[values.sort];
}

export function articleFilter(values: ArticleValues): ArticleFilter {
  return {
    text: values.q,
    perspectives: some(values.perspective),
    topics: some(values.topic),
    outlets: some(values.outlet),
    analysts: some(values.analyst),
    languages: some(values.language),
    from: values.from,
    to: values.to,
  };
}

/** The values as they stand in an address, without the order that holds anyway and without the page. */
export function articleQuery({ after: _after, before: _before, sort, ...rest }: ArticleValues): Query {
  return { ...rest, sort: sort === ARTICLE_SORTS[0] ? undefined : sort };
}
