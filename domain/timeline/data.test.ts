import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveClaims, naiveCounts, naiveValues, onTopic } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import { loadDemonstrationCorpus } from '../import/demonstration';
import { evidenceGrade } from '../measures/evidence';
import type { TimelineInterval } from './buckets';
import { readTimeline, type Timeline, timelineOfAllTopics, timelinesOfTopics } from './data';

const db = await freshDatabase();

/** Name of the bucket a day falls in. */
function bucketOf(day: string, interval: TimelineInterval): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (interval === 'YEAR') return year;
  return interval === 'MONTH' ? `${year}-${month}` : `${year} Q${Math.ceil(month / 3)}`;
}

function expectAsCountedByHand(timeline: Timeline, claims: readonly CodedClaim[], sidesOf: (c: CodedClaim) => string) {
  const { interval, buckets, series } = timeline;
  const names = buckets.map(({ from }) => bucketOf(from, interval));
  const held = new Set(claims.map(({ publishedOn }) => bucketOf(publishedOn, interval)));
  for (const name of held) expect(names).toContain(name);
  if (names.length > 0) expect([held.has(names[0]!), held.has(names.at(-1)!)]).toEqual([true, true]);
  for (const { side, points } of series) {
    expect(points.map(({ bucket }) => bucket)).toEqual(buckets);
    const own = claims.filter((claim) => sidesOf(claim) === side.id);
    points.forEach((point, i) => {
      const within = own.filter(({ publishedOn }) => bucketOf(publishedOn, interval) === names[i]);
      const counts = naiveCounts(within);
      expect(point.counts).toEqual(counts);
      expect(point.grade).toBe(evidenceGrade(counts));
      expect(point.approximate).toBe(within.some(({ precision }) => precision === 'MONTH'));
      const values = naiveValues(within);
      if (timeline.topicId === null || values.length === 0) expect(point.mean).toBeNull();
      else expect(point.mean!.raw).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 9);
    });
  }
}

const perspectiveOf = ({ perspective }: CodedClaim) => idOfSlug('perspective', perspective);

async function expectEveryTimelineAsCountedByHand(
  claims: readonly CodedClaim[],
  input: MeasureFilterInput,
  topics: readonly string[],
) {
  const filter = await readMeasureFilter(db, input);
  const counted = naiveClaims(claims, input);
  const topicIds = topics.map((slug) => idOfSlug('topic', slug));
  for (const interval of ['MONTH', 'QUARTER', 'YEAR'] as const) {
    const question = { db, interval, filter, sides: 'perspectives' as const };
    const all = await timelineOfAllTopics(question);
    expect(new Set(all.series.map(({ side }) => side.id))).toEqual(new Set(counted.map(perspectiveOf)));
    expectAsCountedByHand(all, counted, perspectiveOf);
    const byTopic = await timelinesOfTopics({ ...question, topicIds });
    for (const slug of topics) {
      const own = onTopic(counted, slug);
      const timeline = byTopic.get(idOfSlug('topic', slug))!;
      expect(new Set(timeline.series.map(({ side }) => side.id))).toEqual(new Set(own.map(perspectiveOf)));
      expectAsCountedByHand(timeline, own, perspectiveOf);
    }
  }
}

describe('on the corpus', () => {
  const claims = corpusClaims();
  beforeAll(() => loadDemonstrationCorpus(db));

  test.each<MeasureFilterInput>([{}, { from: '2023-05-01', analystKinds: ['ANALYST'] }, { kinds: ['PREDICTION'] }])(
    'under %j, as counted by hand',
    (input) => expectEveryTimelineAsCountedByHand(claims, input, corpusRanks().topics),
  );

  test('buckets in which nobody speaks stand between the others', async () => {
    const filter = await readMeasureFilter(db, { analysts: ['kassym-jomart-tokayev'] });
    const { buckets, series } = await timelineOfAllTopics({ db, interval: 'MONTH', filter, sides: 'perspectives' });
    const empty = series[0]!.points.filter(({ counts }) => counts.positions === 0);
    expect(empty.length).toBeGreaterThan(10);
    expect(empty.every(({ grade, mean, approximate }) => grade === 'NONE' && mean === null && !approximate)).toBe(true);
    expect(series[0]!.points).toHaveLength(buckets.length);
  });

  test('follows given sides in their order, the silent ones too, in two statements', async () => {
    const filter = await readMeasureFilter(db);
    const sides = [{ perspective: 'china' }, { analyst: 'gaziz-abishev' }, { outlet: 'aljazeera-net' }];
    const { result, count } = await countStatements(db, () =>
      readTimeline({ db, sides, topic: 'visit-political', interval: 'YEAR', filter }),
    );
    expect(count).toBe(2);
    expect(result.series.map(({ side }) => side.id)).toEqual([
      idOfSlug('perspective', 'china'),
      idOfSlug('analyst', 'gaziz-abishev'),
      idOfSlug('outlet', 'aljazeera-net'),
    ]);
    const totals = result.series.map(({ points }) => points.reduce((sum, { counts }) => sum + counts.claims, 0));
    const onVisit = onTopic(claims, 'visit-political');
    expect(totals).toEqual([
      0,
      onVisit.filter(({ analyst }) => analyst === 'gaziz-abishev').length,
      onVisit.filter(({ outlet }) => outlet === 'aljazeera-net').length,
    ]);
  });

  test('the timelines of all topics are one statement', async () => {
    const filter = await readMeasureFilter(db);
    const topicIds = corpusRanks().topics.map((slug) => idOfSlug('topic', slug));
    const { count } = await countStatements(db, () =>
      timelinesOfTopics({ db, interval: 'YEAR', filter, sides: 'perspectives', topicIds }),
    );
    expect(count).toBe(1);
  });

  test.each([
    { sides: [], code: 'MISSING_VALUE', field: 'sides' },
    { sides: [{ perspective: 'russia' }, { perspective: 'russia' }], code: 'INVALID_VALUE', field: 'sides.1' },
    { sides: Array.from({ length: 9 }, () => ({ perspective: 'russia' })), code: 'INVALID_RANGE', field: 'sides' },
    { sides: [{ analyst: 'nobody' }], code: 'UNKNOWN_SLUG', field: 'sides.0.analyst' },
    { sides: [{ perspective: 'russia' }], topic: 'no-such', code: 'UNKNOWN_SLUG', field: 'topic' },
  ])('refuses $sides on $topic', async ({ sides, topic, code, field }) => {
    const filter = await readMeasureFilter(db);
    await expect(readTimeline({ db, sides, topic, interval: 'YEAR', filter })).rejects.toMatchObject({ code, field });
  });
});

test('on random claims under random filters, as counted by hand', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, randomFilter, async (claims, filter) => {
      await storeClaims(db, claims, randomRanks);
      await expectEveryTimelineAsCountedByHand(claims, filter, randomRanks.topics);
    }),
    { numRuns: 10 },
  );
});

test('an article of long ago: months are refused, and quarters give way to years unless asked for', async () => {
  const claim = corpusClaims()[0]!;
  await storeClaims(
    db,
    [
      { ...claim, publishedOn: '1000-05-01' },
      { ...claim, article: `${claim.article}-today`, publishedOn: '2024-05-01' },
    ],
    corpusRanks(),
  );
  const filter = await readMeasureFilter(db, {});
  const question = { db, filter, sides: 'perspectives' as const };
  for (const interval of ['MONTH', 'QUARTER'] as const) {
    await expect(timelineOfAllTopics({ ...question, interval })).rejects.toMatchObject({
      code: 'INVALID_RANGE',
      field: 'interval',
      value: interval,
    });
  }
  const chosen = await timelineOfAllTopics({ ...question, interval: null });
  expect(chosen.interval).toBe('YEAR');
  expect(chosen.buckets).toHaveLength(1025);
  expect(chosen).toEqual(await timelineOfAllTopics({ ...question, interval: 'YEAR' }));
  const topicIds = claim.stances.map(({ topic }) => idOfSlug('topic', topic));
  const byTopic = await timelinesOfTopics({ ...question, interval: null, topicIds });
  expect([...byTopic.values()].map(({ interval }) => interval)).toEqual(topicIds.map(() => 'YEAR'));
  const lately = { ...question, filter: await readMeasureFilter(db, { from: '2000-01-01' }) };
  expect((await timelineOfAllTopics({ ...lately, interval: null })).interval).toBe('QUARTER');
});
