import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sums } from './sums';

type Place = { outlet: string; language: string };

const places = fc.record({ outlet: fc.constantFrom('a', 'b'), language: fc.constantFrom('ar', 'ru') });
const additions = fc.array(fc.tuple(fc.constantFrom('one', 'other'), places, fc.constantFrom(1, -1)));

function sumsOf(added: readonly [string, Place, number][]): Sums<Place> {
  const sums = new Sums<Place>(({ outlet, language }) => `${outlet} ${language}`);
  for (const [of, place, amount] of added) sums.add(of, place, amount);
  return sums;
}

test('adds up by whom and by combination, and leaves out what comes to nothing', () => {
  fc.assert(
    fc.property(additions, fc.integer({ min: 1, max: 3 }), (added, most) => {
      const expected = new Map<string, number>();
      for (const [of, { outlet, language }, amount] of added) {
        const name = `${of} ${outlet} ${language}`;
        expected.set(name, (expected.get(name) ?? 0) + amount);
      }
      const portions = [...sumsOf(added).portions(most, (of, place, sum) => ({ of, ...place, sum }))];
      const found = portions
        .flat()
        .map(({ of, outlet, language, sum }) => [`${of} ${outlet} ${language}`, sum] as const);
      expect(new Map(found)).toEqual(new Map([...expected].filter(([, sum]) => sum !== 0)));
      expect(found).toHaveLength(new Map(found).size);
      for (const portion of portions.slice(0, -1)) expect(portion).toHaveLength(most);
    }),
  );
});

test('nothing gives no portion', () => {
  expect([...sumsOf([]).portions(5, (of) => of)]).toEqual([]);
});
