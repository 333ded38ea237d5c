import { fileURLToPath } from 'node:url';
import type { Database } from '../database';
import type { ImportSummary } from './summary';

/** Whether nothing was ever imported: who has begun with lists of their own wants no other corpus beside them. */
export async function isEmpty(db: Database): Promise<boolean> {
  const [found] = await db.$queryRaw<[{ empty: boolean }]>`
    SELECT NOT (EXISTS (SELECT 1 FROM "Article") OR EXISTS (SELECT 1 FROM "Outlet") OR EXISTS (SELECT 1 FROM "Topic")
      OR EXISTS (SELECT 1 FROM "Perspective")) AS empty`;
  return found.empty;
}

/** Loads prisma/corpus. Loading it again changes nothing. */
export async function loadDemonstrationCorpus(db: Database): Promise<ImportSummary> {
  // Only here: a server that has its articles already starts without all that imports.
  const { importCorpus } = await import('./corpus');
  const folder = fileURLToPath(new URL('../../prisma/corpus', import.meta.url));
  return importCorpus(db, folder, { maxBytes: Number.POSITIVE_INFINITY, dryRun: false });
}
