import type { Database } from '../database';
import { insertRows, type Table } from '../storage/rows';
import type { Content } from './contents/contents';
import { type Noun, nameOfReference, type Reference } from './reference';

/** A state of a record that an edit ended, as it is written. */
type VersionRow = Reference & {
  version: number;
  content: Content | null;
  since: string | null;
  until: string;
  endedBy: string;
};

const VERSION: Table<VersionRow> = {
  name: 'Version',
  key: ['articleId', 'noun', 'record', 'version'],
  columns: {
    articleId: 'uuid',
    noun: 'text',
    record: 'text',
    version: 'integer',
    content: 'jsonb',
    since: 'timestamptz',
    until: 'timestamptz',
    endedBy: 'uuid',
  },
};

/** The number of the state that a record is in, and since when; `since` is null where it was never edited. */
export type PresentVersion = { version: number; since: Date | null };

/**
 * The states that these records are in, by their names, in one statement; a record that was never edited is left out: it is at
 * version 1 where it is there, else at 0.
 */
export async function presentVersions(
  db: Database,
  references: readonly Reference[],
): Promise<Map<string, PresentVersion>> {
  if (references.length === 0) return new Map();
  const unique = (of: (reference: Reference) => string) => [...new Set(references.map(of))];
  const rows = await db.$queryRaw<(Reference & { last: number; until: Date })[]>`
    SELECT "articleId"::text AS "articleId", noun, record, max(version) AS last, max("until") AS "until"
    FROM "Version"
    WHERE "articleId" = ANY(${unique(({ articleId }) => articleId)}::uuid[])
      AND noun = ANY(${unique(({ noun }) => noun)}::text[])
      AND record = ANY(${unique(({ record }) => record)}::text[])
    GROUP BY "articleId", noun, record`;
  return new Map(rows.map(({ last, until, ...one }) => [nameOfReference(one), { version: last + 1, since: until }]));
}

/** The number of the state that a record is in, given what is known of it. */
export function versionOf(present: PresentVersion | undefined, isThere: boolean): number {
  return present?.version ?? (isThere ? 1 : 0);
}

/** Keeps states that an edit ends, in one statement. */
export async function keepVersions(
  db: Database,
  ended: readonly { reference: Reference; version: number; since: Date | null; content: Content | null }[],
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await insertRows(
    db,
    VERSION,
    ended.map(({ reference: { articleId, noun, record }, version, since, content }) =>
      JSON.stringify({
        articleId,
        noun,
        record,
        version,
        content,
        since: since?.toISOString() ?? null,
        until: at.toISOString(),
        endedBy: by,
      } satisfies VersionRow),
    ),
  );
}

/** A kept state of a record. */
export type KeptVersion = Reference & {
  version: number;
  content: Content | null;
  since: Date | null;
  until: Date;
  endedBy: string;
};

/** The states of a record that edits ended, the oldest first. */
export function versionsOf(db: Database, { articleId, noun, record }: Reference): Promise<KeptVersion[]> {
  return db.$queryRaw<KeptVersion[]>`
    SELECT "articleId"::text AS "articleId", noun, record, version, content, since, "until", "endedBy"::text AS "endedBy"
    FROM "Version" WHERE "articleId" = ${articleId}::uuid AND noun = ${noun} AND record = ${record} ORDER BY version`;
}

/** Of the states of a record that edits ended, as many of those before a version, the newest first. */
export function versionsBefore(
  db: Database,
  { articleId, noun, record }: Reference,
  { before, most }: { before: number | null; most: number },
): Promise<KeptVersion[]> {
  return db.$queryRaw<KeptVersion[]>`
    SELECT "articleId"::text AS "articleId", noun, record, version, content, since, "until", "endedBy"::text AS "endedBy"
    FROM "Version"
    WHERE "articleId" = ${articleId}::uuid AND noun = ${noun} AND record = ${record}
      AND (${before}::int IS NULL OR version < ${before}::int)
    ORDER BY version DESC LIMIT ${most}::int`;
}

/** The states that an edit ended, the newest of a record first. */
export function versionsEndedBy(db: Database, entryId: string): Promise<KeptVersion[]> {
  return db.$queryRaw<KeptVersion[]>`
    SELECT "articleId"::text AS "articleId", noun, record, version, content, since, "until", "endedBy"::text AS "endedBy"
    FROM "Version" WHERE "endedBy" = ${entryId}::uuid ORDER BY version DESC`;
}

/** The record of a kept state. */
export function referenceOf({ articleId, noun, record }: { articleId: string; noun: Noun; record: string }): Reference {
  return { articleId, noun, record };
}
