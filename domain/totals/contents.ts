import type { ClaimKind, SpeechType } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Day } from '../dates/day';

/** A reviewed claim with one of its stances; a claim without any has one row, with nulls for it. */
export type ContentRow = {
  articleId: string;
  number: number;
  analystId: string;
  perspectiveId: string;
  outletId: string;
  language: string;
  kind: ClaimKind;
  speech: SpeechType;
  day: Day;
  /** Whether the article is dated only to its month. */
  monthDated: boolean;
  topicId: string | null;
  value: number | null;
  mixed: boolean | null;
};

/** What totals count of these articles, in one statement. */
export async function readContents(db: Database, articleIds: readonly string[]): Promise<ContentRow[]> {
  if (articleIds.length === 0) return [];
  return db.$queryRaw<ContentRow[]>`
    SELECT c."articleId"::text AS "articleId", c.number, c."analystId"::text AS "analystId",
      an."perspectiveId"::text AS "perspectiveId", a."outletId"::text AS "outletId", a.language, c.kind, c.speech,
      a."publishedOn"::text AS day, a."datePrecision" = 'MONTH' AS "monthDated", s."topicId"::text AS "topicId", s.value,
      s.mixed
    FROM "Claim" c
    JOIN "Article" a ON a.id = c."articleId"
    JOIN "Analyst" an ON an.id = c."analystId"
    LEFT JOIN "Stance" s ON s."articleId" = c."articleId" AND s."claimNumber" = c.number
    WHERE c."articleId" = ANY(${[...articleIds]}::uuid[]) AND c.status = 'REVIEWED'`;
}

/** Contents that were made without the database, with the perspectives of those who speak in them; one statement. */
export async function withPerspectives(
  db: Database,
  contents: readonly Omit<ContentRow, 'perspectiveId'>[],
): Promise<ContentRow[]> {
  const analystIds = [...new Set(contents.map((row) => row.analystId))];
  if (analystIds.length === 0) return [];
  const analysts = await db.$queryRaw<{ id: string; perspectiveId: string }[]>`
    SELECT id::text, "perspectiveId"::text AS "perspectiveId" FROM "Analyst" WHERE id = ANY(${analystIds}::uuid[])`;
  const perspectives = new Map(analysts.map(({ id, perspectiveId }) => [id, perspectiveId]));
  return contents.map((row) => ({ ...row, perspectiveId: perspectives.get(row.analystId)! }));
}
