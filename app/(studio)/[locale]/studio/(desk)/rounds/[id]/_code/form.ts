import type { ClaimKind, CodingInput, CodingPartsFragment, SpeechType } from '@/generated/graphql/documents';
import { type FormStance, type Texts, textList, textsOf } from '../../../articles/[slug]/_claim/form';

/** A unit as it is being coded: nothing is chosen beforehand, since what nobody chose would count as agreement. */
export type CodingForm = {
  analyst: { slug: string; name: string } | null;
  speech: SpeechType | null;
  kind: ClaimKind | null;
  paraphrase: Texts;
  stances: readonly FormStance[];
};

/** Nothing said yet. */
export const EMPTY: CodingForm = { analyst: null, speech: null, kind: null, paraphrase: {}, stances: [] };

/** The form of a coding that was saved. */
export function formOf({ analyst, speech, kind, paraphrase, stances }: CodingPartsFragment): CodingForm {
  return {
    analyst: analyst && { slug: analyst.slug, name: analyst.name.text },
    ...{ speech, kind, paraphrase: textsOf(paraphrase) },
    stances: stances.flatMap(({ topic, value, mixed, rationale }) =>
      topic ? [{ topic: topic.slug, value, mixed, rationale: textsOf(rationale) }] : [],
    ),
  };
}

/** Whether a coder has said all that is asked. */
export function isComplete({ analyst, speech, kind, stances }: CodingForm): boolean {
  return analyst !== null && speech !== null && kind !== null && stances.every(({ value }) => value !== null);
}

/** What the form says, without where. A topic without a degree is none yet. */
export function saidOf({ analyst, speech, kind, paraphrase, stances }: CodingForm) {
  return {
    ...{ analyst: analyst?.slug ?? null, speech, kind, paraphrase: textList(paraphrase) },
    stances: stances.flatMap(({ topic, value, mixed, rationale }) =>
      value === null ? [] : [{ topic, value, mixed: mixed && value === 0, rationale: textList(rationale) }],
    ),
  };
}

/** The form as the API takes it. */
export function inputOf(form: CodingForm, passage: { start: number; end: number; exact: string } | null): CodingInput {
  return { ...saidOf(form), ...passage };
}
