import type { AnalystKind } from '@/generated/prisma/client';
import type { Database } from '../database';
import { idOfSlug } from '../identity';
import { type Changes, type Table, writeRows } from '../storage/rows';
import { foldAll } from '../text/fold';
import type { LocalizedTexts } from '../text/localized';
import { keepingTotals } from '../totals/mutations';
import { articlesOfMovers } from './movers';

/** Anybody who is quoted, as written. `perspective` is a slug. */
export type AnalystRecord = {
  slug: string;
  name: LocalizedTexts;
  role: LocalizedTexts;
  aliases: readonly string[];
  kind: AnalystKind;
  perspective: string;
  wikidata: string | null;
};

type Row = Omit<AnalystRecord, 'perspective'> & { id: string; perspectiveId: string; searchText: string };

/** The table that analysts are written to. */
export const ANALYST: Table<Row> = {
  name: 'Analyst',
  key: ['id'],
  columns: {
    id: 'uuid',
    slug: 'text',
    name: 'jsonb',
    role: 'jsonb',
    aliases: 'text[]',
    kind: '"AnalystKind"',
    perspectiveId: 'uuid',
    wikidata: 'text',
    searchText: 'text',
  },
};

/** The row that an analyst is stored as. */
export function analystRow({ perspective, ...record }: AnalystRecord): Row {
  return {
    id: idOfSlug('analyst', record.slug),
    ...record,
    perspectiveId: idOfSlug('perspective', perspective),
    searchText: foldAll([...Object.values(record.name), ...record.aliases, ...Object.values(record.role)]),
  };
}

/**
 * Adds analysts, or changes those with the same slugs. Their perspectives must exist. What was said by somebody who
 * changes sides counts for the other side from then on, which takes the caller's transaction.
 */
export async function writeAnalysts(db: Database, records: readonly AnalystRecord[]): Promise<Changes> {
  const rows = records.map(analystRow);
  const articleIds = await articlesOfMovers(db, rows);
  return keepingTotals(db, articleIds, () => writeRows(db, ANALYST, rows));
}
