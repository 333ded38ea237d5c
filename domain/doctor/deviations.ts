import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { DERIVED_TABLES, type DerivedTable } from './recount';

type Values = Record<string, string | number | boolean | number[] | null>;

/** A row that is not as it must be: null where it is missing, or should not be there. */
export type Deviation = { key: Values; kept: Values | null; computed: Values | null };

/** The rows of a table that deviate: the first of them in the order of their keys, and the number of all. */
export type Deviations = { table: DerivedTable['name']; count: number; first: Deviation[] };

/**
 * Counts what follows from claims anew and compares it with what is stored, table by table.
 * @param limit how many deviations to tell of each table.
 * @param onTable is told of each table when it is done: of many claims all of them take minutes.
 */
export async function findDeviations(
  db: Database,
  limit: number,
  onTable: (found: Deviations) => void = () => {},
): Promise<Deviations[]> {
  const found: Deviations[] = [];
  for (const table of DERIVED_TABLES) {
    const rows = await deviationsOf(db, table, limit);
    const first = rows.map(({ key, kept, computed }) => ({ key, kept, computed }));
    const deviations = { table: table.name, count: rows[0]?.count ?? 0, first };
    onTable(deviations);
    found.push(deviations);
  }
  return found;
}

/** The deviating rows of one table; all of them without a limit. */
export function deviationsOf(
  db: Database,
  { name, key, columns, recount }: DerivedTable,
  limit: number | null,
): Promise<(Deviation & { count: number })[]> {
  const list = (prefix: string, names: readonly string[]) => names.map((column) => `${prefix}."${column}"`).join(', ');
  const object = (prefix: string, names: readonly string[]) =>
    `jsonb_build_object(${names.map((column) => `'${column}', ${prefix}."${column}"`).join(', ')})`;
  const own = Prisma.raw(`
    SELECT CASE WHEN kept."${key[0]}" IS NULL THEN ${object('computed', key)} ELSE ${object('kept', key)} END AS key,
      CASE WHEN kept."${key[0]}" IS NOT NULL THEN ${object('kept', columns)} END AS kept,
      CASE WHEN computed."${key[0]}" IS NOT NULL THEN ${object('computed', columns)} END AS computed,
      (count(*) OVER ())::int AS count
    FROM kept FULL JOIN computed
      ON ${key.map((column) => `kept."${column}" = computed."${column}"`).join(' AND ')}
    WHERE ROW(${list('kept', columns)}) IS DISTINCT FROM ROW(${list('computed', columns)})`);
  return db.$queryRaw<(Deviation & { count: number })[]>`
    WITH computed AS MATERIALIZED (${recount}),
    kept AS MATERIALIZED (
      SELECT ${Prisma.raw([...key, ...columns].map((column) => `"${column}"`).join(', '))} FROM ${Prisma.raw(`"${name}"`)}
    ),
    deviation AS (${own})
    SELECT * FROM deviation ORDER BY key LIMIT ${limit}::int`;
}
