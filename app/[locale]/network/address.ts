import type { Ignored } from '@/components/filters/ignored-notice';
import type { MeasureFilter } from '@/generated/graphql/documents';
import type { Query } from '@/i18n/address';
import { amount, choice, day, inOrder, type Read, readParameters, type SearchParams, slugs } from '../_filters/read';
import { some } from '../_filters/values';

export const NETWORK_MODES = ['analysts', 'topics'] as const;
export type NetworkModeName = (typeof NETWORK_MODES)[number];

/** How weights can be made and divided in each mode, the usual way first; values stand in addresses. */
export const QUALIFIERS = {
  analysts: ['subtract', 'congruence', 'conflict', 'ignore'],
  topics: ['subtract', 'combine', 'ignore'],
} as const;
export const NORMALISATIONS = {
  analysts: ['none', 'average_activity', 'jaccard', 'cosine', 'dna_jaccard', 'dna_cosine'],
  topics: ['none', 'activity', 'prominence'],
} as const;

const networkParameters = {
  mode: choice(NETWORK_MODES),
  qualifier: choice(['subtract', 'congruence', 'conflict', 'ignore', 'combine']),
  normalisation: choice([
    'none',
    'average_activity',
    'jaccard',
    'cosine',
    'dna_jaccard',
    'dna_cosine',
    'activity',
    'prominence',
  ]),
  least: amount,
  against: amount,
  from: day,
  to: day,
  topic: slugs,
  perspective: slugs,
};

/** What an address asks of the network. */
export type NetworkValues = Read<typeof networkParameters>['values'];

/** Reads an address; a qualifier or normalisation that the mode does not have is set aside and listed. */
export function readNetworkValues(query: SearchParams): { values: NetworkValues; ignored: Ignored[] } {
  const { values, ignored } = inOrder(readParameters(networkParameters, query), 'from', 'to');
  const { mode, qualifier, normalisation } = values;
  const fitting = has(QUALIFIERS[mode], qualifier);
  // Codes are no amounts: they cannot be divided.
  const divisible = fitting && qualifier === 'combine' ? normalisation === 'none' : true;
  const divided = divisible && has(NORMALISATIONS[mode], normalisation);
  return {
    values: {
      ...values,
      qualifier: fitting ? qualifier : 'subtract',
      normalisation: divided ? normalisation : 'none',
    },
    ignored: [
      ...ignored,
      ...(fitting ? [] : [{ name: 'qualifier', value: qualifier }]),
      ...(divided ? [] : [{ name: 'normalisation', value: normalisation }]),
    ],
  };
}

function has(values: readonly string[], value: string): boolean {
  return values.includes(value);
}

/** How the network is made, as the API takes it. */
export function networkQuestion({ mode, qualifier, normalisation }: NetworkValues) {
  return {
    mode: mode === 'analysts' ? ('ONE_MODE' as const) : ('TWO_MODE' as const),
    qualifier: qualifier.toUpperCase() as Uppercase<typeof qualifier>,
    normalisation: normalisation.toUpperCase() as Uppercase<typeof normalisation>,
  };
}

/** The positions it counts. */
export function networkFilter({ from, to, topic, perspective }: NetworkValues) {
  return { from, to, topics: some(topic), perspectives: some(perspective) } satisfies MeasureFilter;
}

/** A network as it stands in an address. */
export function networkQuery(values: NetworkValues): Query {
  const { mode, qualifier, normalisation, least, against, ...conditions } = values;
  return {
    mode: mode === 'analysts' ? undefined : mode,
    qualifier: qualifier === 'subtract' ? undefined : qualifier,
    normalisation: normalisation === 'none' ? undefined : normalisation,
    least: least?.toString(),
    against: against?.toString(),
    ...conditions,
  };
}

/** The same conditions in another mode, whose weights are others. */
export function inMode({ from, to, topic, perspective }: NetworkValues, mode: NetworkModeName): Query {
  return { mode: mode === 'analysts' ? undefined : mode, from, to, topic, perspective };
}
