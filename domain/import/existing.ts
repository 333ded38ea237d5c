import type { Database } from '../database';
import { idOfSlug, type SluggedNoun } from '../identity';
import { SLUGGED_TABLE } from '../storage/slugged-tables';

/** Which of these slugs the database has, in one statement. */
export async function existingSlugs(db: Database, noun: SluggedNoun, slugs: readonly string[]): Promise<Set<string>> {
  if (slugs.length === 0) return new Set();
  const ids = slugs.map((slug) => idOfSlug(noun, slug));
  const rows = await db.$queryRaw<
    { slug: string }[]
  >`SELECT "slug" FROM ${SLUGGED_TABLE[noun]} WHERE "id" = ANY(${ids}::uuid[])`;
  return new Set(rows.map((row) => row.slug));
}

/** The slugs of the records with these ids, by id. */
export async function slugsOf(db: Database, noun: SluggedNoun, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; slug: string }[]>`
    SELECT "id"::text, "slug" FROM ${SLUGGED_TABLE[noun]} WHERE "id" = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

/** The slugs of the articles that have these addresses, by address. */
export async function articlesByAddress(db: Database, urls: readonly string[]): Promise<Map<string, string>> {
  if (urls.length === 0) return new Map();
  const rows = await db.$queryRaw<{ url: string; slug: string }[]>`
    SELECT "url", "slug" FROM "Article" WHERE "url" = ANY(${urls}::text[])`;
  return new Map(rows.map((row) => [row.url, row.slug]));
}
