import { isDeepStrictEqual } from 'node:util';
import type { AuditEntry } from '@/generated/prisma/client';
import type { Database } from '../database';
import { type Content, readContents } from './contents/contents';
import { nameOfReference, type Reference } from './reference';
import { versionsOf } from './versions';

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
};

/** Every change of a record since it was first edited, the newest first. */
export async function historyOf(db: Database, reference: Reference): Promise<HistoryStep[]> {
  const versions = await versionsOf(db, reference);
  if (versions.length === 0) return [];
  const present = (await readContents(db, [reference])).get(nameOfReference(reference)) ?? null;
  const entries = await db.auditEntry.findMany({ where: { id: { in: versions.map(({ endedBy }) => endedBy) } } });
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  return versions
    .map(({ version, content: before, endedBy }, i) => {
      const after = i + 1 < versions.length ? versions[i + 1]!.content : present;
      return {
        version: version + 1,
        entry: entryOf.get(endedBy)!,
        kind: !before ? ('CREATED' as const) : after ? ('CHANGED' as const) : ('REMOVED' as const),
        fields: changedFields(before, after),
      };
    })
    .reverse();
}

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
