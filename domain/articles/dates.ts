import type { Database } from '../database';

/** Gives claims and stances the dates of their articles, which they repeat. */
export async function repeatDates(db: Database, articleIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE "Claim" c SET "publishedOn" = a."publishedOn" FROM "Article" a
    WHERE a.id = c."articleId" AND c."articleId" = ANY(${[...articleIds]}::uuid[]) AND c."publishedOn" <> a."publishedOn"`;
  await db.$executeRaw`
    UPDATE "Stance" s SET "publishedOn" = a."publishedOn" FROM "Article" a
    WHERE a.id = s."articleId" AND s."articleId" = ANY(${[...articleIds]}::uuid[]) AND s."publishedOn" <> a."publishedOn"`;
}
