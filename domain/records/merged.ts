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
 * The ids of the records that these are part of now, by their ids; those that were not merged, or whose record is gone as well, are
 * left out. The audit log says so, so that nothing else must be kept true when a merge is taken back. Two statements for each time
 * that one was merged on.
 */
export async function mergedInto(db: Database, noun: MergedNoun, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  // Several may have become one, which became part of another.
  const reached = new Map(ids.map((id) => [id, id]));
  for (let step = 0; reached.size > 0 && step < LONGEST; step++) {
    const rows = await db.$queryRaw<{ fromId: string; into: string }[]>`
      SELECT DISTINCT ON (details->>'fromId') details->>'fromId' AS "fromId", details->>'into' AS into
      FROM "AuditEntry"
      WHERE action = ${`${noun}.merge`} AND "undoneBy" IS NULL AND details->>'fromId' = ANY(${[...reached.values()]}::text[])
      ORDER BY details->>'fromId', id DESC`;
    const next = new Map(rows.map(({ fromId, into }) => [fromId, idOfSlug(noun, into)]));
    const there = await presentIds(db, noun, [...next.values()]);
    for (const [id, at] of reached) {
      const into = next.get(at);
      if (into !== undefined && !there.has(into)) reached.set(id, into);
      else reached.delete(id);
      if (into !== undefined && there.has(into)) found.set(id, into);
    }
  }
  return found;
}

/**
 * What those of these records that are not there have become, by their ids; those that are simply gone are left out. One
 * statement where all are there.
 */
export async function successorsOf(
  db: Database,
  noun: MergedNoun,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const different = [...new Set(ids)];
  const there = await presentIds(db, noun, different);
  const gone = different.filter((id) => !there.has(id));
  return gone.length > 0 ? mergedInto(db, noun, gone) : new Map();
}

/** Those of these ids by which a record is there; one statement. */
export async function presentIds(db: Database, noun: MergedNoun, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const which = { where: { id: { in: [...ids] } }, select: { id: true } };
  const there = noun === 'analyst' ? await db.analyst.findMany(which) : await db.topic.findMany(which);
  return new Set(there.map(({ id }) => id));
}

/** The entries of the merges by which others became part of a record and are so still, the newest first. */
export async function mergesInto(db: Database, noun: string, slug: string): Promise<AuditEntry[]> {
  return db.auditEntry.findMany({
    where: { action: `${noun}.merge`, undoneBy: null, details: { path: ['into'], equals: slug } },
    orderBy: { id: 'desc' },
  });
}
