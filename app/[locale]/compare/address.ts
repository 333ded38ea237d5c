import type { Ignored } from '@/components/filters/ignored-notice';
import type { Query } from '@/i18n/address';
import { choice, day, inOrder, type Read, readParameters, type SearchParams, slug } from '../_filters/read';
import { inAddress, type Pair, sideName } from './sides';

export const COMPARE_SORTS = ['gap', 'claims', 'order'] as const;

const compareParameters = { left: sideName, right: sideName, from: day, to: day, sort: choice(COMPARE_SORTS) };

/** What an address asks of the comparison. */
export type CompareValues = Read<typeof compareParameters>['values'];

export function readCompareValues(query: SearchParams) {
  return inOrder(readParameters(compareParameters, query), 'from', 'to');
}

/** What an address asks of the comparison's page, where topics come in parts: the one to continue after. */
export type ComparePageValues = CompareValues & { after: string | undefined };

export function readComparePage(query: SearchParams): { values: ComparePageValues; ignored: Ignored[] } {
  return inOrder(readParameters({ ...compareParameters, after: slug }, query), 'from', 'to');
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

/** A comparison's page with the part of its topics that follows one of them, or with the first. */
export function partQuery(pair: Pair, values: CompareValues, after: string | undefined): Query {
  return { ...compareQuery(pair, values), after };
}
