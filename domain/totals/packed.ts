import { pack, packed } from '../sql/packed-positions';
import type { PositionTotalKey } from './key';

// Totals of analysts over all time are read by the thousand, with all their values: these keep them packed beside the lists.

/**
 * What a total keeps packed, as PostgreSQL reads bytes from text; null where it keeps nothing so.
 * @param values in order, and the number of positions at each.
 */
export function packedIn(
  { scope, grain }: Pick<PositionTotalKey, 'scope' | 'grain'>,
  { values, counts }: { values: readonly number[]; counts: readonly number[] },
): string | null {
  const bytes = scope === 'ANALYST' && grain === 'ALL' ? pack(values, counts) : null;
  return bytes && `\\x${bytes.toString('hex')}`;
}

/**
 * The same in SQL.
 * @param total the row by its name, with the columns scope and grain.
 * @param values its list of values, and counts, that of the number of positions at each.
 */
export function packedInRow(total: string, values: string, counts: string): string {
  return `CASE WHEN ${total}.scope = 'ANALYST' AND ${total}.grain = 'ALL' THEN (
    SELECT ${packed('value', 'count')} FROM unnest(${values}, ${counts}) AS level(value, count)) END`;
}
