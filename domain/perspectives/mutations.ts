import type { Database } from '../database';
import { idOfSlug } from '../identity';
import { type Changes, type Table, writeRows } from '../storage/rows';
import type { LocalizedTexts } from '../text/localized';

/** A side that analysts speak from, as it is written. `order` is its rank, from 1. */
export type PerspectiveRecord = { slug: string; name: LocalizedTexts; order: number };

type Row = PerspectiveRecord & { id: string };

/** The table that perspectives are written to. */
export const PERSPECTIVE: Table<Row> = {
  name: 'Perspective',
  key: ['id'],
  columns: { id: 'uuid', slug: 'text', name: 'jsonb', order: 'integer' },
};

/** The row that a perspective is stored as. */
export function perspectiveRow(record: PerspectiveRecord): Row {
  return { id: idOfSlug('perspective', record.slug), ...record };
}

/** Adds perspectives, or changes those with the same slugs. */
export function writePerspectives(db: Database, records: readonly PerspectiveRecord[]): Promise<Changes> {
  return writeRows(db, PERSPECTIVE, records.map(perspectiveRow));
}
