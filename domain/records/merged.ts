import type { AuditEntry } from '@/generated/prisma/client';
import type { Database } from '../database';
import { idOfSlug } from '../identity';

/** What can be merged. */
export type MergedNoun = 'analyst' | 'topic';

/** What the entry of a merge tells. */
export type MergeDetails = { from: string; fromId: string; into: string };

/** Further than this no record was merged on and on. */
const LONGEST = 20;

/**
 * The ids of the records that these were merged into, by their ids; those that were not, or are no more, are left out. The audit
 * log says so, so that nothing else must be kept true when a merge is taken back.
 */
export async function mergedInto(db: Database, noun: MergedNoun, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let open = new Map(ids.map((id) => [id, id]));
  for (let step = 0; open.size > 0 && step < LONGEST; step++) {
    const rows = await db.$queryRaw<{ fromId: string; into: string }[]>`
      SELECT DISTINCT ON (details->>'fromId') details->>'fromId' AS "fromId", details->>'into' AS into
      FROM "AuditEntry"
      WHERE action = ${`${noun}.merge`} AND "undoneBy" IS NULL AND details->>'fromId' = ANY(${[...open.keys()]}::text[])
      ORDER BY details->>'fromId', id DESC`;
    const next = new Map<string, string>();
    for (const { fromId, into } of rows) {
      const first = open.get(fromId)!;
      const id = idOfSlug(noun, into);
      found.set(first, id);
      next.set(id, first);
    }
    open = next;
  }
  return found;
}

/** The entries of the merges by which others became part of a record and are so still, the newest first. */
export async function mergesInto(db: Database, noun: string, slug: string): Promise<AuditEntry[]> {
  return db.auditEntry.findMany({
    where: { action: `${noun}.merge`, undoneBy: null, details: { path: ['into'], equals: slug } },
    orderBy: { id: 'desc' },
  });
}
