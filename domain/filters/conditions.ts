import { Prisma } from '@/generated/prisma/client';
import type { Period } from '../dates/day';

/** That a column has one of these ids; no condition without a list. */
export function idIn(column: Prisma.Sql, ids: readonly string[] | undefined): Prisma.Sql[] {
  return ids ? [Prisma.sql`${column} = ANY(${ids}::uuid[])`] : [];
}

/** As many as are compared or followed at once. Each number of ids makes a text, and a plan, of its own. */
const MOST_APART = 8;

/**
 * That a column has one of a few given ids, each a parameter of its own: PostgreSQL then knows how many they are before
 * it knows them, and keeps a plan. Of a list in one parameter it expects ten, and plans anew for every two.
 */
export function idAmong(column: Prisma.Sql, ids: readonly string[]): Prisma.Sql {
  const list = ids.length <= MOST_APART ? Prisma.sql`ARRAY[${Prisma.join(ids)}]` : Prisma.sql`${ids}`;
  return Prisma.sql`${column} = ANY(${list}::uuid[])`;
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
