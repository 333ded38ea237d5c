import type { ReactNode } from 'react';
import type { AppliedFilter } from '@/components/filters/applied-filters';
import type { Query } from '@/i18n/address';

/**
 * The conditions of a query, each with the address that lifts it.
 * @param labelOf names a condition; null leaves out what is none, such as the order.
 * @param hrefOf the list's address under a query.
 */
export function appliedFilters(
  query: Query,
  labelOf: (name: string, value: string) => ReactNode,
  hrefOf: (query: Query) => string,
): AppliedFilter[] {
  return Object.entries(query).flatMap(([name, found]) =>
    [found ?? []].flat().flatMap((value): AppliedFilter[] => {
      const label = labelOf(name, value);
      if (label === null) return [];
      const left = Array.isArray(found) ? found.filter((one) => one !== value) : undefined;
      return [{ key: `${name}=${value}`, label, removeHref: hrefOf({ ...query, [name]: left }) }];
    }),
  );
}
