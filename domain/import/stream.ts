import { type Merges, NO_MERGES } from '../articles/merges';
import { addressOf, type Database } from '../database';
import type { SluggedNoun } from '../identity';
import type { Carrier } from '../storage/carrier';
import { asCopy, asJson } from '../storage/carriers';
import { knowsCopy } from '../storage/distribution';
import { openOwnConnection } from '../storage/own-connection';
import { checkAgainstDatabase } from './against-database';
import { batchesAhead } from './ahead';
import { batchWriter } from './batch-writer';
import { type Batch, batchesOf, MOST_FAULTS } from './batches';
import { lookedInto } from './beginning';
import { checkAmong } from './coherence';
import { ImportError, type ImportFault } from './faults';
import { type EndRows, filling, NOTHING_TO_END, sessionOf } from './filling';
import { readLine } from './json-lines';
import type { LineSource } from './line-source';
import { areInOrder } from './named';
import { listImported, prepareImportedList } from './repeated';
import { type ImportSummary, NOTHING_IMPORTED, sumSummaries } from './summary';
import { gatheringForSearch, type ImportOptions, inImport } from './transaction';

/** How far an import has come. Bytes are those of the file as it is stored; their sum is null where it is not known. */
export type ImportProgress = { articles: number; claims: number; bytesRead: number; bytes: number | null };

export type StreamOptions = ImportOptions & {
  /** Called after every batch that was written. */
  onProgress?: (progress: ImportProgress) => void;
  /** How many bytes of lines are written by one round of statements. */
  batchBytes?: number;
  /** From how many bytes on a thread of its own reads them, where the database takes copied rows. */
  longBytes?: number;
};

// How much is written by one round of statements: enough to make their number small beside what they carry. One such
// batch is held while it is written, and one while it is read.
const BATCH_BYTES = 1_000_000;

// To start a thread takes as long as to read so much.
const LONG_BYTES = 4_000_000;

/**
 * Imports JSON Lines of any length, all or nothing, holding a few batches of its records at a time: the next is read and
 * checked while the database writes the last. References (perspectives, outlets, topics, analysts) come before the
 * articles that name them. What is already as it should be is not touched.
 * @throws ImportError with the faults found, at most a little more than MOST_FAULTS; nothing is stored then.
 */
export async function importLines(db: Database, source: LineSource, options: StreamOptions): Promise<ImportSummary> {
  const { maxBytes, batchBytes = BATCH_BYTES, longBytes = LONG_BYTES } = options;
  const reading = { maxBytes, batchBytes };
  const address = addressOf(db);
  if (address === null || !(await knowsCopy(db))) {
    return importCarriedBy(asJson, db, source, batchesOf(source, asJson, reading), options);
  }
  const looked = await lookedInto(source, longBytes);
  const sessions = looked.long ? [await sessionOf(db)] : null;
  const own = openOwnConnection(address);
  const carrier = asCopy(own);
  try {
    const batches = looked.long ? batchesAhead(looked.source, reading) : batchesOf(looked.source, carrier, reading);
    return await importCarriedBy(carrier, own.db, source, batches, options, (transaction, work) =>
      sessions ? filling(transaction, sessions, work) : work(NOTHING_TO_END),
    );
  } finally {
    await own.close();
  }
}

function importCarriedBy<Packed>(
  carrier: Carrier<Packed>,
  db: Database,
  source: LineSource,
  batches: AsyncGenerator<Batch<Packed>>,
  options: StreamOptions,
  around: <Result>(transaction: Database, work: (endRows: EndRows) => Promise<Result>) => Promise<Result> = (_, work) =>
    work(NOTHING_TO_END),
): Promise<ImportSummary> {
  return inImport(db, options, (transaction) =>
    gatheringForSearch(transaction, () =>
      around(transaction, (endRows) => importInto(transaction, carrier, source, batches, options, endRows)),
    ),
  );
}

async function importInto<Packed>(
  transaction: Database,
  carrier: Carrier<Packed>,
  { name, size }: LineSource,
  batches: AsyncGenerator<Batch<Packed>>,
  { onProgress }: StreamOptions,
  endRows: EndRows,
): Promise<ImportSummary> {
  const faults: ImportFault[] = [];
  const unread = new Set<SluggedNoun>();
  const writer = batchWriter(transaction, carrier, name);
  let summary = NOTHING_IMPORTED;
  await prepareImportedList(transaction);

  const checkClosely = async ({ lines }: Batch<Packed>): Promise<Merges | null> => {
    const raw = lines.map((line) => readLine(name, line, [])!);
    checkAmong(raw, faults);
    await listImported(transaction, raw, faults);
    const merges = await checkAgainstDatabase(transaction, raw, unread, faults);
    if (faults.length === 0) return merges;
    for (const { noun } of raw) unread.add(noun);
    return null;
  };

  const take = async (batch: Batch<Packed>): Promise<void> => {
    faults.push(...batch.faults);
    for (const noun of batch.unread) unread.add(noun);
    const inOrder = faults.length === 0 && batch.ofArticles && (await areInOrder(transaction, batch.named));
    const merges = inOrder ? NO_MERGES : await checkClosely(batch);
    // After the first fault nothing will be kept, but what is wrong with the rest is worth knowing too.
    if (!merges) return;
    summary = sumSummaries(summary, await writer.write(batch, merges));
    onProgress?.({
      articles: sumOf(summary.articles),
      claims: sumOf(summary.claims),
      bytesRead: batch.bytesRead,
      bytes: size,
    });
  };

  let taking = Promise.resolve();
  for await (const batch of batches) {
    await taking;
    if (faults.length >= MOST_FAULTS) break;
    taking = take(batch);
    // Whoever awaits it is told; until then it is not forgotten, only not yet asked for.
    taking.catch(() => {});
  }
  await taking;
  if (faults.length > 0) throw new ImportError(faults, faults.length < MOST_FAULTS);
  await writer.finish(endRows);
  return summary;
}

function sumOf({ added, updated, unchanged }: ImportSummary['articles']): number {
  return added + updated + unchanged;
}
