import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { recomputePositions } from '../positions/mutations';
import { advanceRevision } from '../revision/mutations';
import { longTransaction } from '../storage/long-transaction';
import { type Deviation, deviationsOf } from './deviations';
import { DERIVED_TABLES, type DerivedTable } from './recount';

/**
 * Makes positions and totals what counting anew gives, in one transaction; rows that are right are not touched.
 * @returns how many rows it mended.
 */
export function repair(db: Database): Promise<number> {
  return db.$transaction(async (transaction) => {
    // Nobody writes meanwhile: writers take turns from here.
    await advanceRevision(transaction);
    let mended = 0;
    for (const table of DERIVED_TABLES) {
      const deviations = await deviationsOf(transaction, table, null);
      if (table.name === 'Position') {
        await recomputePositions(transaction, [...new Set(deviations.map(({ key }) => String(key.articleId)))]);
      } else if (table.ofItsOwn) {
        await setComputed(transaction, table, deviations);
      } else {
        await writeComputed(transaction, table, deviations);
      }
      mended += deviations.length;
    }
    return mended;
  }, longTransaction());
}

/** What travels in one parameter. */
const MOST_ROWS = 10_000;

async function setComputed(
  db: Database,
  { name, key, columns }: DerivedTable,
  deviations: readonly Deviation[],
): Promise<void> {
  const table = Prisma.raw(`"${name}"`);
  const sameKey = Prisma.raw(key.map((column) => `t."${column}" = r."${column}"`).join(' AND '));
  const assignments = Prisma.raw(columns.map((column) => `"${column}" = r."${column}"`).join(', '));
  for (let start = 0; start < deviations.length; start += MOST_ROWS) {
    const some = deviations.slice(start, start + MOST_ROWS);
    const rows = JSON.stringify(some.map((one) => ({ ...one.key, ...one.computed })));
    await db.$executeRaw`
      UPDATE ${table} AS t SET ${assignments}
      FROM jsonb_populate_recordset(NULL::${table}, ${rows}::jsonb) AS r WHERE ${sameKey}`;
  }
}

async function writeComputed(
  db: Database,
  { name, key }: DerivedTable,
  deviations: readonly Deviation[],
): Promise<void> {
  const table = Prisma.raw(`"${name}"`);
  const sameKey = Prisma.raw(key.map((column) => `t."${column}" = r."${column}"`).join(' AND '));
  for (let start = 0; start < deviations.length; start += MOST_ROWS) {
    const some = deviations.slice(start, start + MOST_ROWS);
    const keys = JSON.stringify(some.map((one) => one.key));
    const rows = JSON.stringify(some.flatMap((one) => (one.computed ? [{ ...one.key, ...one.computed }] : [])));
    await db.$executeRaw`
      DELETE FROM ${table} AS t USING jsonb_populate_recordset(NULL::${table}, ${keys}::jsonb) AS r WHERE ${sameKey}`;
    await db.$executeRaw`
      INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, ${rows}::jsonb)`;
  }
}
