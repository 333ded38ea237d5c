import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coded, differencesOf, unitsOf } from './units';

const coded = (userId: string, number: number, start: number, end: number, more: Partial<Coded> = {}): Coded => ({
  ...{ userId, number, start, end, analystId: 'a', speech: 'DIRECT', kind: 'FACT', stances: [] },
  ...more,
});
const named = (units: ReturnType<typeof unitsOf<Coded>>) =>
  units.map(({ codings }) => codings.map(({ userId, number }) => `${userId}${number}`).join(' '));

describe('units of what coders found', () => {
  it('are passages that have half of the shorter one in common', () => {
    const codings = [coded('A', 1, 0, 10), coded('A', 2, 20, 30), coded('B', 1, 5, 25), coded('B', 2, 40, 50)];
    // B1 has 5 of 10 in common with either of A's; with both alike the earlier is taken.
    expect(named(unitsOf('CLAIMS', codings))).toEqual(['A1 B1', 'A2', 'B2']);
    expect(named(unitsOf('CLAIMS', [coded('A', 1, 0, 10), coded('B', 1, 6, 30)]))).toEqual(['A1', 'B1']);
  });

  it('are those that are nearest to each other first', () => {
    const codings = [coded('A', 1, 0, 10), coded('A', 2, 0, 20), coded('B', 1, 0, 19)];
    expect(named(unitsOf('CLAIMS', codings))).toEqual(['A1', 'B1 A2']);
  });

  it('are of the same analyst, or of more of the same topics, where the place does not tell', () => {
    const stances = [{ topicId: 't', value: 1, mixed: false }];
    const codings = [
      coded('A', 1, 0, 9, { analystId: 'x' }),
      coded('A', 2, 0, 9, { analystId: 'y', stances }),
      coded('B', 1, 0, 9, { analystId: 'y' }),
      coded('C', 1, 0, 9, { analystId: 'z', stances }),
    ];
    expect(named(unitsOf('CLAIMS', codings))).toEqual(['A1', 'A2 B1 C1']);
  });

  it('take every coding once and of each coder one at most, whatever the order', () => {
    const coding = fc.record({
      userId: fc.constantFrom('A', 'B', 'C'),
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 10 }),
      analystId: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(fc.array(coding, { maxLength: 9 }), fc.infiniteStream(fc.double({ noNaN: true })), (drawn, keys) => {
        const codings = drawn.map(({ length, ...one }, i) =>
          coded(one.userId, i + 1, one.start, one.start + length, { analystId: one.analystId }),
        );
        const units = unitsOf('CLAIMS', codings);
        const all = units.flatMap((unit) => unit.codings);
        expect(all).toHaveLength(codings.length);
        expect(new Set(all)).toEqual(new Set(codings));
        for (const unit of units)
          expect(new Set(unit.codings.map(({ userId }) => userId)).size).toBe(unit.codings.length);
        const order = new Map(codings.map((one) => [one, keys.next().value]));
        const shuffled = codings.toSorted((a, b) => order.get(a)! - order.get(b)!);
        expect(named(unitsOf('CLAIMS', shuffled))).toEqual(named(units));
      }),
      { numRuns: 60 },
    );
  });
});

it('units of given passages are the passages', () => {
  const codings = [coded('A', 7, 0, 9), coded('B', 3, 20, 22), coded('B', 7, 0, 9)];
  const units = unitsOf('STANCES', codings);
  expect(units.map(({ key }) => key)).toEqual(['7', '3']);
  expect(named(units)).toEqual(['A7 B7', 'B3']);
});

describe('differences', () => {
  const stance = (topicId: string, value: number, mixed = false) => ({ topicId, value, mixed });
  it.each([
    ['nothing', {}, []],
    ['where', { end: 8 }, ['SPAN']],
    ['who', { analystId: null }, ['ANALYST']],
    ['how and what', { speech: 'MIXED', kind: 'DEMAND' }, ['SPEECH', 'KIND']],
    ['another topic', { stances: [stance('u', 0)] }, ['TOPICS']],
    ['how strongly', { stances: [stance('t', 1)] }, ['STANCE']],
    ['mixed or nothing', { stances: [stance('t', 0, true)] }, ['STANCE']],
  ] as [string, Partial<Coded>, string[]][])('are told: %s', (_, more, expected) => {
    const one = coded('A', 1, 0, 9, { stances: [stance('t', 0)] });
    const unit = { key: '1', codings: [one, { ...one, userId: 'B', ...more }] };
    expect(differencesOf(unit, 2)).toEqual(expected);
    expect(differencesOf(unit, 3)).toEqual(['MISSED', ...expected]);
  });
});
