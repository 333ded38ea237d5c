import type { ClaimFilter, MeasureFilter, TopicComparisonOrder } from '@/generated/graphql/documents';
import type { Query } from '@/i18n/address';
import { CLAIM_KINDS } from '../_filters/claims';
import {
  choice,
  choices,
  day,
  inOrder,
  languages,
  type Read,
  readParameters,
  type SearchParams,
  slug,
  slugs,
} from '../_filters/read';
import { some, upper } from '../_filters/values';

export const TOPIC_SORTS = ['gap', 'divergence', 'claims', 'order'] as const;

const overviewParameters = {
  from: day,
  to: day,
  outlet: slugs,
  topic: slugs,
  kind: choices(CLAIM_KINDS),
  language: languages,
  left: slug,
  right: slug,
  sort: choice(TOPIC_SORTS),
};

/** What an address asks of the overview. */
export type OverviewValues = Read<typeof overviewParameters>['values'];

export function readOverviewValues(query: SearchParams): {
  values: OverviewValues;
  ignored: Read<typeof overviewParameters>['ignored'];
} {
  const read = inOrder(readParameters(overviewParameters, query), 'from', 'to');
  const { left, right } = read.values;
  if (left === undefined || left !== right) return read;
  // A side cannot be compared with itself: the other one is chosen as if nothing had been said.
  return { values: { ...read.values, right: undefined }, ignored: [...read.ignored, { name: 'right', value: left }] };
}

/** The positions the overview counts, and the claims its filters count: the same conditions, as either names them. */
export function overviewFilter(values: OverviewValues): MeasureFilter & ClaimFilter {
  return {
    from: values.from,
    to: values.to,
    outlets: some(values.outlet),
    topics: some(values.topic),
    kinds: some(values.kind.map(upper)),
    languages: some(values.language),
  };
}

export function topicOrder({ sort }: Pick<OverviewValues, 'sort'>): TopicComparisonOrder {
  return upper(sort);
}

/** The conditions as they stand in an address. */
export function overviewQuery({ sort, ...conditions }: OverviewValues): Query {
  return { ...conditions, sort: sort === TOPIC_SORTS[0] ? undefined : sort };
}

/** What the trends follow: the same conditions, and the sides compared, in no order of topics but their own. */
export function trendsQuery({ sort: _sort, ...conditions }: OverviewValues): Query {
  return conditions;
}

/** The claims that a figure of the overview is made of, as the list of claims is asked for them. */
export function claimsQuery(values: OverviewValues, more: Query): Query {
  const { left: _left, right: _right, sort: _sort, ...conditions } = values;
  return { ...conditions, ...more };
}
