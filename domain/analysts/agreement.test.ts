import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveAgreement, naiveClaims, naiveCounts, naiveValues, onTopic } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { readMeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import { loadDemonstrationCorpus } from '../import/demonstration';
import { isRankable, lowerGrade, voiceGrade } from '../measures/evidence';
import { type AgreementQuestion, type AnalystAgreement, nearestAnalysts, readAgreementQuestion } from './agreement';

const db = await freshDatabase();

/** Agreement with every other analyst, from every single pair of positions. */
function naiveNearest(claims: readonly CodedClaim[], analyst: string, topics: readonly string[], least: number) {
  const by = (slug: string) => claims.filter((claim) => claim.analyst === slug);
  return [...new Set(claims.map((claim) => claim.analyst))]
    .filter((other) => other !== analyst)
    .flatMap((other) => {
      let [weighted, weights, count] = [0, 0, 0];
      const shared: [CodedClaim[], CodedClaim[]] = [[], []];
      for (const topic of topics) {
        const pair = [onTopic(by(analyst), topic), onTopic(by(other), topic)] as const;
        const [x, y] = [naiveValues(pair[0]), naiveValues(pair[1])];
        if (x.length === 0 || y.length === 0) continue;
        shared[0].push(...pair[0]);
        shared[1].push(...pair[1]);
        const weight = 2 / (1 / x.length + 1 / y.length);
        weighted += weight * naiveAgreement(x, y);
        weights += weight;
        count++;
      }
      const [own, others] = [naiveCounts(shared[0]), naiveCounts(shared[1])];
      const counts = { sharedTopics: count, positions: own.positions, otherPositions: others.positions };
      const grade = lowerGrade(voiceGrade(own), voiceGrade(others));
      return count >= least
        ? [{ other: idOfSlug('analyst', other), agreement: weighted / weights, counts, grade }]
        : [];
    });
}

function expectAsCountedByHand(found: readonly AnalystAgreement[], expected: ReturnType<typeof naiveNearest>) {
  expect(found.map(({ otherId }) => otherId).sort()).toEqual(expected.map(({ other }) => other).sort());
  for (const { other, agreement, counts, grade } of expected) {
    const one = found.find(({ otherId }) => otherId === other)!;
    expect(one).toMatchObject({ ...counts, grade });
    expect(one.agreement).toBeCloseTo(agreement, 9);
  }
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
      expectAsCountedByHand(nearest, expected);
    }
  });

  test('the nearest on fair evidence come first, or the most distant, and no more than asked for', async () => {
    const filter = await readMeasureFilter(db);
    const id = idOfSlug('analyst', 'gaziz-abishev');
    const found = async (question: AgreementQuestion) =>
      (await nearestAnalysts({ db, analystIds: [id], filter, question })).get(id)!;
    const all = await found(ask());
    const ranked = all.filter(({ grade }) => isRankable(grade));
    const rest = all.slice(ranked.length);
    expect(ranked.length).toBeGreaterThan(3);
    expect(rest.length).toBeGreaterThan(3);
    expect(all.slice(0, ranked.length)).toEqual(ranked.toSorted((a, b) => b.agreement - a.agreement));
    const support = rest.map(({ positions, otherPositions }) => Math.min(positions, otherPositions));
    expect(support).toEqual(support.toSorted((a, b) => b - a));
    expect(await found(ask({ limit: 3 }))).toEqual(all.slice(0, 3));
    const distant = await found(ask({ direction: 'ASC' }));
    const agreements = distant.slice(0, ranked.length).map(({ agreement }) => agreement);
    expect(agreements).toEqual(agreements.toSorted((a, b) => a - b));
    expect(distant.slice(ranked.length)).toEqual(rest);
    expect(await found(ask({ limit: 0 }))).toEqual([]);
  });

  test('takes two statements for all analysts', async () => {
    const filter = await readMeasureFilter(db);
    const { count } = await countStatements(db, () => nearestAnalysts({ db, analystIds, filter, question: ask() }));
    expect(count).toBe(2);
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
        expectAsCountedByHand(nearest, expected);
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
