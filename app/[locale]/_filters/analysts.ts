import type { AnalystFilter, AnalystOrder } from '@/generated/graphql/documents';
import type { Query } from '@/i18n/address';
import { pagingParameters } from './paging';
import { choice, choices, type Read, readParameters, type SearchParams, slugs, words } from './read';
import { some, upper } from './values';

export const ANALYST_SORTS = ['claims', 'latest', 'name'] as const;
export const ANALYST_KINDS = ['analyst', 'official', 'collective'] as const;

const analystParameters = {
  q: words,
  perspective: slugs,
  topic: slugs,
  kind: choices(ANALYST_KINDS),
  sort: choice(ANALYST_SORTS),
  ...pagingParameters,
};

/** What an address asks of the list of analysts. */
export type AnalystValues = Read<typeof analystParameters>['values'];

export function readAnalystValues(query: SearchParams) {
  return readParameters(analystParameters, query);
}

const ORDERS: Record<(typeof ANALYST_SORTS)[number], AnalystOrder> = {
  claims: { field: 'CLAIMS', direction: 'DESC' },
  latest: { field: 'LATEST', direction: 'DESC' },
  name: { field: 'SLUG', direction: 'ASC' },
};

export function analystOrder(values: AnalystValues): AnalystOrder {
  return ORDERS[values.sort];
}

export function analystFilter(values: AnalystValues): AnalystFilter {
  return {
    text: values.q,
    perspectives: some(values.perspective),
    topics: some(values.topic),
    kinds: some(values.kind.map(upper)),
  };
}

/** The values as they stand in an address, without the order that holds anyway and without the page. */
export function analystQuery({ after: _after, before: _before, sort, ...rest }: AnalystValues): Query {
  return { ...rest, sort: sort === ANALYST_SORTS[0] ? undefined : sort };
}
