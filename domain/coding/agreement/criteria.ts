import { alphaOfDraws, numbered } from '../../reliability/alpha';
import { bootstrapInterval, type Interval } from '../../reliability/interval';
import { type UnitizedText, unitizingAlpha } from '../../reliability/unitizing';
import type { Coded, CodedUnit } from '../units';

/** What coders can agree on. */
export const CRITERIA = ['STANCE', 'TOPICS', 'ANALYST', 'SPEECH', 'KIND', 'SPAN'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** A round that all have handed in, as far as agreement asks. */
export type CodedRound = {
  id: string;
  articleId: string;
  kind: 'STANCES' | 'CLAIMS';
  /** When the last coder handed in. */
  codedAt: Date;
  /** Length of the text, in code points. */
  length: number;
  coders: readonly string[];
  units: readonly CodedUnit<Coded>[];
};

/** What each coder says of one thing; null where one says nothing. */
export type Item = {
  roundId: string;
  unit: string;
  topicId: string | null;
  values: { coderId: string; value: string | null }[];
};

/** How far coders agree on one criterion. */
export type Agreement = {
  criterion: Criterion;
  /** Krippendorff's alpha; null where nothing can be told. */
  alpha: number | null;
  /** Its 95 % interval; null where there are too few units for one. */
  interval: Interval | null;
  /** Units of which two coders or more say something; of spans, texts. */
  units: number;
};

/** Fewer units than this say so little that no interval is given and the interface says "not enough". */
export const ENOUGH = 10;

/**
 * What the coders of a round say by a criterion of which single values can be compared.
 *
 * - STANCE: of each unit and each topic on which a coder takes a stance there; who takes none has no value.
 * - TOPICS: of each unit and each topic that occurs in the round, whether a coder takes a stance on it.
 * - ANALYST, SPEECH, KIND: of each unit.
 */
export function itemsOf(round: CodedRound, criterion: Exclude<Criterion, 'SPAN'>): Item[] {
  const inRound = topicsOf(round.units.flatMap(({ codings }) => codings));
  return round.units.flatMap((unit) => itemsOfUnit(round, unit, criterion, inRound));
}

function itemsOfUnit(
  { id: roundId, coders }: CodedRound,
  { key, codings }: CodedUnit<Coded>,
  criterion: Exclude<Criterion, 'SPAN'>,
  inRound: readonly string[],
): Item[] {
  const item = (topicId: string | null, of: (one: Coded) => string | null): Item => ({
    ...{ roundId, unit: key, topicId },
    values: coders.map((coderId) => {
      const coding = codings.find(({ userId }) => userId === coderId);
      return { coderId, value: coding ? of(coding) : null };
    }),
  });
  const stance = (one: Coded, topicId: string) => one.stances.find((given) => given.topicId === topicId);
  switch (criterion) {
    case 'STANCE':
      return topicsOf(codings).map((topicId) => item(topicId, (one) => stance(one, topicId)?.value.toString() ?? null));
    case 'TOPICS':
      return inRound.map((topicId) => item(topicId, (one) => (stance(one, topicId) ? 'yes' : 'no')));
    case 'ANALYST':
      return [item(null, ({ analystId }) => analystId)];
    case 'SPEECH':
      return [item(null, ({ speech }) => speech)];
    case 'KIND':
      return [item(null, ({ kind }) => kind)];
  }
}

function topicsOf(codings: readonly Coded[]): string[] {
  return [...new Set(codings.flatMap(({ stances }) => stances.map(({ topicId }) => topicId)))].sort();
}

/** Whether two coders or more say something. */
export function isPaired({ values }: Item): boolean {
  return values.filter(({ value }) => value !== null).length > 1;
}

/** How far coders agree on things: ordinal alpha for stances, nominal for the rest. */
export function agreementOn(criterion: Exclude<Criterion, 'SPAN'>, items: readonly Item[]): Agreement {
  const said = items.filter(isPaired).map(({ values }) => values.map(({ value }) => value));
  const measure =
    criterion === 'STANCE'
      ? alphaOfDraws(
          said.map((unit) => unit.map((value) => (value === null ? null : Number(value)))),
          'ORDINAL',
        )
      : alphaOfDraws(numbered(said), 'NOMINAL');
  return told(criterion, [...said.keys()], measure);
}

/**
 * How far coders who looked for claims by themselves mark the same places, whatever they say of them: |uα over the texts.
 * Claims of one coder that overlap are one place.
 */
export function agreementOnSpans(rounds: readonly CodedRound[]): Agreement {
  const texts = rounds.filter(({ kind, coders }) => kind === 'CLAIMS' && coders.length > 1).map(markedText);
  return told('SPAN', texts, unitizingAlpha);
}

/** What each coder marked in a round's text. */
function markedText({ coders, units, length }: CodedRound): UnitizedText {
  return {
    length,
    coders: coders.map((coderId) =>
      placesOf(units.flatMap(({ codings }) => codings.filter(({ userId }) => userId === coderId))),
    ),
  };
}

function placesOf(codings: readonly Coded[]): { start: number; end: number; value: string }[] {
  const places: { start: number; end: number; value: string }[] = [];
  for (const { start, end } of codings.toSorted((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else places.push({ start, end, value: 'claim' });
  }
  return places;
}

function told<Unit>(
  criterion: Criterion,
  units: readonly Unit[],
  measure: (units: readonly Unit[]) => number | null,
): Agreement {
  const interval = units.length < ENOUGH ? null : bootstrapInterval(units, measure);
  return { criterion, alpha: measure(units), interval, units: units.length };
}
