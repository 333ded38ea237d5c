import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consensus, type GroupVotes } from './consensus';

const votes = (accepting: number, rejecting: number, speaking = accepting + rejecting): GroupVotes => ({
  accepting,
  rejecting,
  speaking,
});

test('by hand', () => {
  // a = 3.5/5 and 1.5/3, r = 0.5/5 and 1.5/3.
  const { acceptance, rejection, contest } = consensus([votes(3, 0, 4), votes(1, 1)])!;
  expect(acceptance).toBeCloseTo(Math.sqrt(0.7 * 0.5), 12);
  expect(rejection).toBeCloseTo(Math.sqrt(0.1 * 0.5), 12);
  expect(contest).toBeCloseTo(Math.sqrt(0.7 * 0.5), 12);
});

test('two voices that agree have less consensus than two crowds that do', () => {
  expect(consensus([votes(1, 0), votes(1, 0)])!.acceptance).toBeCloseTo(0.75, 12);
  expect(consensus([votes(20, 0), votes(20, 0)])!.acceptance).toBeGreaterThan(0.97);
});

test('no crowd outvotes a group that rejects', () => {
  const { acceptance, contest } = consensus([votes(1000, 0), votes(0, 9)])!;
  expect(acceptance).toBeLessThan(0.25);
  expect(contest).toBeGreaterThan(0.95);
});

test('there is none of a single group; a silent one is no group', () => {
  expect(consensus([votes(3, 0)])).toBeNull();
  expect(consensus([votes(3, 0), votes(0, 0)])).toBeNull();
  expect(consensus([votes(3, 0), votes(0, 0), votes(1, 0)])).toEqual(consensus([votes(3, 0), votes(1, 0)]));
});

test('lies between 0 and 1, does not depend on order, and turns round with the votes', () => {
  const group = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)).map(([yes, no, rest]) => votes(yes, no, yes + no + rest));
  fc.assert(
    fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
      const found = consensus(groups);
      if (!found) return;
      for (const figure of Object.values(found)) expect(figure > 0 && figure < 1).toBe(true);
      const back = consensus(groups.toReversed())!;
      const turned = consensus(
        groups.map(({ accepting, rejecting, speaking }) => votes(rejecting, accepting, speaking)),
      )!;
      expect(back.acceptance).toBeCloseTo(found.acceptance, 12);
      expect(back.contest).toBeCloseTo(found.contest, 12);
      expect(turned.acceptance).toBeCloseTo(found.rejection, 12);
      expect(turned.contest).toBeCloseTo(found.contest, 12);
    }),
  );
});
