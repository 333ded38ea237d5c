import type { Database } from '../database';
import type { SluggedNoun } from '../identity';
import { TotalsDifference } from '../totals/difference';
import { writeTotals } from '../totals/mutations';
import { checkAgainstDatabase } from './against-database';
import { checkAmong, checkWithin } from './coherence';
import { ImportError, type ImportFault } from './faults';
import { readLine } from './json-lines';
import type { LineSource } from './line-source';
import { linesOf } from './lines';
import { type FileRecords, noRecords, parseRecord, type RawRecord } from './records';
import { listImported, prepareImportedList } from './repeated';
import { type ImportSummary, NOTHING_IMPORTED, sumSummaries } from './summary';
import { type ImportOptions, inImport } from './transaction';
import { writeRecords } from './write';

/** How far an import has come. Bytes are those of the file as it is stored; their sum is null where it is not known. */
export type ImportProgress = { articles: number; claims: number; bytesRead: number; bytes: number | null };

export type StreamOptions = ImportOptions & {
  /** Called after every batch that was written. */
  onProgress?: (progress: ImportProgress) => void;
};

/** Faults after which reading ends: a file of the wrong kind has one on every line. */
export const MOST_FAULTS = 100;

// How much is held at once and written by one round of statements.
const BATCH = { records: 1000, bytes: 2_000_000 };

type Batch = { raw: RawRecord[]; records: FileRecords; bytes: number; bytesRead: number };

/**
 * Imports JSON Lines of any length, all or nothing, holding a batch of its records at a time. References (perspectives,
 * outlets, topics, analysts) come before the articles that name them. What is already as it should be is not touched.
 * @throws ImportError with the faults found, at most a little more than MOST_FAULTS; nothing is stored then.
 */
export async function importLines(db: Database, source: LineSource, options: StreamOptions): Promise<ImportSummary> {
  return inImport(db, options, async (transaction) => {
    const faults: ImportFault[] = [];
    const unread = new Set<SluggedNoun>();
    let summary = NOTHING_IMPORTED;
    await prepareImportedList(transaction);
    const totals = new TotalsDifference();

    for await (const batch of batchesOf(source, options.maxBytes, unread, faults)) {
      checkAmong(batch.raw, faults);
      await listImported(transaction, batch.raw, faults);
      await checkAgainstDatabase(transaction, batch.raw, unread, faults);
      // After the first fault nothing will be kept, but what is wrong with the rest is worth knowing too.
      if (faults.length > 0) {
        for (const { noun } of batch.raw) unread.add(noun);
        continue;
      }
      summary = sumSummaries(summary, await writeRecords(transaction, batch.records, totals));
      options.onProgress?.({
        articles: sumOf(summary.articles),
        claims: sumOf(summary.claims),
        bytesRead: batch.bytesRead,
        bytes: source.size,
      });
    }
    if (faults.length > 0) throw new ImportError(faults, faults.length < MOST_FAULTS);
    await writeTotals(transaction, totals);
    return summary;
  });
}

/** The records of a source, as many as are written together: references and articles never in one batch. */
async function* batchesOf(
  source: LineSource,
  maxBytes: number,
  unread: Set<SluggedNoun>,
  faults: ImportFault[],
): AsyncGenerator<Batch> {
  const empty = (): Batch => ({ raw: [], records: noRecords(), bytes: 0, bytesRead: 0 });
  let batch = empty();
  for await (const lines of linesOf(source, maxBytes, faults)) {
    for (const line of lines) {
      if (faults.length >= MOST_FAULTS) return;
      const record = readLine(source.name, line, faults);
      if (!record) {
        // Whatever it was meant to be: who is named by it is not known to be missing.
        for (const noun of REFERENCES) unread.add(noun);
        continue;
      }
      const [last] = batch.raw;
      const full = batch.raw.length >= BATCH.records || batch.bytes + line.bytes.length > BATCH.bytes;
      if (last && (full || (last.noun === 'article') !== (record.noun === 'article'))) {
        yield { ...batch, bytesRead: source.bytesRead() };
        batch = empty();
      }
      const before = faults.length;
      checkWithin(record, faults);
      parseRecord(record, batch.records, faults);
      if (faults.length > before) unread.add(record.noun);
      batch.raw.push(record);
      batch.bytes += line.bytes.length;
    }
  }
  yield { ...batch, bytesRead: source.bytesRead() };
}

const REFERENCES: readonly SluggedNoun[] = ['perspective', 'outlet', 'topic', 'analyst'];

function sumOf({ added, updated, unchanged }: ImportSummary['articles']): number {
  return added + updated + unchanged;
}
