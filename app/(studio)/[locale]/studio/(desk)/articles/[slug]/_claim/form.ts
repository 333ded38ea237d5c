import type {
  ClaimInput,
  ClaimKind,
  ClaimRelationKind,
  CodedClaimFragment,
  SpeechType,
} from '@/generated/graphql/documents';
import type { Passage } from '../_text/text';

export const SPEECHES = ['DIRECT', 'INDIRECT', 'MIXED'] as const satisfies readonly SpeechType[];
export const KINDS = ['ASSESSMENT', 'PREDICTION', 'DEMAND', 'FACT'] as const satisfies readonly ClaimKind[];

/** Texts by language code. */
export type Texts = Readonly<Record<string, string>>;

/** A stance being coded; `value` is null until one is chosen. */
export type FormStance = { topic: string; value: number | null; mixed: boolean; rationale: Texts };

/** A claim as it is being coded: `analyst` and topics are slugs, `to` is the address of a claim. */
export type ClaimForm = {
  analyst: string | null;
  speech: SpeechType;
  kind: ClaimKind;
  paraphrase: Texts;
  passages: Readonly<Record<string, Passage>>;
  stances: readonly FormStance[];
  relations: readonly { kind: ClaimRelationKind; to: string }[];
};

/** What must be there before a claim can be stored. */
export type Problem = 'passage' | 'analyst' | 'paraphrase' | 'stance';

/** The form of a claim that is new. */
export function newForm(language: string, passage: Passage): ClaimForm {
  return {
    analyst: null,
    // What stands between quotation marks was said so; anything else is told by the reporter until a coder says otherwise.
    speech: /^["“”«»„‹›]/u.test(passage.exact) ? 'DIRECT' : 'INDIRECT',
    kind: 'ASSESSMENT',
    paraphrase: {},
    passages: { [language]: passage },
    stances: [],
    relations: [],
  };
}

/** The form of a claim that is stored. */
export function formOf(claim: CodedClaimFragment): ClaimForm {
  return {
    analyst: claim.analyst.slug,
    speech: claim.speech,
    kind: claim.kind,
    paraphrase: textsOf(claim.paraphrase),
    passages: Object.fromEntries(
      claim.passages.map(({ language, start, end, exact }) => [language, { start, end, exact }]),
    ),
    stances: claim.stances.map(({ topic, value, mixed, rationale }) => ({
      topic: topic.slug,
      value,
      mixed,
      rationale: textsOf(rationale),
    })),
    relations: claim.relations.map(({ kind, to }) => ({ kind, to })),
  };
}

/** Texts by language as the API answers them. */
export function textsOf(texts: unknown): Texts {
  if (typeof texts !== 'object' || texts === null) return {};
  return Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** What a form still lacks. */
export function problemsOf(form: ClaimForm): Problem[] {
  const problems: Problem[] = [];
  if (Object.keys(form.passages).length === 0) problems.push('passage');
  if (!form.analyst) problems.push('analyst');
  if (!Object.values(form.paraphrase).some((text) => text.trim() !== '')) problems.push('paraphrase');
  if (form.stances.some(({ value }) => value === null)) problems.push('stance');
  return problems;
}

/** The form as the API takes it; only of a form that lacks nothing. */
export function inputOf(form: ClaimForm): ClaimInput {
  return {
    analyst: form.analyst ?? '',
    speech: form.speech,
    kind: form.kind,
    paraphrase: textList(form.paraphrase),
    passages: Object.entries(form.passages).map(([language, { start, end, exact }]) => ({
      language,
      start,
      end,
      exact,
    })),
    stances: form.stances.map(({ topic, value, mixed, rationale }) => ({
      topic,
      value: value ?? 0,
      mixed: mixed && value === 0,
      rationale: textList(rationale),
    })),
    relations: form.relations.map(({ kind, to }) => ({ kind, to })),
  };
}

/** Texts by language as the API takes them; empty ones are none. */
export function textList(texts: Texts): { language: string; text: string }[] {
  return Object.entries(texts)
    .filter(([, text]) => text.trim() !== '')
    .map(([language, text]) => ({ language, text }));
}

/** The form with a stance on a topic; a topic that has one keeps it. */
export function withTopic(form: ClaimForm, topic: string): ClaimForm {
  if (form.stances.some((stance) => stance.topic === topic)) return form;
  return { ...form, stances: [...form.stances, { topic, value: null, mixed: false, rationale: {} }] };
}

/** The form with the stance on a topic changed; null takes it out. */
export function withStance(form: ClaimForm, topic: string, change: Partial<FormStance> | null): ClaimForm {
  const stances = form.stances.flatMap((stance) => {
    if (stance.topic !== topic) return [stance];
    return change ? [{ ...stance, ...change }] : [];
  });
  return { ...form, stances };
}
