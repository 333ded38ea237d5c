import { setImmediate } from 'node:timers/promises';
import { ArticlesDifference } from '../articles/difference';
import { type Merges, NO_MERGES, namesMerged } from '../articles/merges';
import { writePreparedArticles } from '../articles/mutations';
import { type PreparedArticle, prepareArticle, rememberedIds } from '../articles/prepared';
import type { ArticleRecord } from '../articles/record';
import { addressOf, type Database } from '../database';
import type { SluggedNoun } from '../identity';
import type { Carrier } from '../storage/carrier';
import { asCopy, asJson } from '../storage/carriers';
import { knowsCopy } from '../storage/distribution';
import { openOwnConnection } from '../storage/own-connection';
import { checkAgainstDatabase } from './against-database';
import { checkAmong, checkWithin } from './coherence';
import { articleOfDigest } from './digest';
import { ImportError, type ImportFault } from './faults';
import { readLine } from './json-lines';
import type { LineSource } from './line-source';
import { type Line, linesOf } from './lines';
import { NamedArticles } from './named';
import { type FileRecords, noRecords, parseRecord } from './records';
import { listImported, prepareImportedList } from './repeated';
import { type ImportSummary, NOTHING_IMPORTED, sumSummaries } from './summary';
import { checkDeferred, gatheringForSearch, type ImportOptions, inImport } from './transaction';
import { followed, writeReferences } from './write';

/** How far an import has come. Bytes are those of the file as it is stored; their sum is null where it is not known. */
export type ImportProgress = { articles: number; claims: number; bytesRead: number; bytes: number | null };

export type StreamOptions = ImportOptions & {
  /** Called after every batch that was written. */
  onProgress?: (progress: ImportProgress) => void;
  /** How many bytes of lines are written by one round of statements. */
  batchBytes?: number;
};

/** Faults after which reading ends: a file of the wrong kind has one on every line. */
export const MOST_FAULTS = 100;

// How much is written by one round of statements: enough to make their number small beside what they carry. One such
// batch is held while it is written, and one while it is read.
const BATCH = { records: 2000, bytes: 1_000_000 };

// In milliseconds: reading gives way to the statements that are under way so often, or the database would wait for them.
const LONGEST_TURN = 3;

type Batch<Packed> = {
  /** Its lines, of which records are read anew where something is wrong with them: to hold these takes many times as much. */
  lines: Line[];
  /** Whether they are articles. */
  ofArticles: boolean;
  named: NamedArticles;
  records: FileRecords;
  articles: PreparedArticle<Packed>[];
  bytes: number;
  /** How far reading had come when it was complete. */
  bytesRead: number;
};

/**
 * Imports JSON Lines of any length, all or nothing, holding two batches of its records at a time: the next is read and
 * checked while the database writes the last. References (perspectives, outlets, topics, analysts) come before the
 * articles that name them. What is already as it should be is not touched.
 * @throws ImportError with the faults found, at most a little more than MOST_FAULTS; nothing is stored then.
 */
export async function importLines(db: Database, source: LineSource, options: StreamOptions): Promise<ImportSummary> {
  const address = addressOf(db);
  if (address === null || !(await knowsCopy(db))) return importCarriedBy(asJson, db, source, options);
  const own = openOwnConnection(address);
  try {
    return await importCarriedBy(asCopy(own), own.db, source, options);
  } finally {
    await own.close();
  }
}

function importCarriedBy<Packed>(
  carrier: Carrier<Packed>,
  db: Database,
  source: LineSource,
  options: StreamOptions,
): Promise<ImportSummary> {
  return inImport(db, options, (transaction) =>
    gatheringForSearch(transaction, () => importInto(transaction, carrier, source, options)),
  );
}

async function importInto<Packed>(
  transaction: Database,
  carrier: Carrier<Packed>,
  source: LineSource,
  { maxBytes, onProgress, batchBytes = BATCH.bytes }: StreamOptions,
): Promise<ImportSummary> {
  const faults: ImportFault[] = [];
  const unread = new Set<SluggedNoun>();
  const writer = batchWriter(transaction, carrier);
  let summary = NOTHING_IMPORTED;
  await prepareImportedList(transaction);

  const checkClosely = async ({ lines }: Batch<Packed>): Promise<Merges | null> => {
    const raw = lines.map((line) => readLine(source.name, line, [])!);
    checkAmong(raw, faults);
    await listImported(transaction, raw, faults);
    const merges = await checkAgainstDatabase(transaction, raw, unread, faults);
    if (faults.length === 0) return merges;
    for (const { noun } of raw) unread.add(noun);
    return null;
  };

  const take = async (batch: Batch<Packed>): Promise<void> => {
    const inOrder = faults.length === 0 && batch.ofArticles && (await batch.named.areInOrder(transaction));
    const merges = inOrder ? NO_MERGES : await checkClosely(batch);
    // After the first fault nothing will be kept, but what is wrong with the rest is worth knowing too.
    if (!merges) return;
    summary = sumSummaries(summary, await writer.write(batch, merges));
    onProgress?.({
      articles: sumOf(summary.articles),
      claims: sumOf(summary.claims),
      bytesRead: batch.bytesRead,
      bytes: source.size,
    });
  };

  let taking = Promise.resolve();
  for await (const batch of batchesOf(source, carrier, { maxBytes, batchBytes }, unread, faults)) {
    await taking;
    taking = take(batch);
    // Whoever awaits it is told; until then it is not forgotten, only not yet asked for.
    taking.catch(() => {});
  }
  await taking;
  if (faults.length > 0) throw new ImportError(faults, faults.length < MOST_FAULTS);
  await writer.finish();
  return summary;
}

function batchWriter<Packed>(transaction: Database, carrier: Carrier<Packed>) {
  let difference = new ArticlesDifference();
  const finish = async (): Promise<void> => {
    await difference.finish(transaction);
    difference = new ArticlesDifference();
  };
  const write = async ({ records, articles }: Batch<Packed>, merges: Merges): Promise<ImportSummary> => {
    if (articles.length === 0) {
      // An analyst who changes sides takes along what was counted so far.
      await finish();
      return writeReferences(transaction, records, merges);
    }
    const written =
      merges === NO_MERGES
        ? articles
        : articles.map((one) =>
            namesMerged(one.record(), merges) ? prepareArticle(one.record(), carrier, undefined, merges) : one,
          );
    const changes = await writePreparedArticles(transaction, written, carrier, difference);
    await checkDeferred(transaction);
    return { ...NOTHING_IMPORTED, ...changes, followed: followed(merges) };
  };
  return { write, finish };
}

/** The records of a source, as many as are written together: references and articles never in one batch. */
async function* batchesOf<Packed>(
  source: LineSource,
  carrier: Carrier<Packed>,
  { maxBytes, batchBytes }: { maxBytes: number; batchBytes: number },
  unread: Set<SluggedNoun>,
  faults: ImportFault[],
): AsyncGenerator<Batch<Packed>> {
  let batch = emptyBatch<Packed>();
  let idOf = rememberedIds();
  let turn = performance.now();
  for await (const lines of linesOf(source, maxBytes, faults)) {
    for (const line of lines) {
      if (faults.length >= MOST_FAULTS) return;
      if (performance.now() - turn > LONGEST_TURN) {
        await setImmediate();
        turn = performance.now();
      }
      const record = readLine(source.name, line, faults);
      if (!record) {
        // Whatever it was meant to be: who is named by it is not known to be missing.
        for (const noun of REFERENCES) unread.add(noun);
        continue;
      }
      const ofArticle = record.noun === 'article';
      if (isComplete(batch, ofArticle, line.bytes.length, batchBytes)) {
        yield { ...batch, bytesRead: source.bytesRead() };
        batch = emptyBatch();
        idOf = rememberedIds();
      }
      const before = faults.length;
      checkWithin(record, faults);
      parseRecord(record, batch.records, faults);
      if (faults.length > before) unread.add(record.noun);
      else if (faults.length === 0) {
        for (const article of batch.records.article) {
          batch.named.add(article, line.number);
          const prepared = prepareArticle(articleOfDigest(article), carrier, idOf);
          batch.articles.push({ ...prepared, record: () => articleOfLine(source.name, line) });
        }
      }
      batch.records.article = [];
      batch.lines.push(line);
      batch.ofArticles = ofArticle;
      batch.bytes += line.bytes.length;
    }
  }
  yield { ...batch, bytesRead: source.bytesRead() };
}

function emptyBatch<Packed>(): Batch<Packed> {
  return {
    lines: [],
    ofArticles: false,
    named: new NamedArticles(),
    records: noRecords(),
    articles: [],
    bytes: 0,
    bytesRead: 0,
  };
}

/** The article of a line that was read before, and nothing was wrong with it. */
function articleOfLine(file: string, line: Line): ArticleRecord {
  const records = noRecords();
  parseRecord(readLine(file, line, [])!, records, []);
  return articleOfDigest(records.article[0]!);
}

function isComplete(
  { lines, ofArticles, bytes }: Batch<unknown>,
  nextIsArticle: boolean,
  nextBytes: number,
  batchBytes: number,
): boolean {
  if (lines.length === 0) return false;
  if (ofArticles !== nextIsArticle) return true;
  return lines.length >= BATCH.records || bytes + nextBytes > batchBytes;
}

const REFERENCES: readonly SluggedNoun[] = ['perspective', 'outlet', 'topic', 'analyst'];

function sumOf({ added, updated, unchanged }: ImportSummary['articles']): number {
  return added + updated + unchanged;
}
