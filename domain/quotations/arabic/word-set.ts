import { fold } from '@/domain/text/fold';

/** The words of these lists, folded as they are looked up. */
export const words = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.trim().split(/\s+/u)).map(fold));
