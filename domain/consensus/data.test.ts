import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CodedClaim,
  corpusClaims,
  corpusRanks,
  countPositions,
  type Ranks,
  storeClaims,
} from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveClaims } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import { evidenceGrade } from '../measures/evidence';
import { consensus } from './consensus';
import { orderConsensus, readConsensus } from './data';

const db = await freshDatabase();

/** Each topic's groups in the perspectives' order, counted analyst by analyst. */
function naiveTopics(claims: readonly CodedClaim[], ranks: Ranks) {
  const positions = countPositions(claims);
  return ranks.topics.flatMap((topic) => {
    const groups = ranks.perspectives.flatMap((perspective) => {
      const own = positions.filter((one) => one.topic === topic && one.perspective === perspective);
      const means = [...new Set(own.map(({ analyst }) => analyst))].map((analyst) => {
        const values = own.filter((one) => one.analyst === analyst).map(({ value }) => value);
        return Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(9));
      });
      const side = { kind: 'perspective', id: idOfSlug('perspective', perspective) };
      const accepting = means.filter((mean) => mean > 0).length;
      const rejecting = means.filter((mean) => mean < 0).length;
      const articles = new Set(own.map(({ article }) => article)).size;
      const grade = evidenceGrade({ positions: own.length, analysts: means.length, articles });
      return means.length === 0 ? [] : [{ side, accepting, rejecting, speaking: means.length, grade }];
    });
    if (groups.length === 0) return [];
    const fair = groups.filter(({ grade }) => grade === 'FAIR' || grade === 'SOLID');
    return [{ id: idOfSlug('topic', topic), groups, consensus: consensus(groups), ranked: consensus(fair) }];
  });
}

async function expectAsCountedByHand(claims: readonly CodedClaim[], ranks: Ranks, input: MeasureFilterInput) {
  await storeClaims(db, claims, ranks);
  const { topics } = await readConsensus({ db, filter: await readMeasureFilter(db, input) });
  expect(topics.map(({ topic, ...figures }) => ({ id: topic.id, ...figures }))).toEqual(
    naiveTopics(naiveClaims(claims, input), ranks),
  );
}

test.each<MeasureFilterInput>([{}, { kinds: ['PREDICTION'] }, { analystKinds: ['OFFICIAL'], from: '2022-06-01' }])(
  'of the corpus under %j, as counted by hand',
  (input) => expectAsCountedByHand(corpusClaims(), corpusRanks(), input),
);

test('takes one statement, and sorts topics that may not be ranked last', async () => {
  await storeClaims(db, corpusClaims(), corpusRanks());
  const filter = await readMeasureFilter(db);
  const { result, count } = await countStatements(db, () => readConsensus({ db, filter }));
  expect(count).toBe(1);
  const contests = orderConsensus(result.topics, 'CONTEST').map((topic) => topic.ranked?.contest ?? -1);
  expect(contests).toEqual(contests.toSorted((a, b) => b - a));
  const agreed = orderConsensus(result.topics, 'CONSENSUS').map(({ ranked: found }) =>
    found ? Math.max(found.acceptance, found.rejection) : -1,
  );
  expect(agreed).toEqual(agreed.toSorted((a, b) => b - a));
  expect(orderConsensus(result.topics, 'ORDER')).toEqual(result.topics);
});

test('on random claims under random filters, as counted by hand', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, randomFilter, (claims, filter) =>
      expectAsCountedByHand(claims, randomRanks, filter),
    ),
    { numRuns: 15 },
  );
});
