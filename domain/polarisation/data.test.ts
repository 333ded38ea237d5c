import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, countPositions, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveClaims } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import { readPolarisation } from './data';

const db = await freshDatabase();
const corpus = corpusClaims();

const read = async (input: MeasureFilterInput) => readPolarisation({ db, filter: await readMeasureFilter(db, input) });

/** Polarisation from every single pair of positions of two analysts on one topic; null without one. */
function naivePolarisation(claims: readonly CodedClaim[], sameGroup: (one: string, other: string) => boolean) {
  const positions = countPositions(claims);
  let [signed, all] = [0, 0];
  for (const x of positions) {
    for (const y of positions) {
      if (x.analyst >= y.analyst || x.topic !== y.topic) continue;
      signed += (sameGroup(x.analyst, y.analyst) ? 1 : -1) * (1 - Math.abs(x.value - y.value) / 2);
      all += 1;
    }
  }
  return all === 0 ? null : signed / all;
}

async function expectAsCountedByHand(claims: readonly CodedClaim[], input: MeasureFilterInput) {
  const found = await read(input);
  const counted = naiveClaims(claims, input);
  const perspectiveOf = new Map(counted.map(({ analyst, perspective }) => [analyst, perspective]));
  const expectSame = (value: number | undefined | null, groupOf: ReadonlyMap<string, string | number>) => {
    const expected = naivePolarisation(counted, (one, other) => groupOf.get(one) === groupOf.get(other));
    if (expected === null) expect(value ?? null).toBeNull();
    else expect(value).toBeCloseTo(expected, 9);
  };
  expectSame(found.given?.value, perspectiveOf);
  expectSame(found.undivided, new Map());
  const slugOf = new Map(counted.map(({ analyst }) => [idOfSlug('analyst', analyst), analyst]));
  const groups = found.best?.groups ?? [];
  const groupOf = new Map(groups.flatMap(({ analystIds }, i) => analystIds.map((id) => [slugOf.get(id)!, i])));
  expectSame(found.best?.value, groupOf);
  expect(groups).toHaveLength(found.analysts === 0 ? 0 : 2);
  expect(groupOf.size).toBe(found.analysts);
  expect(found.exact).toBe(found.analysts <= 18);
  if (found.enough) expect(found.pairs).toBeGreaterThanOrEqual(10);
  expect(found.speaking).toBe(perspectiveOf.size);
  for (const value of [found.given?.value, found.best?.value, found.undivided]) {
    expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
  }
}

describe('on the corpus', () => {
  beforeAll(() => storeClaims(db, corpus, corpusRanks()));

  test.each<MeasureFilterInput>([{}, { perspectives: ['russia', 'kazakhstan'] }, { topics: ['mutual-trust'] }])(
    'under %j, as counted pair by pair',
    (input) => expectAsCountedByHand(corpus, input),
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
});

test('on random claims under random filters, as counted pair by pair', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, randomFilter, async (claims, filter) => {
      await storeClaims(db, claims, randomRanks);
      await expectAsCountedByHand(claims, filter);
    }),
    { numRuns: 20 },
  );
});
