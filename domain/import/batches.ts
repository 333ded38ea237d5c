import { setImmediate } from 'node:timers/promises';
import { type PreparedArticle, prepareCutArticle, sharedInBatch } from '../articles/prepared';
import type { SluggedNoun } from '../identity';
import type { Carrier } from '../storage/carrier';
import { checkWithin } from './coherence';
import { articleOfDigest } from './digest';
import type { ImportFault } from './faults';
import { readLine } from './json-lines';
import type { LineSource } from './line-source';
import { type Line, linesOf } from './lines';
import { addNamed, type NamedArticles, noneNamed } from './named';
import { type FileRecords, noRecords, parseRecord } from './records';

/** Records that are written together: references and articles never in one batch. Nothing in it is bound to a thread. */
export type Batch<Packed> = {
  /** Its lines, of which records are read anew where something is wrong with them: to hold these takes many times as much. */
  lines: Line[];
  /** Whether they are articles. */
  ofArticles: boolean;
  named: NamedArticles;
  /** The references among them. */
  references: FileRecords;
  /** Those of its articles, in their order: a line each. None where anything is at fault: nothing will be written. */
  articles: Omit<PreparedArticle<Packed>, 'record'>[];
  bytes: number;
  /** How far reading had come when it was complete. */
  bytesRead: number;
  /** What was found wrong while it was read. */
  faults: ImportFault[];
  /** Nouns of which some records could not be read up to its end, so that who is named is not known to be missing. */
  unread: SluggedNoun[];
};

export type BatchOptions = {
  /** The longest line, in bytes. */
  maxBytes: number;
  /** How many bytes of lines a batch has at most, where it is not a single line. */
  batchBytes: number;
};

/** Faults after which reading ends: a file of the wrong kind has one on every line. */
export const MOST_FAULTS = 100;

const MOST_RECORDS = 2000;

// In milliseconds: reading gives way to the statements that are under way so often, or the database would wait for them.
const LONGEST_TURN = 3;

const REFERENCES: readonly SluggedNoun[] = ['perspective', 'outlet', 'topic', 'analyst'];

/**
 * The records of a source, read, checked each by itself and made ready to be written, without a database. Ends after
 * MOST_FAULTS.
 */
export async function* batchesOf<Packed>(
  source: LineSource,
  carrier: Pick<Carrier<Packed>, 'pack'>,
  { maxBytes, batchBytes }: BatchOptions,
): AsyncGenerator<Batch<Packed>> {
  const unread = new Set<SluggedNoun>();
  const faults: ImportFault[] = [];
  let told = 0;
  let batch = emptyBatch<Packed>();
  let shared = sharedInBatch();
  let turn = performance.now();
  const completed = (found: Batch<Packed>): Batch<Packed> => {
    const complete = { ...found, bytesRead: source.bytesRead(), faults: faults.slice(told), unread: [...unread] };
    told = faults.length;
    batch = emptyBatch();
    shared = sharedInBatch();
    return complete;
  };

  for await (const lines of linesOf(source, maxBytes, faults)) {
    for (const line of lines) {
      if (faults.length >= MOST_FAULTS) {
        yield completed(emptyBatch());
        return;
      }
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
      if (isComplete(batch, ofArticle, line.bytes.length, batchBytes)) yield completed(batch);
      const before = faults.length;
      checkWithin(record, faults);
      const records = ofArticle ? noRecords() : batch.references;
      parseRecord(record, records, faults);
      if (faults.length > before) unread.add(record.noun);
      else if (faults.length === 0) {
        for (const article of records.article) {
          addNamed(batch.named, article, line.number);
          const { record: _, ...prepared } = prepareCutArticle(articleOfDigest(article), carrier, shared);
          batch.articles.push(prepared);
        }
      }
      batch.lines.push(line);
      batch.ofArticles = ofArticle;
      batch.bytes += line.bytes.length;
    }
  }
  yield completed(batch);
}

function emptyBatch<Packed>(): Batch<Packed> {
  return {
    lines: [],
    ofArticles: false,
    named: noneNamed(),
    references: noRecords(),
    articles: [],
    bytes: 0,
    bytesRead: 0,
    faults: [],
    unread: [],
  };
}

function isComplete(
  { lines, ofArticles, bytes }: Batch<unknown>,
  nextIsArticle: boolean,
  nextBytes: number,
  batchBytes: number,
): boolean {
  if (lines.length === 0) return false;
  if (ofArticles !== nextIsArticle) return true;
  return lines.length >= MOST_RECORDS || bytes + nextBytes > batchBytes;
}
