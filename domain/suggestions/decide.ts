import type { Suggestion } from '@/generated/prisma/client';
import type { ClaimDraft } from '../claims/draft';
import { draftClaim, type WrittenClaim } from '../claims/mutations';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import { audited } from '../editing/audited';
import { StateError } from '../editing/errors';
import { perform } from '../editing/perform';
import { InputError } from '../errors';
import { successorsOf } from '../records/merged';
import { suggestionsOf } from './read';

/** A suggestion by the id of its article and its own. */
export type SuggestionKey = { articleId: string; id: string };

/** What a coder makes of a suggestion: what is left out is as it was suggested. */
export type Acceptance = SuggestionKey & {
  /** Slug of the analyst. */
  analyst?: string | null;
  draft?: ClaimDraft | null;
  named?: NamedWrite;
};

/**
 * Makes a draft claim of a suggestion, in one act: taking the claim back gives the suggestion back.
 * @throws RefusedError, InputError, StateError SUGGESTION_GONE, IS_CLAIM where it is a claim already.
 */
export function acceptSuggestion(db: Database, actor: Actor, acceptance: Acceptance): Promise<WrittenClaim> {
  const { articleId, id, named } = acceptance;
  const act = { action: 'claim.create', articleId, named, details: { suggestion: id } } as const;
  return perform(db, actor, act, async (editing) => {
    const suggestion = await readSuggestion(editing.db, acceptance);
    if (suggestion.state === 'ACCEPTED') throw new StateError('IS_CLAIM');
    const draft = acceptance.draft ?? (await draftOf(editing.db, suggestion, acceptance.analyst ?? null));
    const written = await draftClaim(editing, articleId, draft);
    await editing.db.suggestion.updateMany({
      where: { articleId, id },
      data: { claimNumber: written.number, refused: false, decidedBy: actor.name, decidedAt: editing.at },
    });
    await nameOthers(editing.db, suggestion, draft.analyst);
    return written;
  });
}

/** The draft that a suggestion is, of an analyst. */
async function draftOf(db: Database, suggestion: Suggestion, chosen: string | null): Promise<ClaimDraft> {
  const id = suggestion.analystId;
  const now = id && ((await successorsOf(db, 'analyst', [id])).get(id) ?? id);
  const known = now ? await db.analyst.findUnique({ where: { id: now }, select: { slug: true } }) : null;
  const analyst = chosen ?? known?.slug;
  if (analyst === undefined) throw new InputError('MISSING_VALUE', 'analyst', null, 'who says it');
  const { language, start, end, exact, speech } = suggestion;
  const proposal = suggestion.proposal as Pick<ClaimDraft, 'kind' | 'paraphrase' | 'stances'> | null;
  return {
    analyst,
    speech,
    kind: proposal?.kind ?? 'ASSESSMENT',
    paraphrase: proposal?.paraphrase ?? {},
    passages: [{ language, start, end, exact }],
    stances: proposal?.stances ?? [],
  };
}

/** Once somebody has said who a speaker is, the others of the same name wait for the same analyst. */
async function nameOthers(db: Database, { articleId, speaker }: Suggestion, analyst: string): Promise<void> {
  if (speaker === null) return;
  await db.$executeRaw`
    UPDATE "Suggestion" s SET "analystId" = a.id, "matchReason" = 'same-speaker', "matchScore" = 1
    FROM "Analyst" a
    WHERE a.slug = ${analyst} AND s."articleId" = ${articleId}::uuid AND s.speaker = ${speaker}
      AND s."claimNumber" IS NULL`;
}

/**
 * Refuses a suggestion, which is then not offered again.
 * @throws RefusedError, StateError SUGGESTION_GONE, IS_CLAIM where it is a claim.
 */
export function refuseSuggestion(db: Database, actor: Actor, key: SuggestionKey): Promise<void> {
  return decide(db, actor, key, 'PENDING', { refused: true, decidedBy: actor.name, decidedAt: new Date() });
}

/**
 * Takes a refusal back.
 * @throws RefusedError, StateError SUGGESTION_GONE.
 */
export function reconsiderSuggestion(db: Database, actor: Actor, key: SuggestionKey): Promise<void> {
  return decide(db, actor, key, 'REFUSED', { refused: false, decidedBy: null, decidedAt: null });
}

/** Decides where things are as expected; deciding what is decided so already changes nothing. */
function decide(
  db: Database,
  actor: Actor,
  { articleId, id }: SuggestionKey,
  expected: 'PENDING' | 'REFUSED',
  data: { refused: boolean; decidedBy: string | null; decidedAt: Date | null },
): Promise<void> {
  const details = { article: articleId, suggestion: id, refused: data.refused };
  return audited(db, actor, { action: 'suggestion.decide', details }, async (transaction) => {
    const { state } = await readSuggestion(transaction, { articleId, id });
    if (state === 'ACCEPTED') throw new StateError('IS_CLAIM');
    if (state === expected) await transaction.suggestion.updateMany({ where: { articleId, id }, data });
  });
}

async function readSuggestion(db: Database, { articleId, id }: SuggestionKey) {
  const found = (await suggestionsOf(db, articleId)).suggestions.find((one) => one.id === id);
  if (!found) throw new StateError('SUGGESTION_GONE');
  return found;
}
