import type { Database } from '../database';
import { idOfSlug } from '../identity';
import { type ImportFault, shown } from './faults';
import { isSlug } from './format';
import { faultAt, type RawRecord, valueAt } from './records';

// Which records an import has had so far is kept by the database, not here: a set of them would grow with the file. The
// table is gone with the transaction.

/** Makes room for the list of what this transaction imports. */
export async function prepareImportedList(db: Database): Promise<void> {
  await db.$executeRaw`
    CREATE TEMPORARY TABLE "Imported" ("id" uuid PRIMARY KEY, "line" integer NOT NULL) ON COMMIT DROP`;
}

/** Adds records to the list; those that are on it already, from an earlier batch, are faults. */
export async function listImported(db: Database, records: readonly RawRecord[], faults: ImportFault[]): Promise<void> {
  const identified = new Map<string, RawRecord>();
  for (const record of records) {
    const slug = valueAt(record.value, ['slug']);
    if (typeof slug === 'string' && isSlug(slug)) identified.set(idOfSlug(record.noun, slug), record);
  }
  if (identified.size === 0) return;
  const lines = new Map([...identified].map(([id, record]) => [id, record.document.line]));
  for (const { id, line } of await listedBefore(db, [...lines.keys()])) {
    const record = identified.get(id)!;
    const slug = shown(valueAt(record.value, ['slug']));
    const expected = `each ${record.noun} slug once; it stands at line ${line}`;
    faults.push(faultAt(record, 'DUPLICATE', ['slug'], `${slug} again`, expected));
  }
  await addToList(db, lines);
}

/** Which of these ids are on the list already, and at which line they stand. */
export function listedBefore(db: Database, ids: readonly string[]): Promise<{ id: string; line: number }[]> {
  return db.$queryRaw`SELECT "id"::text, "line" FROM "Imported" WHERE "id" = ANY(${[...ids]}::uuid[])`;
}

/** Adds ids with their lines to the list. */
export async function addToList(db: Database, lines: ReadonlyMap<string, number>): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Imported" ("id", "line")
    SELECT * FROM unnest(${[...lines.keys()]}::uuid[], ${[...lines.values()]}::integer[])
    ON CONFLICT DO NOTHING`;
}
