import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';

/** The statements that make again what was set aside. */
export type SetAside = readonly string[];

/**
 * Drops the indexes of these tables that no constraint stands on, and their keys to other tables, as the catalogue tells of
 * them. The tables, and those that the keys lead to, are locked until the transaction ends: also readers wait.
 */
export async function setAside(db: Database, tables: readonly string[]): Promise<SetAside> {
  const names = tables.map((table) => `"${table}"`);
  const keys = await db.$queryRaw<{ drop: string; make: string }[]>`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
    FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY(${names}::text[]::regclass[]) ORDER BY oid`;
  const indexes = await db.$queryRaw<{ drop: string; make: string }[]>`
    SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS drop, pg_get_indexdef(i.indexrelid) AS make
    FROM pg_index i
    WHERE i.indrelid = ANY(${names}::text[]::regclass[])
      AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
    ORDER BY i.indexrelid`;
  for (const { drop } of [...keys, ...indexes]) await db.$executeRaw(Prisma.raw(drop));
  return [...indexes, ...keys].map(({ make }) => make);
}

/**
 * Makes indexes and keys again; keys are checked for all rows that have come meanwhile. It is one statement, so that the database
 * goes on while this process is busy with something else.
 */
export async function putBack(db: Database, setAside: SetAside): Promise<void> {
  if (setAside.length === 0) return;
  await db.$executeRaw(Prisma.raw(`DO $put_back$ BEGIN ${setAside.join('; ')}; END $put_back$`));
}
