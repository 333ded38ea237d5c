import type { Ignored } from '@/components/filters/ignored-notice';
import type { MeasureFilter } from '@/generated/graphql/documents';
import type { Query } from '@/i18n/address';
import { CLAIM_KINDS, SPEECH_TYPES } from '../_filters/claims';
import { choices, day, inOrder, languages, readParameters, type SearchParams, slugs } from '../_filters/read';
import { some, upper } from '../_filters/values';

type Names = readonly string[];

/**
 * The conditions a number is counted under, by the names that the pages' own filters give them. Whatever else such a
 * filter holds (an order, two sides) is passed over.
 */
export type Conditions = {
  from?: string | undefined;
  to?: string | undefined;
  outlet?: Names | undefined;
  topic?: Names | undefined;
  analyst?: Names | undefined;
  perspective?: Names | undefined;
  kind?: readonly (typeof CLAIM_KINDS)[number][] | undefined;
  speech?: readonly (typeof SPEECH_TYPES)[number][] | undefined;
  language?: Names | undefined;
};

/** In an address, what a number is about has the singular; what it is counted among has these names. */
const conditionParameters = {
  from: day,
  to: day,
  outlets: slugs,
  topics: slugs,
  analysts: slugs,
  perspectives: slugs,
  kinds: choices(CLAIM_KINDS),
  speech: choices(SPEECH_TYPES),
  languages: languages,
};

/** Conditions as they stand in an address. */
export type ConditionValues = ReturnType<typeof readConditions>['values'];

export function readConditions(query: SearchParams): {
  values: { [Name in keyof typeof conditionParameters]: ReturnType<(typeof conditionParameters)[Name]>['value'] };
  ignored: Ignored[];
} {
  return inOrder(readParameters(conditionParameters, query), 'from', 'to');
}

/** Conditions as they stand in an address. */
export function conditionQuery(conditions: Conditions): Query {
  const { from, to, outlet, topic, analyst, perspective, kind, speech, language } = conditions;
  return {
    from,
    to,
    outlets: outlet,
    topics: topic,
    analysts: analyst,
    perspectives: perspective,
    kinds: kind,
    speech,
    languages: language,
  };
}

/** Conditions as the API takes them. */
export function conditionFilter(values: ConditionValues): MeasureFilter {
  return {
    from: values.from,
    to: values.to,
    outlets: some(values.outlets),
    topics: some(values.topics),
    analysts: some(values.analysts),
    perspectives: some(values.perspectives),
    kinds: some(values.kinds.map(upper)),
    speech: some(values.speech.map(upper)),
    languages: some(values.languages),
  };
}
