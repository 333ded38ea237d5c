import type { Ignored } from '@/components/filters/ignored-notice';
import type { MeasureFilter } from '@/generated/graphql/documents';
import type { Query } from '@/i18n/address';
import { CLAIM_KINDS } from '../_filters/claims';
import { KERNELS } from '../_filters/kernels';
import {
  amount,
  choice,
  choices,
  day,
  inOrder,
  languages,
  type Read,
  readParameters,
  type SearchParams,
  slugs,
  wholeNumber,
} from '../_filters/read';
import { some, upper } from '../_filters/values';
import {
  DUPLICATES,
  EVERY_NORMALISATION,
  EVERY_QUALIFIER,
  hasNormalisation,
  hasQualifier,
  NETWORK_MODES,
  type NetworkModeName,
  QUALIFIERS,
  WINDOW_UNITS,
} from './question';

const WIDTH = 1;

/** How far apart sliding windows begin: as fits the time there is, unless somebody says. */
const STEPS = {
  fitting: { step: undefined, stepUnit: 'MONTH' },
  week: { step: 1, stepUnit: 'WEEK' },
  month: { step: 1, stepUnit: 'MONTH' },
  quarter: { step: 3, stepUnit: 'MONTH' },
  half_year: { step: 6, stepUnit: 'MONTH' },
  year: { step: 1, stepUnit: 'YEAR' },
} as const;
export const STEP_NAMES = ['fitting', 'week', 'month', 'quarter', 'half_year', 'year'] as const satisfies readonly [
  keyof typeof STEPS,
  ...(keyof typeof STEPS)[],
];

const networkParameters = {
  mode: choice(NETWORK_MODES),
  qualifier: choice(EVERY_QUALIFIER),
  normalisation: choice(EVERY_NORMALISATION),
  duplicates: choice(DUPLICATES),
  least: amount,
  against: amount,
  middle: day,
  width: wholeNumber,
  unit: choice(WINDOW_UNITS),
  kernel: choice(KERNELS),
  step: choice(STEP_NAMES),
  from: day,
  to: day,
  perspective: slugs,
  topic: slugs,
  outlet: slugs,
  kind: choices(CLAIM_KINDS),
  language: languages,
};

/** What an address asks of the network. */
export type NetworkValues = Read<typeof networkParameters>['values'];

/** Reads an address; a qualifier or normalisation that the mode does not have is set aside and listed. */
export function readNetworkValues(query: SearchParams): { values: NetworkValues; ignored: Ignored[] } {
  const { values, ignored } = inOrder(readParameters(networkParameters, query), 'from', 'to');
  const { mode, qualifier, normalisation } = values;
  const fitting = hasQualifier(mode, qualifier);
  const divided = hasNormalisation(mode, fitting ? qualifier : QUALIFIERS[mode][0], normalisation);
  return {
    values: {
      ...values,
      qualifier: fitting ? qualifier : QUALIFIERS[mode][0],
      normalisation: divided ? normalisation : 'none',
    },
    ignored: [
      ...ignored,
      ...(fitting ? [] : [{ name: 'qualifier', value: qualifier }]),
      ...(divided ? [] : [{ name: 'normalisation', value: normalisation }]),
    ],
  };
}

/** How the network is made, as the API takes it. */
export function networkQuestion(values: NetworkValues) {
  const { mode, qualifier, normalisation, duplicates } = values;
  return {
    mode: mode === 'analysts' ? ('ONE_MODE' as const) : ('TWO_MODE' as const),
    qualifier: upper(qualifier),
    normalisation: upper(normalisation),
    duplicates: upper(duplicates),
    window: networkWindow(values),
  };
}

/** The window that windows are like, wherever they stand. */
export function windowShape({ width, unit, kernel }: NetworkValues) {
  return { width: width ?? WIDTH, unit: upper(unit), kernel: upper(kernel) };
}

/** The window the network is seen through; without a day in its middle it is seen as a whole. */
export function networkWindow(values: NetworkValues) {
  const { middle } = values;
  return middle === undefined ? undefined : { middle, ...windowShape(values) };
}

/** The windows that slide over the time. */
export function networkSteps(values: NetworkValues) {
  // A step that would take too many windows is set aside by the API's answer (_filters/settle.ts), which leaves none.
  return { ...windowShape(values), ...(STEPS[values.step] ?? STEPS.fitting) };
}

/** The positions it counts. */
export function networkFilter({ from, to, topic, perspective, outlet, kind, language }: NetworkValues) {
  return {
    from,
    to,
    topics: some(topic),
    perspectives: some(perspective),
    outlets: some(outlet),
    kinds: some(kind.map(upper)),
    languages: some(language),
  } satisfies MeasureFilter;
}

/** What counts once, and what windows are like, as it stands in an address. */
function countingQuery({ duplicates, width, unit, kernel, step }: NetworkValues): Query {
  return {
    duplicates: unless(duplicates, 'document'),
    width: width === WIDTH ? undefined : width?.toString(),
    unit: unless(unit, 'year'),
    kernel: unless(kernel, 'uniform'),
    step: unless(step, 'fitting'),
  };
}

/** What is counted: the window and the conditions. */
function conditionQuery({ middle, from, to, perspective, topic, outlet, kind, language }: NetworkValues): Query {
  return { middle, from, to, perspective, topic, outlet, kind, language };
}

/** How a network is made and drawn, without any condition, as it stands in an address. */
export function madeQuery(values: NetworkValues): Query {
  const { mode, qualifier, normalisation, least, against } = values;
  return {
    mode: unless(mode, 'analysts'),
    qualifier: unless(qualifier, 'subtract'),
    normalisation: unless(normalisation, 'none'),
    least: least?.toString(),
    against: against?.toString(),
    ...countingQuery(values),
  };
}

/** A network as it stands in an address. */
export function networkQuery(values: NetworkValues): Query {
  return { ...madeQuery(values), ...conditionQuery(values) };
}

/** The same conditions in another mode, whose weights are others. */
export function inMode(values: NetworkValues, mode: NetworkModeName): Query {
  return { mode: unless(mode, 'analysts'), ...countingQuery(values), ...conditionQuery(values) };
}

/** What the address need not say. */
function unless<Value extends string>(value: Value, usual: Value): Value | undefined {
  return value === usual ? undefined : value;
}

/** How a network is made, by the names that explained numbers have for it (explain/subject.ts). */
export function networkSubject({ qualifier, normalisation, duplicates, middle, width, unit, kernel }: NetworkValues) {
  return { qualifier, normalisation, duplicates, middle, width, unit, kernel };
}
