import { writeAnalysts } from '../analysts/mutations';
import { type Merges, NO_MERGES } from '../articles/merges';
import { writeArticles } from '../articles/mutations';
import type { Database } from '../database';
import { IMPORTER } from '../editing/actor';
import type { SharedNoun } from '../editing/contents/shared';
import { keepingRecordVersions } from '../editing/keeping-versions';
import { type Reference, sharedReference } from '../editing/reference';
import { idOfSlug } from '../identity';
import { writeOutlets } from '../outlets/mutations';
import { writePerspectives } from '../perspectives/mutations';
import type { MergedNoun } from '../records/merged';
import { NO_CHANGES, sumChanges } from '../storage/rows';
import { writeTopics } from '../topics/mutations';
import { articleOfDigest, upperCase } from './digest';
import type { FileRecords } from './records';
import { type FollowedMerge, type ImportSummary, NOTHING_IMPORTED } from './summary';

/** Writes records of the corpus format, those first to which others refer. */
export async function writeRecords(
  db: Database,
  records: FileRecords,
  merges: Merges = NO_MERGES,
): Promise<ImportSummary> {
  const references = await writeReferences(db, records, merges);
  return { ...references, ...(await writeArticles(db, records.article.map(articleOfDigest), merges)) };
}

/** Writes what articles refer to, and keeps what it replaces. What has become part of another record is not made anew. */
export async function writeReferences(
  db: Database,
  records: Omit<FileRecords, 'article'>,
  merges: Merges,
): Promise<ImportSummary> {
  const apart = <Record extends { slug: string }>(noun: MergedNoun, all: readonly Record[]) =>
    all.filter(({ slug }) => !merges[noun].has(slug));
  const [topics, analysts] = [apart('topic', records.topic), apart('analyst', records.analyst)];
  const left = (all: readonly object[], written: readonly object[]) => ({
    ...NO_CHANGES,
    unchanged: all.length - written.length,
  });
  const analystRecords = analysts.map((analyst) => ({ ...analyst, kind: upperCase(analyst.kind) }));
  const references = [
    ...referencesTo('perspective', records.perspective),
    ...referencesTo('outlet', records.outlet),
    ...referencesTo('topic', topics),
    ...referencesTo('analyst', analysts),
  ];
  const wrote = ({ perspectives, outlets, topics: asked, analysts: speakers }: ImportSummary) =>
    [perspectives, outlets, asked, speakers].some(({ added, updated }) => added + updated > 0);
  return keepingRecordVersions(db, { actor: IMPORTER, action: 'record.import', references, wrote }, async () => ({
    ...NOTHING_IMPORTED,
    perspectives: await writePerspectives(db, records.perspective),
    outlets: await writeOutlets(db, records.outlet),
    topics: sumChanges(await writeTopics(db, topics), left(records.topic, topics)),
    analysts: sumChanges(await writeAnalysts(db, analystRecords), left(records.analyst, analysts)),
    followed: followed(merges),
  }));
}

function referencesTo(noun: SharedNoun, records: readonly { slug: string }[]): Reference[] {
  return records.map(({ slug }) => sharedReference(noun, idOfSlug(noun, slug)));
}

/** The merges that an import follows, as it tells of them. */
export function followed(merges: Merges): FollowedMerge[] {
  return (['analyst', 'topic'] as const).flatMap((noun) =>
    [...merges[noun]].map(([from, into]) => ({ noun, from, into })),
  );
}
