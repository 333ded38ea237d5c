import fc from 'fast-check';
import { expect, test } from 'vitest';
import { structureOf, type WeightedTie } from './structure';

const tie = (left: number, right: number, weight = 1): WeightedTie => ({ left, right, weight });
const clique = (members: readonly number[]) => members.flatMap((a, i) => members.slice(i + 1).map((b) => tie(a, b)));

test('two groups held together by one tie are two communities, the larger first', () => {
  const places = structureOf(7, [...clique([4, 5, 6]), ...clique([0, 1, 2, 3]), tie(3, 4, 0.2)]);
  expect(places.map(({ community }) => community)).toEqual([0, 0, 0, 0, 1, 1, 1]);
});

test('who stands between others on a path, by hand', () => {
  const places = structureOf(4, [tie(0, 1), tie(1, 2)]);
  expect(places.map(({ betweenness }) => betweenness)).toEqual([0, 1 / 3, 0, 0]);
  expect(places.map(({ degree }) => degree)).toEqual([1 / 3, 2 / 3, 1 / 3, 0]);
  expect(places[3]).toEqual({ community: null, degree: 0, betweenness: 0 });
});

test('a strong tie is a short path', () => {
  // From 0 to 2 it is shorter over 1 (1/4 + 1/4) than straight (1/1).
  const places = structureOf(3, [tie(0, 1, 4), tie(1, 2, 4), tie(0, 2, 1)]);
  expect(places.map(({ betweenness }) => betweenness)).toEqual([0, 1, 0]);
});

test('disagreement and indifference tie nobody', () => {
  expect(structureOf(2, [tie(0, 1, -3)])).toEqual(structureOf(2, [tie(0, 1, 0)]));
  expect(structureOf(2, [tie(0, 1, -3)]).map(({ community }) => community)).toEqual([null, null]);
  expect([structureOf(0, []), structureOf(1, [])].map(({ length }) => length)).toEqual([0, 1]);
});

test('ties of next to no weight tie nobody, and shares stay shares', () => {
  const real = [tie(4, 5), tie(1, 2)];
  const faint = [tie(4, 9, 4.8e-134), tie(3, 4, 2.8e-70), tie(4, 6, 8.7e-185), tie(2, 4, 3.4e-72)];
  expect(structureOf(10, [...real, ...faint])).toEqual(structureOf(10, real));
  for (const { betweenness } of structureOf(10, faint)) expect(betweenness).toBeLessThanOrEqual(1);
});

test('gives the same answer at every reading, within bounds', () => {
  const ties = fc
    .array(fc.tuple(fc.nat(9), fc.nat(9), fc.double({ min: -2, max: 2, noNaN: true })), { maxLength: 30 })
    .map((drawn) => {
      const pairs = drawn.filter(([a, b]) => a < b).map(([a, b, weight]) => tie(a, b, weight));
      return [...new Map(pairs.map((one) => [`${one.left} ${one.right}`, one])).values()];
    });
  fc.assert(
    fc.property(ties, (drawn) => {
      const places = structureOf(10, drawn);
      expect(structureOf(10, drawn)).toEqual(places);
      for (const { degree, betweenness } of places) {
        expect(degree >= 0 && degree <= 1 && betweenness >= 0 && betweenness <= 1).toBe(true);
      }
    }),
  );
});
