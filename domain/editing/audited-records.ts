import type { Database } from '../database';
import type { Noun } from './reference';

/** Records of one noun that an act wrote: how many, and one of them. */
export type AuditedRecords = { entryId: string; noun: Noun; count: number; articleId: string; record: string };

/** What these acts wrote, by act and noun; one statement. */
export function recordsOfEntries(db: Database, entryIds: readonly string[]): Promise<AuditedRecords[]> {
  return db.$queryRaw<AuditedRecords[]>`
    SELECT "endedBy"::text AS "entryId", noun, count(*)::int AS count, min("articleId"::text) AS "articleId",
      min(record) AS record
    FROM "Version" WHERE "endedBy" = ANY(${[...entryIds]}::uuid[]) GROUP BY "endedBy", noun ORDER BY "endedBy", noun`;
}
