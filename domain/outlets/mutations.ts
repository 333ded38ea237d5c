import type { Database } from '../database';
import { idOfSlug } from '../identity';
import { type Changes, type Table, writeRows } from '../storage/rows';
import { foldAll } from '../text/fold';
import type { LocalizedTexts } from '../text/localized';

/** A publication, as it is written. `country` is ISO 3166-1 alpha-2. */
export type OutletRecord = { slug: string; name: LocalizedTexts; country: string | null; homepage: string };

type Row = OutletRecord & { id: string; searchText: string };

/** The table that outlets are written to. */
export const OUTLET: Table<Row> = {
  name: 'Outlet',
  key: ['id'],
  columns: { id: 'uuid', slug: 'text', name: 'jsonb', country: 'text', homepage: 'text', searchText: 'text' },
};

/** The row that an outlet is stored as. */
export function outletRow(record: OutletRecord): Row {
  return { id: idOfSlug('outlet', record.slug), ...record, searchText: foldAll(Object.values(record.name)) };
}

/** Adds outlets, or changes those with the same slugs. */
export function writeOutlets(db: Database, records: readonly OutletRecord[]): Promise<Changes> {
  return writeRows(db, OUTLET, records.map(outletRow));
}
