import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveAgreement, naiveClaims, naiveValues, onTopic } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { readMeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import { loadDemonstrationCorpus } from '../import/demonstration';
import { type AgreementQuestion, nearestAnalysts, readAgreementQuestion } from './agreement';

const db = await freshDatabase();

/** Agreement with every other analyst, from every single pair of positions. */
function naiveNearest(claims: readonly CodedClaim[], analyst: string, topics: readonly string[], shared: number) {
  const by = (slug: string) => claims.filter((claim) => claim.analyst === slug);
  return [...new Set(claims.map((claim) => claim.analyst))]
    .filter((other) => other !== analyst)
    .flatMap((other) => {
      let [weighted, weights, count] = [0, 0, 0];
      for (const topic of topics) {
        const [x, y] = [naiveValues(onTopic(by(analyst), topic)), naiveValues(onTopic(by(other), topic))];
        if (x.length === 0 || y.length === 0) continue;
        const weight = 2 / (1 / x.length + 1 / y.length);
        weighted += weight * naiveAgreement(x, y);
        weights += weight;
        count++;
      }
      return count >= shared
        ? [{ other: idOfSlug('analyst', other), agreement: weighted / weights, shared: count }]
        : [];
    });
}

const ask = (question: Partial<AgreementQuestion> = {}): AgreementQuestion => ({
  limit: 100,
  minSharedTopics: 1,
  direction: 'DESC',
  ...question,
});

describe('on the corpus', () => {
  const claims = corpusClaims();
  const analysts = [...new Set(claims.map(({ analyst }) => analyst))];
  const analystIds = analysts.map((slug) => idOfSlug('analyst', slug));
  beforeAll(() => loadDemonstrationCorpus(db));

  test.each([1, 2, 3])('every analyst, sharing at least %d topics, as counted by hand', async (minSharedTopics) => {
    const filter = await readMeasureFilter(db);
    const found = await nearestAnalysts({ db, analystIds, filter, question: ask({ minSharedTopics }) });
    for (const analyst of analysts) {
      const expected = naiveNearest(claims, analyst, corpusRanks().topics, minSharedTopics);
      const nearest = found.get(idOfSlug('analyst', analyst))!;
      expect(new Map(nearest.map((one) => [one.otherId, one.sharedTopics]))).toEqual(
        new Map(expected.map((one) => [one.other, one.shared])),
      );
      for (const { other, agreement } of expected) {
        expect(nearest.find(({ otherId }) => otherId === other)!.agreement).toBeCloseTo(agreement, 9);
      }
    }
  });

  test('the nearest come first, or the most distant, and no more than asked for', async () => {
    const filter = await readMeasureFilter(db);
    const agreements = async (question: AgreementQuestion) =>
      (await nearestAnalysts({ db, analystIds: analystIds.slice(0, 1), filter, question }))
        .get(analystIds[0]!)!
        .map(({ agreement }) => agreement);
    const all = await agreements(ask());
    expect(all.length).toBeGreaterThan(5);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    expect(await agreements(ask({ limit: 3 }))).toEqual(all.slice(0, 3));
    const distant = await agreements(ask({ direction: 'ASC', limit: 3 }));
    expect(distant).toEqual(all.toSorted((a, b) => a - b).slice(0, 3));
    expect(await agreements(ask({ limit: 0 }))).toEqual([]);
  });

  test('takes one statement for all analysts', async () => {
    const filter = await readMeasureFilter(db);
    const { count } = await countStatements(db, () => nearestAnalysts({ db, analystIds, filter, question: ask() }));
    expect(count).toBe(1);
  });
});

test('on random claims under random filters, as counted by hand', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, randomFilter, async (claims, input) => {
      await storeClaims(db, claims, randomRanks);
      const counted = naiveClaims(claims, input);
      const filter = await readMeasureFilter(db, input);
      const analystIds = ['a0', 'a1'].map((slug) => idOfSlug('analyst', slug));
      const found = await nearestAnalysts({ db, analystIds, filter, question: ask() });
      for (const analyst of ['a0', 'a1']) {
        const nearest = found.get(idOfSlug('analyst', analyst))!;
        const expected = naiveNearest(counted, analyst, randomRanks.topics, 1);
        expect(nearest.map(({ otherId }) => otherId).sort()).toEqual(expected.map(({ other }) => other).sort());
        for (const { other, agreement } of expected) {
          expect(nearest.find(({ otherId }) => otherId === other)!.agreement).toBeCloseTo(agreement, 9);
        }
      }
    }),
    { numRuns: 12 },
  );
});

test.each([
  { question: ask({ limit: -1 }), field: 'limit' },
  { question: ask({ limit: 101 }), field: 'limit' },
  { question: ask({ minSharedTopics: 0 }), field: 'minSharedTopics' },
])('refuses $question', ({ question, field }) => {
  expect(() => readAgreementQuestion(question, 100)).toThrow(expect.objectContaining({ code: 'INVALID_RANGE', field }));
});
