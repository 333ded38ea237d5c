import { Prisma } from '@/generated/prisma/client';
import type { Period } from '../dates/day';

/** That a column has one of these ids; no condition without a list. */
export function idIn(column: Prisma.Sql, ids: readonly string[] | undefined): Prisma.Sql[] {
  return ids ? [Prisma.sql`${column} = ANY(${ids}::uuid[])`] : [];
}

/**
 * That an enum column has one of these values; no condition without a list. The values come as the column's type, so that
 * the database knows how many rows have them and casts nothing row by row.
 * @param type the enum, as SQL writes it.
 */
export function enumIn(column: Prisma.Sql, type: string, values: readonly string[] | null | undefined): Prisma.Sql[] {
  return values ? [Prisma.sql`${column} = ANY(${values}::${Prisma.raw(type)}[])`] : [];
}

/** That a text or enum column has one of these values; no condition without a list. */
export function valueIn(column: Prisma.Sql, values: readonly string[] | null | undefined): Prisma.Sql[] {
  return values ? [Prisma.sql`${column}::text = ANY(${values}::text[])`] : [];
}

/** That a day column lies within a period. */
export function within(column: Prisma.Sql, { from, to }: Period): Prisma.Sql[] {
  return [
    ...(from ? [Prisma.sql`${column} >= ${from}::date`] : []),
    ...(to ? [Prisma.sql`${column} <= ${to}::date`] : []),
  ];
}
