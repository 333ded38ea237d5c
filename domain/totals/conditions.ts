import { Prisma } from '@/generated/prisma/client';
import type { Day } from '../dates/day';
import { idIn, valueIn, within } from '../filters/conditions';
import type { MeasureFilter } from '../filters/measure-filter';
import type { TimelineInterval } from '../timeline/buckets';
import { NIL } from './key';

/** The calendar months that a filter asks for, by their first days; either end may be open. */
export type Months = { from?: Day; to?: Day };

/**
 * The months of a filter whose positions totals can count, or null: totals know no outlets, languages, kinds of claims
 * or speech, and no part of a month.
 */
export function monthsOf({ applied }: MeasureFilter): Months | null {
  const { from, to, outlets, languages, kinds, speech } = applied;
  if (outlets || languages || kinds || speech) return null;
  if (from && !from.endsWith('-01')) return null;
  if (to && !isLastOfMonth(to)) return null;
  return { from: from ?? undefined, to: to ? `${to.slice(0, 7)}-01` : undefined };
}

function isLastOfMonth(day: Day): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** That a total's bucket lies within these months, read from totals of this width: of all time where none are named. */
export function inMonths(months: Months, interval?: TimelineInterval): { grain: Prisma.Sql; conditions: Prisma.Sql[] } {
  if (!months.from && !months.to) return { grain: grainOf(interval ?? 'ALL'), conditions: [] };
  return { grain: grainOf('MONTH'), conditions: within(Prisma.sql`bucket`, months) };
}

/** A width of time as SQL: a constant, so that a plan that is kept knows what it looks for. */
export function grainOf(grain: TimelineInterval | 'ALL'): Prisma.Sql {
  return Prisma.raw(`'${grain}'::"TotalGrain"`);
}

/** No topic or side in particular. */
export const NIL_ID = Prisma.raw(`'${NIL}'::uuid`);

/** That an analyst's total, as alias v beside the analyst as alias an, is one of those a filter asks for. */
export function analystConditions({ applied, ids }: MeasureFilter): Prisma.Sql[] {
  return [
    ...idIn(Prisma.sql`v."sideId"`, ids.analysts),
    ...idIn(Prisma.sql`an."perspectiveId"`, ids.perspectives),
    ...valueIn(Prisma.sql`an.kind`, applied.analystKinds),
  ];
}
