import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, countPositions, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveClaims, naiveCounts, onTopic } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import { loadDemonstrationCorpus } from '../import/demonstration';
import { KERNELS } from '../windows/kernel';
import type { WindowShape } from '../windows/window';
import { readSlidingMeans, type SlidingMeans, slidingMeansOfTopics } from './data';

const db = await freshDatabase();
const perspectiveOf = ({ perspective }: CodedClaim) => idOfSlug('perspective', perspective);
const DAY = 24 * 60 * 60 * 1000;
const LENGTH = { DAY: 1, WEEK: 7, MONTH: 365.2425 / 12, YEAR: 365.2425 };

function naiveWeight({ kernel, width, unit }: WindowShape, middle: string, day: string): number {
  const u = (2 * Math.abs(Date.parse(day) - Date.parse(middle))) / DAY / (width * LENGTH[unit]);
  if (kernel === 'GAUSSIAN') return Math.exp((-u * u) / 2);
  if (u > 1) return 0;
  return kernel === 'UNIFORM' ? 1 : kernel === 'TRIANGULAR' ? 1 - u : 1 - u * u;
}

/** Σwx/(Σw + 1) over every single position of every side, at every middle. */
function expectAsWeighedByHand({ window, buckets, series }: SlidingMeans, claims: readonly CodedClaim[]) {
  const half = (window.width * LENGTH[window.unit]) / 2;
  for (const { side, points } of series) {
    const own = claims.filter((claim) => perspectiveOf(claim) === side.id);
    expect(points.map(({ bucket }) => bucket)).toEqual(buckets);
    for (const { bucket, counts, mean, weight, approximate } of points) {
      const length = Math.round((Date.parse(bucket.to) - Date.parse(bucket.from)) / DAY);
      const middle = new Date(Date.parse(bucket.from) + Math.floor(length / 2) * DAY).toISOString().slice(0, 10);
      const within = own.filter(
        ({ publishedOn }) =>
          Math.abs(Date.parse(publishedOn) - Date.parse(middle)) / DAY <= half &&
          naiveWeight(window, middle, publishedOn) > 0,
      );
      expect(counts).toEqual(naiveCounts(within));
      expect(approximate).toBe(within.some(({ precision }) => precision === 'MONTH'));
      if (within.length === 0) {
        expect([mean, weight]).toEqual([null, null]);
        continue;
      }
      let [weights, weighted] = [0, 0];
      for (const { value, publishedOn } of countPositions(own)) {
        const w = naiveWeight(window, middle, publishedOn);
        weights += w;
        weighted += w * value;
      }
      expect(weight).toBeCloseTo(weights, 9);
      expect(mean!.value).toBeCloseTo(weighted / (weights + 1), 9);
      expect(mean!.raw).toBeCloseTo(weighted / weights, 6);
    }
  }
}

async function expectEveryTopic(
  claims: readonly CodedClaim[],
  input: MeasureFilterInput,
  topics: readonly string[],
  windows: readonly WindowShape[],
) {
  const filter = await readMeasureFilter(db, input);
  const counted = naiveClaims(claims, input);
  const topicIds = topics.map((slug) => idOfSlug('topic', slug));
  for (const window of windows) {
    const found = await slidingMeansOfTopics({ db, filter, topicIds, window, interval: null, sides: 'perspectives' });
    for (const slug of topics) {
      const own = onTopic(counted, slug);
      const means = found.get(idOfSlug('topic', slug))!;
      expect(new Set(means.series.map(({ side }) => side.id))).toEqual(new Set(own.map(perspectiveOf)));
      expectAsWeighedByHand(means, own);
    }
  }
}

const EVERY_KERNEL = KERNELS.map(
  (kernel, i): WindowShape => ({
    kernel,
    width: [1, 9, 40, 300][i]!,
    unit: (['YEAR', 'MONTH', 'WEEK', 'DAY'] as const)[i]!,
  }),
);

describe('on the corpus', () => {
  const claims = corpusClaims();
  beforeAll(() => loadDemonstrationCorpus(db));

  test.each<MeasureFilterInput>([{}, { from: '2023-05-01', kinds: ['ASSESSMENT'] }])(
    'under %j, as weighed by hand',
    (input) => expectEveryTopic(claims, input, corpusRanks().topics, EVERY_KERNEL),
  );

  test('given sides in their order, the silent ones too, in two statements; all topics in one', async () => {
    const filter = await readMeasureFilter(db);
    const request = { db, filter, window: { width: 1, unit: 'YEAR', kernel: 'UNIFORM' } as const, interval: null };
    const sides = [{ perspective: 'china' }, { analyst: 'gaziz-abishev' }, { outlet: 'aljazeera-net' }];
    const one = await countStatements(db, () => readSlidingMeans({ ...request, sides, topic: 'visit-political' }));
    expect(one.count).toBe(2);
    expect(one.result.series.map(({ side }) => side.id)).toEqual([
      idOfSlug('perspective', 'china'),
      idOfSlug('analyst', 'gaziz-abishev'),
      idOfSlug('outlet', 'aljazeera-net'),
    ]);
    expect(one.result.series[0]!.points.every(({ mean }) => mean === null)).toBe(true);
    const topicIds = corpusRanks().topics.map((slug) => idOfSlug('topic', slug));
    const all = await countStatements(db, () => slidingMeansOfTopics({ ...request, topicIds, sides: 'perspectives' }));
    expect(all.count).toBe(1);
  });

  test.each([
    { change: { topic: 'no-such' }, code: 'UNKNOWN_SLUG', field: 'topic' },
    { change: { sides: [] }, code: 'MISSING_VALUE', field: 'sides' },
    {
      change: { window: { width: 0, unit: 'DAY', kernel: 'UNIFORM' } as const },
      code: 'INVALID_RANGE',
      field: 'window.width',
    },
  ])('refuses $change', async ({ change, code, field }) => {
    const filter = await readMeasureFilter(db);
    const window = { width: 1, unit: 'YEAR', kernel: 'UNIFORM' } as const;
    const request = { db, filter, window, interval: null, topic: 'dependence', sides: [{ perspective: 'russia' }] };
    await expect(readSlidingMeans({ ...request, ...change })).rejects.toMatchObject({ code, field });
  });
});

test('on random claims under random filters, as weighed by hand', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, randomFilter, async (claims, filter) => {
      await storeClaims(db, claims, randomRanks);
      await expectEveryTopic(claims, filter, randomRanks.topics, EVERY_KERNEL);
    }),
    { numRuns: 6 },
  );
});

test('an article of long ago: months are refused, and give way to years unless asked for', async () => {
  const claim = corpusClaims()[0]!;
  const other = { ...claim, article: `${claim.article}-today`, publishedOn: '2024-05-01' };
  await storeClaims(db, [{ ...claim, publishedOn: '1000-05-01' }, other], corpusRanks());
  const filter = await readMeasureFilter(db);
  const topicIds = [idOfSlug('topic', claim.stances[0]!.topic)];
  const request = { db, filter, topicIds, window: EVERY_KERNEL[0]!, sides: 'perspectives' as const };
  await expect(slidingMeansOfTopics({ ...request, interval: 'MONTH' })).rejects.toMatchObject({
    code: 'INVALID_RANGE',
    field: 'interval',
  });
  const [means] = (await slidingMeansOfTopics({ ...request, interval: null })).values();
  expect([means!.interval, means!.buckets.length]).toEqual(['YEAR', 1025]);
});
