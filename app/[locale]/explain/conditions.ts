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

/** Conditions by the names that pages' filters give them: the opposite of conditionQuery. */
export function conditionsFrom(values: ConditionValues): Conditions {
  return {
    from: values.from,
    to: values.to,
    outlet: some(values.outlets),
    topic: some(values.topics),
    analyst: some(values.analysts),
    perspective: some(values.perspectives),
    kind: some(values.kinds),
    speech: some(values.speech),
    language: some(values.languages),
  };
}

/** Conditions as the API takes them. */
export function conditionFilter({ from, to, ...lists }: Conditions): MeasureFilter {
  const list = (names: Names | undefined) => names && some([...names]);
  return {
    from,
    to,
    outlets: list(lists.outlet),
    topics: list(lists.topic),
    analysts: list(lists.analyst),
    perspectives: list(lists.perspective),
    kinds: some(lists.kind?.map(upper)),
    speech: some(lists.speech?.map(upper)),
    languages: list(lists.language),
  };
}

/** Names of conditions in addresses by those that pages' filters give them, where they differ. */
export const PARAMETER_OF: Record<string, string> = {
  outlet: 'outlets',
  topic: 'topics',
  analyst: 'analysts',
  perspective: 'perspectives',
  kind: 'kinds',
  language: 'languages',
};
