import type { SuggestionRowFragment } from '@/generated/graphql/documents';
import { type ClaimForm, textsOf } from '../_claim/form';

/** The form of the claim that a suggestion would be. */
export function formOfSuggestion({ passage, speech, match, proposal }: SuggestionRowFragment): ClaimForm {
  const { language, start, end, exact } = passage;
  return {
    analyst: match?.analyst.slug ?? null,
    speech,
    kind: proposal?.kind ?? 'ASSESSMENT',
    paraphrase: textsOf(proposal?.paraphrase),
    passages: { [language]: { start, end, exact } },
    stances: (proposal?.stances ?? []).map(({ topic, value, mixed }) => ({
      topic: topic.slug,
      value,
      mixed,
      rationale: {},
    })),
    relations: [],
  };
}
