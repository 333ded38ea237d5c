import type { Query } from '@/i18n/address';
import { choice, day, inOrder, type Read, readParameters, type SearchParams } from '../_filters/read';
import { inAddress, type Pair, sideName } from './sides';

export const COMPARE_SORTS = ['gap', 'claims', 'order'] as const;

const compareParameters = { left: sideName, right: sideName, from: day, to: day, sort: choice(COMPARE_SORTS) };

/** What an address asks of the comparison. */
export type CompareValues = Read<typeof compareParameters>['values'];

export function readCompareValues(query: SearchParams) {
  return inOrder(readParameters(compareParameters, query), 'from', 'to');
}

/** A comparison as it stands in an address. */
export function compareQuery({ left, right }: Pick<Pair, 'left' | 'right'>, values?: CompareValues): Query {
  return {
    left: inAddress(left),
    right: inAddress(right),
    from: values?.from,
    to: values?.to,
    sort: values && values.sort !== COMPARE_SORTS[0] ? values.sort : undefined,
  };
}
