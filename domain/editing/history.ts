import { isDeepStrictEqual } from 'node:util';
import type { AuditEntry } from '@/generated/prisma/client';
import type { Database } from '../database';
import { type Content, readContents } from './contents/contents';
import { nameOfReference, type Reference } from './reference';
import { versionsBefore } from './versions';

/** A field that a change gave another value; null stands for a field, or a whole record, that was not there. */
export type FieldChange = { field: string; before: unknown; after: unknown };

/** A change of a record: who made which fields what, when, and by what way. */
export type HistoryStep = {
  /** The version that the change led to. */
  version: number;
  entry: AuditEntry;
  /** Whether the change made the record or brought it back, changed it, or took it out. */
  kind: 'CREATED' | 'CHANGED' | 'REMOVED';
  fields: FieldChange[];
  /** What the record was after it; null where it was not there. */
  content: Content | null;
};

/** Which changes of a record: as many, and those that led to versions before one; null for all. */
export type HistoryPage = { first: number | null; before: number | null };

const EVERYTHING: HistoryPage = { first: null, before: null };

/** Changes of a record since it was first edited, the newest first; three statements at most. */
export async function historyOf(
  db: Database,
  reference: Reference,
  { first, before }: HistoryPage = EVERYTHING,
): Promise<HistoryStep[]> {
  // The state that a change led to is one more than those that changes ended.
  const most = first === null ? NO_LIMIT : before === null ? first : first + 1;
  const versions = await versionsBefore(db, reference, { before, most });
  if (versions.length === 0) return [];
  const newest = before === null || versions[0]!.version + 1 < before;
  const present = newest ? ((await readContents(db, [reference])).get(nameOfReference(reference)) ?? null) : null;
  const led = newest ? versions : versions.slice(1);
  const entries = await db.auditEntry.findMany({ where: { id: { in: led.map(({ endedBy }) => endedBy) } } });
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  return led.slice(0, first ?? undefined).map(({ version, content: from, endedBy }, i) => {
    const at = newest ? i - 1 : i;
    const to = at < 0 ? present : versions[at]!.content;
    return {
      version: version + 1,
      entry: entryOf.get(endedBy)!,
      kind: !from ? ('CREATED' as const) : to ? ('CHANGED' as const) : ('REMOVED' as const),
      fields: changedFields(from, to),
      content: to,
    };
  });
}

/** More versions than a record has. */
const NO_LIMIT = 2 ** 31 - 1;

/** The fields in which two states of a record differ, in the order in which they are written. */
export function changedFields(before: Content | null, after: Content | null): FieldChange[] {
  const [from, to] = [asFields(before), asFields(after)];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .map((field) => ({ field, before: from[field] ?? null, after: to[field] ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}

function asFields(content: Content | null): Record<string, unknown> {
  return content === null ? {} : { ...content };
}
