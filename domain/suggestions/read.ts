import type { Suggestion } from '@/generated/prisma/client';
import type { Database } from '../database';
import { hashOf } from './texts';

/** Whether a suggestion waits, became a claim, or was refused. */
export type SuggestionState = 'PENDING' | 'ACCEPTED' | 'REFUSED';

/** A suggestion with what became of it. */
export type StatedSuggestion = Suggestion & {
  state: SuggestionState;
  /** Whether its words still stand where they were found. */
  current: boolean;
};

/** The suggestions of an article. */
export type ArticleSuggestions = {
  articleId: string;
  /** When its texts were last searched by rules; null where they never were. */
  searchedAt: Date | null;
  /** Whether a text has changed, or come, since. */
  stale: boolean;
  /** In the order in which they stand, language by language. */
  suggestions: StatedSuggestion[];
};

/**
 * How much of a suggestion's passage a claim's must hold, and how much of the claim's that must be, for the claim to be what became
 * of the suggestion: whoever makes a claim of the same words by hand, or of the sentence with its speaker, has settled it as well.
 */
const SAME_PASSAGE = { ofSuggestion: 0.8, ofClaim: 0.4 };

/**
 * What is suggested in an article; two statements. A suggestion is accepted as long as its claim is there, so that taking
 * the claim back, out or back in needs nothing done here.
 */
export async function suggestionsOf(db: Database, articleId: string): Promise<ArticleSuggestions> {
  const [rows, texts] = await Promise.all([
    db.$queryRaw<(Suggestion & { claim: number | null; current: boolean })[]>`
      SELECT s.*, s."articleId"::text AS "articleId", s."analystId"::text AS "analystId",
        coalesce(own.number, same.number) AS claim,
        coalesce(substring(t.body FROM s.start + 1 FOR s."end" - s.start) = s.exact, false) AS current
      FROM "Suggestion" s
      LEFT JOIN "ArticleText" t ON t."articleId" = s."articleId" AND t.language = s.language
      LEFT JOIN "Claim" own ON own."articleId" = s."articleId" AND own.number = s."claimNumber"
      LEFT JOIN LATERAL (
        SELECT p."claimNumber" AS number FROM "Passage" p
        WHERE p."articleId" = s."articleId" AND p.language = s.language AND p.start < s."end" AND p."end" > s.start
          AND least(p."end", s."end") - greatest(p.start, s.start) >= greatest(
            ${SAME_PASSAGE.ofSuggestion}::float8 * (s."end" - s.start), ${SAME_PASSAGE.ofClaim}::float8 * (p."end" - p.start))
        ORDER BY p."claimNumber" LIMIT 1
      ) same ON true
      WHERE s."articleId" = ${articleId}::uuid
      ORDER BY s.language, s.start, s."end" DESC, s.id`,
    db.$queryRaw<{ language: string; body: string; textHash: string | null; at: Date | null }[]>`
      SELECT t.language, t.body, h."textHash", h.at FROM "ArticleText" t
      LEFT JOIN "SuggestionSearch" h
        ON h."articleId" = t."articleId" AND h.language = t.language AND h.source = 'RULES'
      WHERE t."articleId" = ${articleId}::uuid AND t.language IN ('ar', 'en')`,
  ]);
  const searched = texts.filter(({ at }) => at !== null).map(({ at }) => at!);
  return {
    articleId,
    searchedAt: searched.length > 0 ? new Date(Math.max(...searched.map(Number))) : null,
    stale: searched.length > 0 && texts.some(({ body, textHash }) => textHash !== hashOf(body)),
    suggestions: rows.map(({ claim, ...row }) => ({
      ...row,
      claimNumber: claim,
      state: claim !== null ? 'ACCEPTED' : row.refused ? 'REFUSED' : 'PENDING',
    })),
  };
}
