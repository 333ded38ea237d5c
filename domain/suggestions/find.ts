import type { SpeechType } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import { audited } from '../editing/audited';
import { findQuotations } from '../quotations/find';
import type { Quotation, QuotationLanguage, QuotationType, Span } from '../quotations/quotation';
import { type CodePoints, codePoints } from '../text/offsets';
import { type MatchSpeaker, speakerMatcher } from './analysts';
import { type FoundSuggestion, storeSuggestions } from './stored';
import { hashOf, type SearchedText, suggestionId, textsToSearch } from './texts';

const SPEECH: Record<QuotationType, SpeechType> = {
  direct: 'DIRECT',
  floating: 'DIRECT',
  mixed: 'MIXED',
  indirect: 'INDIRECT',
};

const isSearchable = (text: SearchedText): text is SearchedText & { language: QuotationLanguage } =>
  text.language === 'ar' || text.language === 'en';

/**
 * Searches the texts of an article for quotations and keeps them as suggestions. Doing it again brings them to what the texts
 * are now; what was decided stays decided.
 * @returns how many there are now from this source.
 * @throws RefusedError, MissingError where there is no such article.
 */
export async function findSuggestions(db: Database, actor: Actor, articleId: string): Promise<number> {
  return audited(
    db,
    actor,
    { action: 'suggestion.find', details: (found) => ({ article: articleId, found }) },
    async (transaction) => {
      // Two who search at once take turns.
      await transaction.$queryRaw`SELECT id FROM "Article" WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`;
      const texts = (await textsToSearch(transaction, articleId)).filter(isSearchable);
      const match = await speakerMatcher(transaction);
      const at = new Date();
      let count = 0;
      for (const text of texts) {
        const found = suggestionsIn(articleId, text, match, at);
        const place = { articleId, language: text.language, source: 'RULES' as const };
        await storeSuggestions(transaction, place, found);
        // No upsert, which asks for what it wrote: a cluster returns no enumerations.
        await transaction.suggestionSearch.deleteMany({ where: place });
        await transaction.suggestionSearch.createMany({ data: [{ ...place, textHash: hashOf(text.body), at }] });
        count += found.length;
      }
      return count;
    },
  );
}

/** The suggestions that the rules find in a text: what it says that somebody said, not what it says that nobody did. */
function suggestionsIn(
  articleId: string,
  { language, body }: SearchedText & { language: QuotationLanguage },
  match: MatchSpeaker,
  at: Date,
): FoundSuggestion[] {
  const characters = codePoints(body);
  const seen = new Map<string, number>();
  return findQuotations(body, { language })
    .filter(({ polarity }) => polarity === 'asserted')
    .map((quotation) => {
      const exact = body.slice(quotation.start, quotation.end);
      const occurrence = seen.get(exact) ?? 0;
      seen.set(exact, occurrence + 1);
      return {
        articleId,
        id: suggestionId('RULES', language, exact, occurrence),
        source: 'RULES',
        language,
        exact,
        proposal: null,
        foundAt: at.toISOString(),
        ...placeOf(characters, quotation),
        ...matchOf(quotation.actor, match),
      };
    });
}

function placeOf(characters: CodePoints, quotation: Quotation) {
  const { start, end } = inCodePoints(characters, quotation);
  const speaker = quotation.speaker && inCodePoints(characters, quotation.speaker);
  const cue = quotation.cue && inCodePoints(characters, quotation.cue);
  return {
    start,
    end,
    speech: SPEECH[quotation.type],
    reason: quotation.reason,
    speaker: quotation.actor,
    speakerStart: speaker?.start ?? null,
    speakerEnd: speaker?.end ?? null,
    cueStart: cue?.start ?? null,
    cueEnd: cue?.end ?? null,
  };
}

const inCodePoints = (characters: CodePoints, { start, end }: Span): Span => ({
  start: characters.fromUtf16(start),
  end: characters.fromUtf16(end),
});

/** Whom the speaker may mean. */
export function matchOf(speaker: string | null, match: MatchSpeaker) {
  const found = speaker === null ? null : match(speaker);
  return {
    analystId: found?.id ?? null,
    matchReason: found?.reason ?? null,
    matchScore: found?.score ?? null,
  };
}
