import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { SluggedNoun } from '../identity';
import type { ArticleFile } from '../import/format';
import { noRecords } from '../import/records';
import { writeRecords } from '../import/write';
import { SLUGGED_TABLE } from '../storage/slugged-tables';
import { type Amount, claimCount, syntheticArticles, syntheticReferences } from './corpus';
import { SYNTHETIC } from './world';

// A transaction each: a run that is broken off leaves whole articles, and goes on where it was when it is repeated.
const BATCH = 200;

const CORPUS = fileURLToPath(new URL('../../prisma/corpus', import.meta.url));
const LISTS = { perspective: 'perspectives', outlet: 'outlets', topic: 'topics', analyst: 'analysts' } as const;

/**
 * Writes generated data into the database, as an import would. What is there already is left as it is.
 * @param onProgress told how much is written, after each batch.
 */
export async function writeSynthetic(
  db: Database,
  amount: Amount,
  onProgress: (progress: { articles: number; claims: number }) => void = () => {},
): Promise<void> {
  await writeRecords(db, { ...noRecords(), ...syntheticReferences() });
  const progress = { articles: 0, claims: 0 };
  for (const article of batches(syntheticArticles(amount))) {
    await writeRecords(db, { ...noRecords(), article });
    progress.articles += article.length;
    progress.claims += article.reduce((sum, one) => sum + claimCount(one), 0);
    onProgress(progress);
  }
}

/**
 * A slug in the database that is neither generated nor of the demonstration corpus, or null. Where there is one, somebody
 * keeps data of their own there, which invented statements must not mix with.
 */
export async function ownData(db: Database): Promise<string | null> {
  for (const noun of ['article', 'analyst', 'outlet', 'topic', 'perspective'] as const) {
    const [found] = await db.$queryRaw<{ slug: string }[]>`
      SELECT "slug" FROM ${SLUGGED_TABLE[noun]}
      WHERE NOT starts_with("slug", ${SYNTHETIC}) AND "slug" NOT IN (${Prisma.join(await demonstrationSlugs(noun))})
      LIMIT 1`;
    if (found) return found.slug;
  }
  return null;
}

async function demonstrationSlugs(noun: SluggedNoun): Promise<string[]> {
  if (noun === 'article') return (await readdir(`${CORPUS}/articles`)).map((name) => name.replace(/\.json$/, ''));
  const list = JSON.parse(await readFile(`${CORPUS}/${LISTS[noun]}.json`, 'utf8')) as { slug: string }[];
  return list.map((record) => record.slug);
}

function* batches(articles: Iterable<ArticleFile>): Generator<ArticleFile[]> {
  let batch: ArticleFile[] = [];
  for (const article of articles) {
    batch.push(article);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
