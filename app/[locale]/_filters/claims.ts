import type { ClaimFilter, ClaimOrder } from '@/generated/graphql/documents';
import type { Query } from '@/i18n/address';
import { pagingParameters } from './paging';
import {
  choice,
  choices,
  day,
  inOrder,
  languages,
  level,
  type Read,
  readParameters,
  type SearchParams,
  slugs,
  words,
} from './read';
import { some, upper } from './values';

export const CLAIM_SORTS = ['newest', 'oldest', 'rejecting', 'accepting'] as const;
export const CLAIM_KINDS = ['assessment', 'prediction', 'demand', 'fact'] as const;
export const SPEECH_TYPES = ['direct', 'indirect', 'mixed'] as const;

const claimParameters = {
  q: words,
  perspective: slugs,
  topic: slugs,
  analyst: slugs,
  outlet: slugs,
  article: slugs,
  kind: choices(CLAIM_KINDS),
  speech: choices(SPEECH_TYPES),
  language: languages,
  from: day,
  to: day,
  min: level,
  max: level,
  sort: choice(CLAIM_SORTS),
  ...pagingParameters,
};

/** What an address asks of the list of claims. */
export type ClaimValues = Read<typeof claimParameters>['values'];

export function readClaimValues(query: SearchParams) {
  return inOrder(inOrder(readParameters(claimParameters, query), 'from', 'to'), 'min', 'max');
}

const ORDERS: Record<(typeof CLAIM_SORTS)[number], ClaimOrder> = {
  newest: { field: 'PUBLISHED', direction: 'DESC' },
  oldest: { field: 'PUBLISHED', direction: 'ASC' },
  rejecting: { field: 'STANCE', direction: 'ASC' },
  accepting: { field: 'STANCE', direction: 'DESC' },
};

export function claimOrder(values: ClaimValues): ClaimOrder {
  return ORDERS[values.sort];
}

export function claimFilter(values: ClaimValues): ClaimFilter {
  return {
    text: values.q,
    perspectives: some(values.perspective),
    topics: some(values.topic),
    analysts: some(values.analyst),
    outlets: some(values.outlet),
    articles: some(values.article),
    kinds: some(values.kind.map(upper)),
    speech: some(values.speech.map(upper)),
    languages: some(values.language),
    from: values.from,
    to: values.to,
    stance:
      values.min === undefined && values.max === undefined
        ? undefined
        : { min: values.min ?? -2, max: values.max ?? 2 },
  };
}

/** The values as they stand in an address, without the order that holds anyway and without the page. */
export function claimQuery(values: ClaimValues): Query {
  const { after: _after, before: _before, sort, min, max, ...rest } = values;
  return {
    ...rest,
    min: min?.toString(),
    max: max?.toString(),
    sort: sort === CLAIM_SORTS[0] ? undefined : sort,
  };
}
