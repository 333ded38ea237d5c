import { writeAnalysts } from '../analysts/mutations';
import { writeArticles } from '../articles/mutations';
import type { Database } from '../database';
import { writeOutlets } from '../outlets/mutations';
import { writePerspectives } from '../perspectives/mutations';
import { writeTopics } from '../topics/mutations';
import { articleOfDigest, upperCase } from './digest';
import type { FileRecords } from './records';
import { type ImportSummary, NOTHING_IMPORTED } from './summary';

/** Writes records of the corpus format, those first to which others refer. */
export async function writeRecords(db: Database, records: FileRecords): Promise<ImportSummary> {
  const references = await writeReferences(db, records);
  return { ...references, ...(await writeArticles(db, records.article.map(articleOfDigest))) };
}

/** Writes what articles refer to. */
export async function writeReferences(db: Database, records: Omit<FileRecords, 'article'>): Promise<ImportSummary> {
  return {
    ...NOTHING_IMPORTED,
    perspectives: await writePerspectives(db, records.perspective),
    outlets: await writeOutlets(db, records.outlet),
    topics: await writeTopics(db, records.topic),
    analysts: await writeAnalysts(
      db,
      records.analyst.map((analyst) => ({ ...analyst, kind: upperCase(analyst.kind) })),
    ),
  };
}
