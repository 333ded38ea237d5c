import type { Database } from '../database';
import { type WordCount, WordsDifference } from './difference';
import { wordCounts } from './sql';

/** What travels in one statement. */
const MOST_ROWS = 10_000;

/** The words of these articles and of their claims, counted in one statement. */
export async function countWords(db: Database, articleIds: readonly string[]): Promise<WordCount[]> {
  return articleIds.length === 0 ? [] : db.$queryRaw<WordCount[]>(wordCounts(articleIds));
}

/**
 * Runs a write of articles and keeps the vocabulary beside it, in the caller's transaction, which has advanced the
 * revision: writers take turns there.
 * @param articleIds every article whose texts or claims the write may change.
 */
export async function keepingWords<Result>(
  db: Database,
  articleIds: readonly string[],
  write: () => Promise<Result>,
): Promise<Result> {
  const difference = new WordsDifference();
  difference.count(await countWords(db, articleIds), -1);
  const result = await write();
  difference.count(await countWords(db, articleIds), 1);
  await writeWords(db, difference);
  return result;
}

/** Adds a difference to the vocabulary; words that nothing has any more are taken out. */
export async function writeWords(db: Database, difference: WordsDifference): Promise<void> {
  const differences = difference.differences();
  for (let start = 0; start < differences.length; start += MOST_ROWS) {
    const rows = differences.slice(start, start + MOST_ROWS);
    const column = <Key extends keyof WordCount>(key: Key) => rows.map((row) => row[key]);
    await db.$executeRaw`
      INSERT INTO "Word" AS t (word, claims, articles)
      SELECT * FROM unnest(${column('word')}::text[], ${column('claims')}::int[], ${column('articles')}::int[])
      ON CONFLICT (word) DO UPDATE
        SET claims = t.claims + EXCLUDED.claims, articles = t.articles + EXCLUDED.articles`;
    const fewer = rows.filter(({ claims, articles }) => claims < 0 || articles < 0).map(({ word }) => word);
    if (fewer.length > 0) {
      await db.$executeRaw`DELETE FROM "Word" WHERE word = ANY(${fewer}::text[]) AND claims = 0 AND articles = 0`;
    }
  }
}
