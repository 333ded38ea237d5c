import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from './places';

test('by hand', () => {
  const { values, places } = placesOf(Float64Array.of(1, -2, 0.5, 1, -0, 0));
  expect([...values]).toEqual([-2, 0, 0.5, 1]);
  expect([...places]).toEqual([3, 0, 2, 3, 1, 1]);
});

test('nothing stands nowhere', () => {
  expect(placesOf(new Float64Array(0))).toEqual({ values: new Float64Array(0), places: new Uint32Array(0) });
});

test('each number stands at its value, and values are in order without a repetition', () => {
  const fraction = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 20 })).map(([k, n]) => k / n);
  fc.assert(
    fc.property(fc.array(fc.oneof(fraction, fc.double({ noNaN: true })), { maxLength: 300 }), (list) => {
      const { values, places } = placesOf(Float64Array.from(list));
      expect(Array.from(places, (place) => values[place])).toEqual(list.map((number) => number + 0));
      expect([...values]).toEqual([...new Set(list.map((number) => number + 0))].sort((a, b) => a - b));
    }),
  );
});
