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
