import { ArticlesDifference } from '../articles/difference';
import { type Merges, NO_MERGES, namesMerged } from '../articles/merges';
import { writePreparedArticles } from '../articles/mutations';
import { type PreparedArticle, prepareCutArticle, sharedInBatch } from '../articles/prepared';
import type { ArticleRecord } from '../articles/record';
import type { Database } from '../database';
import type { Carrier } from '../storage/carrier';
import type { Batch } from './batches';
import { articleOfDigest } from './digest';
import { NOTHING_TO_END } from './filling';
import { readLine } from './json-lines';
import type { Line } from './lines';
import { noRecords, parseRecord } from './records';
import { type ImportSummary, NOTHING_IMPORTED } from './summary';
import { checkDeferred } from './transaction';
import { followed, writeReferences } from './write';

/**
 * Writes batches in which nothing is wrong, in one transaction. What they change of totals and of the vocabulary is gathered until
 * `finish`, which belongs to the same transaction and may be told what else the database does meanwhile.
 * @param file where their lines come from.
 */
export function batchWriter<Packed>(transaction: Database, carrier: Carrier<Packed>, file: string) {
  let difference = new ArticlesDifference();
  const finish = async (endRows = NOTHING_TO_END): Promise<void> => {
    await difference.finish(transaction, carrier, endRows);
    difference = new ArticlesDifference();
  };
  const write = async (batch: Batch<Packed>, merges: Merges): Promise<ImportSummary> => {
    if (batch.articles.length === 0) {
      // An analyst who changes sides takes along what was counted so far.
      await finish();
      return writeReferences(transaction, batch.references, merges);
    }
    const changes = await writePreparedArticles(transaction, articlesOf(batch, merges), carrier, difference);
    await checkDeferred(transaction);
    return { ...NOTHING_IMPORTED, ...changes, followed: followed(merges) };
  };
  const articlesOf = ({ articles, lines }: Batch<Packed>, merges: Merges): PreparedArticle<Packed>[] => {
    const all = articles.map((one, at) => ({ ...one, record: () => articleOfLine(file, lines[at]!) }));
    if (merges === NO_MERGES) return all;
    const shared = sharedInBatch();
    return all.map((one) => {
      const record = one.record();
      return namesMerged(record, merges) ? prepareCutArticle(record, carrier, shared, merges) : one;
    });
  };
  return { write, finish };
}

/** The article of a line that was read before, and nothing was wrong with it. */
function articleOfLine(file: string, line: Line): ArticleRecord {
  const records = noRecords();
  parseRecord(readLine(file, line, [])!, records, []);
  return articleOfDigest(records.article[0]!);
}
