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
  const ids = [...identified.keys()];
  const lines = [...identified.values()].map((record) => record.document.line);
  const earlier = await db.$queryRaw<{ id: string; line: number }[]>`
    SELECT "id"::text, "line" FROM "Imported" WHERE "id" = ANY(${ids}::uuid[])`;
  for (const { id, line } of earlier) {
    const record = identified.get(id)!;
    const slug = shown(valueAt(record.value, ['slug']));
    const expected = `each ${record.noun} slug once; it stands at line ${line}`;
    faults.push(faultAt(record, 'DUPLICATE', ['slug'], `${slug} again`, expected));
  }
  await db.$executeRaw`
    INSERT INTO "Imported" ("id", "line") SELECT * FROM unnest(${ids}::uuid[], ${lines}::integer[])
    ON CONFLICT DO NOTHING`;
}
