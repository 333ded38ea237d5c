import { writeAnalysts } from '../analysts/mutations';
import { writeArticles } from '../articles/mutations';
import type { Database } from '../database';
import { writeOutlets } from '../outlets/mutations';
import { writePerspectives } from '../perspectives/mutations';
import { writeTopics } from '../topics/mutations';
import type { TotalsDifference } from '../totals/difference';
import { articleOfDigest, upperCase } from './digest';
import type { FileRecords } from './records';
import type { ImportSummary } from './summary';

/**
 * Writes records of the corpus format, those first to which others refer.
 * @param pending as writeArticles.
 */
export async function writeRecords(
  db: Database,
  records: FileRecords,
  pending?: TotalsDifference,
): Promise<ImportSummary> {
  return {
    perspectives: await writePerspectives(db, records.perspective),
    outlets: await writeOutlets(db, records.outlet),
    topics: await writeTopics(db, records.topic),
    analysts: await writeAnalysts(
      db,
      records.analyst.map((analyst) => ({ ...analyst, kind: upperCase(analyst.kind) })),
    ),
    ...(await writeArticles(db, records.article.map(articleOfDigest), pending)),
  };
}
