import { describe, expect, it } from 'vitest';
import { alpha } from '../../reliability/alpha';
import { type Coded, unitsOf } from '../units';
import type { CodedRound, Criterion } from './criteria';
import { type AgreementLine, agreementItems, agreementReport } from './report';

/** A coder's stances by unit and topic: "t+1 u-2" on one unit, "." for nothing there. */
const coder = (userId: string, analysts: string, ...units: string[]): Coded[] =>
  units.flatMap((unit, i) =>
    unit === '.'
      ? []
      : [
          {
            ...{ userId, number: i + 1, start: 10 * i, end: 10 * i + 5, speech: 'DIRECT', kind: 'FACT' },
            analystId: analysts[i]!,
            stances: unit
              .split(' ')
              .filter((word) => word !== '-')
              .map((word) => ({ topicId: word[0]!, value: Number(word.slice(1)), mixed: false })),
          } satisfies Coded,
        ],
  );
const round = (id: string, codedAt: string, coders: string[], codings: Coded[], more: Partial<CodedRound> = {}) => ({
  ...{ id, articleId: id, kind: 'STANCES' as const, codedAt: new Date(codedAt), length: 100, coders },
  units: unitsOf('STANCES', codings),
  ...more,
});

const first = round(
  'one',
  '2026-01-31T23:59:59Z',
  ['A', 'B'],
  [...coder('A', 'xxy', 't+1 u-2', 't0', 't-1'), ...coder('B', 'xyy', 't+1', 't+2', '.')],
);
const second = round(
  'two',
  '2026-02-01T00:00:00Z',
  ['B', 'C'],
  [...coder('B', 'zz', 't+2', '-'), ...coder('C', 'zz', 't+2', 'u0')],
);
const of = (line: AgreementLine, criterion: Criterion) => line.agreements.find((one) => one.criterion === criterion)!;

describe('how far coders agree', () => {
  const [all] = agreementReport([first, second], 'ALL');

  it('on stances is the ordinal alpha of what two say on one topic of one unit', () => {
    const pairs = [
      [1, 1],
      [0, 2],
      [2, 2],
    ];
    expect(of(all!, 'STANCE')).toEqual({
      criterion: 'STANCE',
      alpha: alpha(pairs, 'ORDINAL'),
      interval: null,
      units: 3,
    });
  });

  it('on attribution is nominal, of units that two have coded', () => {
    // x x, x y, z z, z z: one disagreement of 8 values x3 y1 z4, 1 − 7·1/(3·1 + 3·4 + 1·4).
    expect(of(all!, 'ANALYST').alpha).toBeCloseTo(1 - 7 / 19, 12);
    expect(of(all!, 'ANALYST')).toMatchObject({ units: 4 });
    // All say the same: nothing can be told.
    expect(of(all!, 'SPEECH')).toMatchObject({ alpha: null, units: 4 });
  });

  it('on topics asks of every unit and every topic of the round', () => {
    // Round one: t yes-yes, yes-yes; u yes-no, no-no. Round two: t yes-yes, no-no; u no-no, no-yes.
    const yesNo = [11, 11, 10, 0, 11, 0, 0, 1].map((pair) => [Math.floor(pair / 10), pair % 10]);
    expect(of(all!, 'TOPICS').alpha).toBeCloseTo(alpha(yesNo, 'NOMINAL')!, 12);
  });

  it('has a line for each topic, pair and period', () => {
    const rounds = [first, second];
    expect(agreementReport(rounds, 'TOPIC').map(({ topicId }) => topicId)).toEqual(['t', 'u']);
    expect(of(agreementReport(rounds, 'TOPIC')[1]!, 'STANCE')).toMatchObject({ alpha: null, units: 0 });
    const pairs = agreementReport(rounds, 'PAIR');
    expect(pairs.map(({ pair }) => pair)).toEqual([
      ['A', 'B'],
      ['B', 'C'],
    ]);
    expect(of(pairs[0]!, 'STANCE').units).toBe(2);
    const months = agreementReport(rounds, 'MONTH').map(({ period }) => period!.from.toISOString().slice(0, 7));
    expect(months).toEqual(['2026-01', '2026-02']);
    const [quarter, ...others] = agreementReport(rounds, 'QUARTER');
    expect(others).toEqual([]);
    expect(quarter).toMatchObject({ rounds: 2, period: { to: new Date('2026-04-01T00:00:00Z') } });
  });

  it('tells what it is made of', () => {
    const items = agreementItems([first, second], 'STANCE', { topicId: 't', pair: ['A', 'B'], period: null });
    expect(items.map(({ unit, values }) => [unit, values.map(({ value }) => value)])).toEqual([
      ['1', ['1', '1']],
      ['2', ['0', '2']],
    ]);
  });

  it('gives an interval from ten units on', () => {
    const units = Array.from({ length: 10 }, (_, i) => `t${(i % 5) - 2}`);
    const coders = ['A', 'B'].flatMap((id) => coder(id, 'xxxxxxxxxx', ...units));
    const [line] = agreementReport([round('many', '2026-01-01T00:00:00Z', ['A', 'B'], coders)], 'ALL');
    expect(of(line!, 'STANCE')).toMatchObject({ alpha: 1, interval: { low: 1, high: 1 }, units: 10 });
  });
});

it('on places takes what one coder has overlapping for one place', () => {
  const place = (userId: string, number: number, start: number, end: number): Coded => ({
    ...{ userId, number, start, end, analystId: null, speech: null, kind: null, stances: [] },
  });
  const codings = [place('A', 1, 0, 10), place('A', 2, 5, 20), place('B', 1, 0, 20)];
  const units = unitsOf('CLAIMS', codings);
  const found = { ...round('found', '2026-01-01T00:00:00Z', ['A', 'B'], []), kind: 'CLAIMS' as const, units };
  expect(of(agreementReport([found], 'ALL')[0]!, 'SPAN')).toMatchObject({ alpha: 1, units: 1, interval: null });
});
