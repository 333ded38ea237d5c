import { fileURLToPath } from 'node:url';
import type { Database } from '../database';
import { importCorpus } from './corpus';
import type { ImportSummary } from './summary';

/** Whether nothing was ever imported. */
export async function isEmpty(db: Database): Promise<boolean> {
  return (await db.article.findFirst({ select: { id: true } })) === null;
}

/** Loads prisma/corpus. Loading it again changes nothing. */
export function loadDemonstrationCorpus(db: Database): Promise<ImportSummary> {
  const folder = fileURLToPath(new URL('../../prisma/corpus', import.meta.url));
  return importCorpus(db, folder, { maxBytes: Number.POSITIVE_INFINITY, dryRun: false });
}
