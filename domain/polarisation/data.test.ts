import { beforeAll, expect, test } from 'vitest';
import { corpusClaims, corpusRanks, countPositions, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveClaims } from '@/tests/helpers/naive';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import { readPolarisation } from './data';

const db = await freshDatabase();
const claims = corpusClaims();
beforeAll(() => storeClaims(db, claims, corpusRanks()));

const read = async (input: MeasureFilterInput) => readPolarisation({ db, filter: await readMeasureFilter(db, input) });

/** Polarisation from every single pair of positions of two analysts on one topic. */
function naivePolarisation(input: MeasureFilterInput, sameGroup: (one: string, other: string) => boolean) {
  const positions = countPositions(naiveClaims(claims, input));
  let [signed, all] = [0, 0];
  for (const x of positions) {
    for (const y of positions) {
      if (x.analyst >= y.analyst || x.topic !== y.topic) continue;
      signed += (sameGroup(x.analyst, y.analyst) ? 1 : -1) * (1 - Math.abs(x.value - y.value) / 2);
      all += 1;
    }
  }
  return signed / all;
}

const perspectiveOf = new Map(claims.map(({ analyst, perspective }) => [analyst, perspective]));
const slugOf = new Map(claims.map(({ analyst }) => [idOfSlug('analyst', analyst), analyst]));

test.each<MeasureFilterInput>([{}, { perspectives: ['russia', 'kazakhstan'] }, { topics: ['mutual-trust'] }])(
  'of the corpus under %j, as counted pair by pair',
  async (input) => {
    const found = await read(input);
    expect(found.given!.value).toBeCloseTo(
      naivePolarisation(input, (one, other) => perspectiveOf.get(one) === perspectiveOf.get(other)),
      9,
    );
    expect(found.undivided).toBeCloseTo(
      naivePolarisation(input, () => true),
      9,
    );
    const groupOf = new Map(
      found.best!.groups.flatMap(({ analystIds }, i) => analystIds.map((id) => [slugOf.get(id), i])),
    );
    expect(found.best!.value).toBeCloseTo(
      naivePolarisation(input, (one, other) => groupOf.get(one) === groupOf.get(other)),
      9,
    );
    expect(found.best!.groups).toHaveLength(2);
    expect(groupOf.size).toBe(found.analysts);
    expect(found.exact).toBe(found.analysts <= 18);
    expect(found.speaking).toBe(new Set(naiveClaims(claims, input).map(({ analyst }) => analyst)).size);
  },
);

test('the best line between two perspectives is at least as good as theirs', async () => {
  const { given, best } = await read({ perspectives: ['russia', 'kazakhstan'] });
  expect(best!.value).toBeGreaterThanOrEqual(given!.value);
});

test('nothing divides the corpus in two: to set anybody apart is worse than to leave all together', async () => {
  const { undivided, given, best } = await read({});
  expect(best!.value).toBeLessThan(undivided!);
  expect(given!.value).toBeLessThan(undivided!);
});

test('there is none of a single voice, nor of nobody', async () => {
  expect(await read({ analysts: ['roland-bijamov'] })).toMatchObject({
    given: null,
    best: null,
    analysts: 0,
    speaking: 1,
  });
  expect(await read({ topics: [] })).toMatchObject({ undivided: null, given: null, best: null, speaking: 0 });
});

test('takes one statement', async () => {
  const filter = await readMeasureFilter(db);
  const { count } = await countStatements(db, () => readPolarisation({ db, filter }));
  expect(count).toBe(1);
});
