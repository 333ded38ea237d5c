import { cursor } from './read';

/** Where a list continues, as it stands in the address. */
export const pagingParameters = { after: cursor, before: cursor };

export type Paging = { after: string | undefined; before: string | undefined };

/** Arguments of a connection for one page of this size. */
export function pageArguments({ after, before }: Paging, size: number) {
  return after === undefined && before !== undefined ? { last: size, before } : { first: size, after };
}
