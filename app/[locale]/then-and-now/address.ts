import type { Ignored } from '@/components/filters/ignored-notice';
import type { MeasureFilter, Period } from '@/generated/graphql/documents';
import type { Query } from '@/i18n/address';
import { CLAIM_KINDS } from '../_filters/claims';
import {
  choices,
  day,
  inOrder,
  languages,
  type Read,
  readParameters,
  type SearchParams,
  slugs,
} from '../_filters/read';
import { some, upper } from '../_filters/values';
import { inAddress, type SideName, sideName } from '../compare/sides';

const parameters = {
  side: sideName,
  'earlier-from': day,
  'earlier-to': day,
  'later-from': day,
  'later-to': day,
  outlet: slugs,
  topic: slugs,
  kind: choices(CLAIM_KINDS),
  language: languages,
};

/** What an address asks to see then and now. */
export type ThenAndNowValues = Read<typeof parameters>['values'];

/** Reads an address. Days that stand the wrong way round are set aside and listed, the later of them. */
export function readThenAndNow(query: SearchParams): { values: ThenAndNowValues; ignored: Ignored[] } {
  const ends = [
    ['earlier-from', 'earlier-to'],
    ['earlier-from', 'later-from'],
    ['earlier-to', 'later-from'],
    ['earlier-to', 'later-to'],
    ['later-from', 'later-to'],
  ] as const;
  const read = ends.reduce((found, [low, high]) => inOrder(found, low, high), readParameters(parameters, query));
  const { 'earlier-to': end, 'later-from': start } = read.values;
  if (end === undefined || end !== start) return read;
  // One day cannot belong to both periods.
  return {
    values: { ...read.values, 'later-from': undefined },
    ignored: [...read.ignored, { name: 'later-from', value: start }],
  };
}

/** The conditions that are no days. */
function conditionsOf({ outlet, topic, kind, language }: ThenAndNowValues): MeasureFilter {
  return {
    outlets: some(outlet),
    topics: some(topic),
    kinds: some(kind.map(upper)),
    languages: some(language),
  };
}

/**
 * What the query is asked with, beside the side. Where only one period has its inner end, the other begins or ends the
 * day beside it; where neither has, the API halves the time between the outer ends.
 */
export function thenAndNowVariables(values: ThenAndNowValues): {
  earlier: Period | undefined;
  later: Period | undefined;
  filter: MeasureFilter;
} {
  const outer = { from: values['earlier-from'], to: values['later-to'] };
  const end = values['earlier-to'] ?? (values['later-from'] && dayBeside(values['later-from'], -1));
  const start = values['later-from'] ?? (values['earlier-to'] && dayBeside(values['earlier-to'], 1));
  const conditions = conditionsOf(values);
  if (!end || !start) return { earlier: undefined, later: undefined, filter: { ...conditions, ...outer } };
  return { earlier: { from: outer.from, to: end }, later: { from: start, to: outer.to }, filter: conditions };
}

function dayBeside(text: string, days: number): string {
  const date = new Date(`${text}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The values as they stand in an address. */
export function thenAndNowQuery({ side, ...values }: Partial<ThenAndNowValues>): Query {
  return { side: side && inAddress(side), ...values };
}

/** The claims that a side's marks of one period are made of. */
export function claimsOfPeriod(
  values: ThenAndNowValues,
  side: SideName,
  { from, to }: { from: string | null; to: string | null },
  topic: string,
): Query {
  const { outlet, kind, language } = values;
  return { [side.kind]: side.slug, topic, outlet, kind, language, from: from ?? undefined, to: to ?? undefined };
}
