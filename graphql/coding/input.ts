import type { CodingDraft } from '@/domain/coding/codings';
import type { UnitVerdict } from '@/domain/coding/decide';
import { InputError } from '@/domain/errors';
import type { CodingInput, UnitVerdictInput } from '@/generated/graphql/resolvers';
import { draftOf, textsByLanguage } from '../studio/input';

/** A coding as the domain takes it. */
export function codingDraft({ paraphrase, stances, ...said }: CodingInput): CodingDraft {
  const { start = null, end = null, exact = null, analyst = null, speech = null, kind = null } = said;
  return {
    ...{ start, end, exact, analyst, speech, kind },
    paraphrase: textsByLanguage(paraphrase),
    stances: stances.map(({ rationale, ...stance }) => ({ ...stance, rationale: textsByLanguage(rationale ?? []) })),
  };
}

/**
 * A verdict as the domain takes it.
 * @throws InputError where its status is no decision.
 */
export function unitVerdict({ claim, coder, version, status, ...given }: UnitVerdictInput): UnitVerdict {
  if (status === 'REJECTED') throw new InputError('INVALID_VALUE', 'status', status, 'REVIEWED, IN_REVIEW or DRAFT');
  return { ...given, status, coderId: coder ?? null, draft: claim ? draftOf(claim) : null, seen: version ?? null };
}
