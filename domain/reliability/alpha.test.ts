import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alpha, alphaOfDraws, numbered } from './alpha';
import { METRICS, type Metric } from './metric';

/** Coders' values line by line, "." where one is missing, as units. */
function unitsOf(...coders: string[]) {
  const rows = coders.map((row) => row.split(' '));
  return rows[0]!.map((_, unit) => rows.map((row) => (row[unit] === '.' ? null : row[unit]!)));
}
const numbersOf = (...coders: string[]) =>
  unitsOf(...coders).map((unit) => unit.map((v) => (v === null ? null : Number(v))));

describe('published values', () => {
  // Krippendorff 2011, Computing Krippendorff's alpha-reliability, section E; also in Hayes & Krippendorff 2007.
  const observers = numbersOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );
  test.each<[Metric, number]>([
    ['NOMINAL', 0.743],
    ['ORDINAL', 0.815],
    ['INTERVAL', 0.849],
    ['RATIO', 0.797],
  ])('four observers, twelve units: %s', (metric, published) => {
    expect(alpha(observers, metric)).toBeCloseTo(published, 3);
  });

  test('two observers of names (ibid., section B)', () => {
    expect(alpha(numbered(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')), 'NOMINAL')).toBeCloseTo(
      0.692,
      3,
    );
  });

  test('two observers of yes and no (ibid., section A)', () => {
    expect(alpha(numbersOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 'NOMINAL')).toBeCloseTo(0.095, 3);
  });
});

test('by hand: two coders who agree on one of two units', () => {
  // o(1,1) = 2, o(2,3) = 1; n = 2, 1, 1. Nominal: 1 − 3·1/(2 + 2 + 1); interval: 1 − 3·1/(2·1 + 2·4 + 1·1).
  const units = [
    [1, 1],
    [2, 3],
  ];
  expect(alpha(units, 'NOMINAL')).toBeCloseTo(1 - 3 / 5, 12);
  expect(alpha(units, 'INTERVAL')).toBeCloseTo(1 - 3 / 11, 12);
  // Ordinal: between 1 and 2 lie 2/2 + 1/2, between 1 and 3 lie 2/2 + 1 + 1/2, between 2 and 3 lie 1/2 + 1/2.
  expect(alpha(units, 'ORDINAL')).toBeCloseTo(1 - 3 / (2 * 1.5 ** 2 + 2 * 2.5 ** 2 + 1), 12);
});

test('there is none where nothing is paired, or all values are the same', () => {
  for (const metric of METRICS) {
    expect(alpha([], metric)).toBeNull();
    expect(
      alpha(
        [
          [1, null],
          [undefined, 2],
        ],
        metric,
      ),
    ).toBeNull();
    expect(
      alpha(
        [
          [0, 0],
          [0, 0, 0],
        ],
        metric,
      ),
    ).toBeNull();
  }
});

describe('laws', () => {
  const value = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 });
  const units = fc
    .integer({ min: 2, max: 4 })
    .chain((coders) =>
      fc.array(fc.array(value, { minLength: coders, maxLength: coders }), { minLength: 1, maxLength: 12 }),
    );
  const metric = fc.constantFrom(...METRICS);
  const close = (a: number | null, b: number | null) =>
    b === null ? expect(a).toBeNull() : expect(a).toBeCloseTo(b, 9);

  test('it is at most 1, and 1 exactly where every two coders agree on every unit', () => {
    fc.assert(
      fc.property(units, metric, (data, by) => {
        const found = alpha(data, by);
        if (found === null) return;
        expect(found).toBeLessThanOrEqual(1);
        const agreed = data.every((unit) => new Set(unit.filter((one) => one !== null)).size <= 1);
        expect(Math.abs(found - 1) < 1e-12).toBe(agreed);
      }),
    );
  });

  test('neither who codes nor in which order matters, nor what a single coder says of a unit', () => {
    fc.assert(
      fc.property(units, metric, fc.nat(4), (data, by, alone) => {
        const found = alpha(data, by);
        close(alpha(data.map((unit) => unit.toReversed()).toReversed(), by), found);
        close(alpha([...data, [alone, null]], by), found);
        close(
          alpha(
            data.map((unit) => [null, ...unit]),
            by,
          ),
          found,
        );
      }),
    );
  });

  test('of draws it is what it is of the units that were drawn', () => {
    fc.assert(
      fc.property(units, metric, fc.array(fc.nat(11), { maxLength: 20 }), (data, by, drawn) => {
        const draw = drawn.map((at) => at % data.length);
        close(
          alphaOfDraws(data, by)(draw),
          alpha(
            draw.map((at) => data[at]!),
            by,
          ),
        );
      }),
    );
  });

  test('nominal knows names only, ordinal order only, interval differences only, ratio proportions only', () => {
    fc.assert(
      fc.property(units, (data) => {
        const changed = (change: (one: number) => number) =>
          data.map((unit) => unit.map((one) => (one === null ? null : change(one))));
        close(
          alpha(
            changed((one) => (one * 3) % 5),
            'NOMINAL',
          ),
          alpha(data, 'NOMINAL'),
        );
        close(
          alpha(numbered(data.map((unit) => unit.map((one) => (one === null ? null : `name ${one}`)))), 'NOMINAL'),
          alpha(data, 'NOMINAL'),
        );
        close(
          alpha(
            changed((one) => one ** 3 - 7),
            'ORDINAL',
          ),
          alpha(data, 'ORDINAL'),
        );
        close(
          alpha(
            changed((one) => 5 - 2 * one),
            'INTERVAL',
          ),
          alpha(data, 'INTERVAL'),
        );
        close(
          alpha(
            changed((one) => 3 * one),
            'RATIO',
          ),
          alpha(data, 'RATIO'),
        );
      }),
    );
  });

  test('interval is one minus the mean squared difference within units over that of all pairs', () => {
    fc.assert(
      fc.property(units, (data) => {
        const paired = data.map((unit) => unit.filter((one) => one !== null)).filter((unit) => unit.length > 1);
        const all = paired.flat();
        /** Mean squared difference between each and every other, added up over all. */
        const spread = (list: readonly number[]) => {
          const pairs = list.flatMap((x, i) => list.flatMap((y, j) => (i === j ? [] : [(x - y) ** 2])));
          return pairs.reduce((sum, pair) => sum + pair, 0) / (list.length - 1);
        };
        const observed = paired.reduce((sum, unit) => sum + spread(unit), 0) / all.length;
        const expected = all.length < 2 ? 0 : spread(all) / all.length;
        close(alpha(data, 'INTERVAL'), expected === 0 ? null : 1 - observed / expected);
      }),
    );
  });
});
