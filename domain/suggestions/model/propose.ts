import type { Database } from '../../database';
import type { Actor } from '../../editing/actor';
import { audited } from '../../editing/audited';
import { StateError } from '../../editing/errors';
import { demand } from '../../editing/permissions';
import { InputError } from '../../errors';
import { fold } from '../../text/fold';
import type { LocalizedTexts } from '../../text/localized';
import { codePoints, isStorable } from '../../text/offsets';
import { type MatchSpeaker, speakerMatcher } from '../analysts';
import { matchOf } from '../find';
import { type FoundSuggestion, storeSuggestions } from '../stored';
import { type SearchedText, suggestionId, textsToSearch } from '../texts';
import { anchorsIn } from './anchor';
import type { ProposedClaim } from './answer';
import { askModel, type ModelSettings } from './client';
import { promptFor } from './prompt';

/** The longest article that is sent, in UTF-16 units. */
const LONGEST = 200_000;

/**
 * Sends the texts of an article to a model and keeps what it proposes as suggestions. Each passage is looked up in the text and
 * kept as it stands there; what the model quotes and the text does not say is left out and counted.
 * @param model where it is; null for none.
 * @throws RefusedError, MissingError, StateError NO_MODEL and as `askModel` does; InputError where it is too long.
 */
export async function proposeSuggestions(
  db: Database,
  actor: Actor,
  { articleId, model }: { articleId: string; model: ModelSettings | null },
): Promise<{ found: number; dropped: number }> {
  demand(actor, 'suggestion.propose');
  if (!model) throw new StateError('NO_MODEL');
  const texts = await textsToSearch(db, articleId);
  const length = texts.reduce((sum, { body }) => sum + body.length, 0);
  if (length > LONGEST) throw new InputError('INVALID_RANGE', 'article', length, `at most ${LONGEST} characters`);
  const topics = await db.topic.findMany({
    select: { slug: true, proposition: true },
    orderBy: { order: 'asc' },
    take: 300,
  });
  const asked = topics.map(({ slug, proposition }) => {
    const { en, ...others } = proposition as LocalizedTexts;
    return { slug, proposition: en ?? Object.values(others)[0] ?? '' };
  });
  // No transaction waits for a model.
  const claims = await askModel(model, promptFor(texts, asked));
  const known = new Set(topics.map(({ slug }) => slug));
  return audited(
    db,
    actor,
    {
      action: 'suggestion.propose',
      details: ({ found, dropped }) => ({ article: articleId, sentTo: new URL(model.url).host, found, dropped }),
    },
    async (transaction) => {
      await transaction.$queryRaw`SELECT id FROM "Article" WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`;
      const match = await speakerMatcher(transaction);
      let kept = 0;
      // As the texts are now: somebody may have corrected them while the model thought.
      for (const text of await textsToSearch(transaction, articleId)) {
        const of = claims.filter(({ language }) => language === text.language);
        const found = standing(articleId, text, of, { match, known });
        await storeSuggestions(transaction, { articleId, language: text.language, source: 'MODEL' }, found);
        kept += found.length;
      }
      return { found: kept, dropped: claims.length - kept };
    },
  );
}

/** The proposals whose words stand in the text. */
function standing(
  articleId: string,
  { language, body }: SearchedText,
  claims: readonly ProposedClaim[],
  { match, known }: { match: MatchSpeaker; known: ReadonlySet<string> },
): FoundSuggestion[] {
  const characters = codePoints(body);
  const anchor = anchorsIn(body);
  const foldedBody = ` ${fold(body)} `;
  const seen = new Map<string, number>();
  return claims.flatMap((claim) => {
    const span = anchor(claim.quote);
    if (!span || !Object.values(claim.paraphrase).every(isStorable)) return [];
    const exact = body.slice(span.start, span.end);
    const occurrence = seen.get(exact) ?? 0;
    seen.set(exact, occurrence + 1);
    const named = claim.speaker !== '' && foldedBody.includes(fold(claim.speaker)) && isStorable(claim.speaker);
    const speaker = named ? claim.speaker : null;
    return [
      {
        articleId,
        id: suggestionId('MODEL', language, exact, occurrence),
        source: 'MODEL',
        language,
        start: characters.fromUtf16(span.start),
        end: characters.fromUtf16(span.end),
        exact,
        speech: claim.speech,
        reason: 'model',
        speaker,
        speakerStart: null,
        speakerEnd: null,
        cueStart: null,
        cueEnd: null,
        ...matchOf(speaker, match),
        proposal: { kind: claim.kind, paraphrase: claim.paraphrase, stances: stancesOf(claim, known) },
        foundAt: new Date().toISOString(),
      },
    ];
  });
}

/** The stances on topics that there are, one on each; argued both ways only beside 0. */
function stancesOf({ stances }: ProposedClaim, known: ReadonlySet<string>): ProposedClaim['stances'] {
  const byTopic = new Map(stances.filter(({ topic }) => known.has(topic)).map((stance) => [stance.topic, stance]));
  return [...byTopic.values()].map((stance) => ({ ...stance, mixed: stance.mixed && stance.value === 0 }));
}
