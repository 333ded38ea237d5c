import {
  type Agreement,
  agreementOn,
  agreementOnSpans,
  type CodedRound,
  CRITERIA,
  type Criterion,
  type Item,
  isPaired,
  itemsOf,
} from './criteria';

/** What agreement is told by. */
export const GROUPINGS = ['ALL', 'TOPIC', 'PAIR', 'MONTH', 'QUARTER'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a line of a report is about; what is null is any. */
export type Scope = {
  topicId: string | null;
  /** Two coders, the lower id first. */
  pair: readonly [string, string] | null;
  /** First day of the month or quarter in which the last coder handed in, and the day after its last; UTC. */
  period: { from: Date; to: Date } | null;
};

/** How far coders agree, in one scope, on each criterion. */
export type AgreementLine = Scope & { rounds: number; agreements: Agreement[] };

const ANY: Scope = { topicId: null, pair: null, period: null };

/** How far coders agree: a line for each topic, pair or period, or one for all. */
export function agreementReport(rounds: readonly CodedRound[], grouping: Grouping): AgreementLine[] {
  return scopesOf(rounds, grouping).map((scope) => ({ ...scope, ...agreementIn(rounds, scope) }));
}

function agreementIn(rounds: readonly CodedRound[], scope: Scope): { rounds: number; agreements: Agreement[] } {
  const within = roundsIn(rounds, scope);
  const asked = CRITERIA.filter((criterion) => !scope.topicId || criterion === 'STANCE' || criterion === 'TOPICS');
  const agreements = asked.map((criterion) =>
    criterion === 'SPAN' ? agreementOnSpans(within) : agreementOn(criterion, itemsIn(within, criterion, scope)),
  );
  return { rounds: within.length, agreements };
}

/** What coders say that agreement in a scope is made of, where two or more say something. */
export function agreementItems(
  rounds: readonly CodedRound[],
  criterion: Exclude<Criterion, 'SPAN'>,
  scope: Scope,
): Item[] {
  return itemsIn(roundsIn(rounds, scope), criterion, scope).filter(isPaired);
}

/** The rounds of a scope, of a pair with nobody else's codings. */
function roundsIn(rounds: readonly CodedRound[], { pair, period }: Scope): CodedRound[] {
  const dated = rounds.filter(({ codedAt }) => !period || (codedAt >= period.from && codedAt < period.to));
  if (!pair) return dated;
  return dated
    .filter(({ coders }) => pair.every((coder) => coders.includes(coder)))
    .map((round) => ({
      ...round,
      coders: pair,
      units: round.units
        .map(({ key, codings }) => ({ key, codings: codings.filter(({ userId }) => pair.includes(userId)) }))
        .filter(({ codings }) => codings.length > 0),
    }));
}

function itemsIn(rounds: readonly CodedRound[], criterion: Exclude<Criterion, 'SPAN'>, { topicId }: Scope): Item[] {
  return rounds
    .flatMap((round) => itemsOf(round, criterion))
    .filter((item) => topicId === null || item.topicId === topicId);
}

function scopesOf(rounds: readonly CodedRound[], grouping: Grouping): Scope[] {
  switch (grouping) {
    case 'ALL':
      return [ANY];
    case 'TOPIC': {
      const stances = rounds.flatMap(({ units }) =>
        units.flatMap(({ codings }) => codings.flatMap((one) => one.stances)),
      );
      return [...new Set(stances.map(({ topicId }) => topicId))].sort().map((topicId) => ({ ...ANY, topicId }));
    }
    case 'PAIR': {
      const pairs = rounds.flatMap(({ coders }) => {
        const sorted = [...coders].sort();
        return sorted.flatMap((one, i) => sorted.slice(i + 1).map((other) => `${one} ${other}`));
      });
      return [...new Set(pairs)].sort().map((pair) => ({ ...ANY, pair: pair.split(' ') as [string, string] }));
    }
    case 'MONTH':
    case 'QUARTER': {
      const months = grouping === 'MONTH' ? 1 : 3;
      const begins = new Set(rounds.map(({ codedAt }) => +beginOf(codedAt, months)));
      return [...begins]
        .sort((a, b) => a - b)
        .map((from) => ({ ...ANY, period: { from: new Date(from), to: monthsAfter(new Date(from), months) } }));
    }
  }
}

function beginOf(moment: Date, months: number): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), Math.floor(moment.getUTCMonth() / months) * months, 1));
}

function monthsAfter(begin: Date, months: number): Date {
  return new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + months, 1));
}
