import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { idOfSlug } from '../identity';
import { articlesByAddress, existingSlugs } from '../import/existing';
import { fold, foldAll } from '../text/fold';
import { wordNumber, wordsOf } from '../words/words';
import { resemblance, shinglesOf } from './shingles';

/** Why an article may be stored already: by its slug, its address, its very text, its title, or most of its text. */
export type DuplicateKind = 'SAME_SLUG' | 'SAME_ADDRESS' | 'SAME_TEXT' | 'SAME_TITLE' | 'SIMILAR_TEXT';

/** A stored article that may be the same; `similarity` is the resemblance of their texts (shingles.ts), 0 … 1. */
export type Duplicate = { articleId: string; kind: DuplicateKind; similarity: number };

/** What an article is compared by. */
export type Compared = {
  slug: string | null;
  url: string | null;
  titles: readonly string[];
  bodies: readonly string[];
};

/** From here on two texts are told as similar: a report that was cut by a third, or set into another. */
const SIMILAR = 0.3;

// Candidates are found by words that few articles have: three at a time, so that the index gives few articles even where no
// word is rare, and several times, since a text that was changed lacks some of them.
const RARE_WORDS = 36;
const TOGETHER = 3;
const MOST_CANDIDATES = 5;

/**
 * The stored articles that an article may be, the most alike first. Only articles that share rare words with it are read, which
 * the index of words gives: five statements, whatever is stored.
 */
export async function duplicatesOf(db: Database, compared: Compared): Promise<Duplicate[]> {
  const { slug, url, titles, bodies } = compared;
  const [sameSlug, sameAddress] = [
    slug === null ? [] : [...(await existingSlugs(db, 'article', [slug]))],
    url === null ? [] : [...(await articlesByAddress(db, [url])).values()],
  ];
  const found = new Map<string, Duplicate>();
  const add = (one: Duplicate) => {
    if (!found.has(one.articleId)) found.set(one.articleId, one);
  };
  const alike = await similarTo(db, { titles, bodies });
  const similarity = (articleId: string) => alike.find((one) => one.articleId === articleId)?.similarity ?? 0;
  const bySlug = (slugs: readonly string[], kind: DuplicateKind) => {
    for (const articleId of slugs.map((one) => idOfSlug('article', one)))
      add({ articleId, kind, similarity: similarity(articleId) });
  };
  bySlug(sameAddress, 'SAME_ADDRESS');
  bySlug(sameSlug, 'SAME_SLUG');
  for (const one of alike) add(one);
  return [...found.values()].sort((a, b) => b.similarity - a.similarity);
}

async function similarTo(db: Database, { titles, bodies }: Pick<Compared, 'titles' | 'bodies'>): Promise<Duplicate[]> {
  const candidates = await candidatesFor(db, foldAll([...titles, ...bodies]));
  if (candidates.length === 0) return [];
  const stored = await db.$queryRaw<{ id: string; titles: string[]; bodies: string[] }[]>`
    SELECT a.id::text, array_remove(array_append(array(SELECT jsonb_each_text.value FROM jsonb_each_text(a.title)),
        a."publishedTitle"), NULL) AS titles,
      array(SELECT t.body FROM "ArticleText" t WHERE t."articleId" = a.id ORDER BY t.language) AS bodies
    FROM "Article" a WHERE a.id = ANY(${candidates}::uuid[])`;
  const own = bodies.map(shinglesOf);
  const folded = new Set(bodies.map(fold));
  const names = new Set(titles.map(fold));
  return stored.flatMap(({ id: articleId, titles: theirTitles, bodies: theirs }): Duplicate[] => {
    if (theirs.some((body) => folded.has(fold(body)))) return [{ articleId, kind: 'SAME_TEXT', similarity: 1 }];
    const shingles = theirs.map(shinglesOf);
    const similarity = Math.max(0, ...own.flatMap((a) => shingles.map((b) => resemblance(a, b))));
    if (similarity >= SIMILAR) return [{ articleId, kind: 'SIMILAR_TEXT', similarity }];
    return theirTitles.some((title) => names.has(fold(title))) ? [{ articleId, kind: 'SAME_TITLE', similarity }] : [];
  });
}

/** The articles that have most of the text's rare words; two statements. */
async function candidatesFor(db: Database, searchText: string): Promise<string[]> {
  const words = wordsOf(searchText).map(({ text }) => text);
  const rare = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM "Word" WHERE word = ANY(${words}::text[]) AND articles > 0
    ORDER BY articles, length(word) DESC, word LIMIT ${RARE_WORDS}::int`;
  const numbers = rare.map(({ word }) => wordNumber(word));
  if (numbers.length === 0) return [];
  const groups = Array.from({ length: Math.ceil(numbers.length / TOGETHER) }, (_, at) =>
    numbers.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  const conditions = groups.map((group) => Prisma.sql`a.words @> ${group}::int[]`);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id::text FROM "Article" a WHERE ${Prisma.join(conditions, ' OR ')}
    ORDER BY (SELECT count(*) FROM unnest(a.words) AS word WHERE word = ANY(${numbers}::int[])) DESC, a.id
    LIMIT ${MOST_CANDIDATES}::int`;
  return rows.map(({ id }) => id);
}
