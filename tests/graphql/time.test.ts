import { beforeAll, describe, expect, test } from 'vitest';
import { loadDemonstrationCorpus } from '@/domain/import/demonstration';
import { answer, ask } from '@/tests/helpers/ask';
import { type CodedClaim, corpusClaims, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';

const db = await freshDatabase();

describe('turning points', () => {
  const TURNING = `
    query ($interval: TimelineInterval) {
      topics(first: 50) { nodes { slug timeline(interval: $interval) { turningPoints {
        measure entity { ... on Perspective { slug } } topic { slug } silentBuckets
        before { bucket { from to } grade counts { articles } mean { value } }
        after { bucket { from to } grade counts { articles } mean { value } }
        change { measure value different grade }
        articlesBefore(limit: 1) { slug } articlesAfter { slug publishedOn title { text } }
      } } } }
    }`;
  type Turning = {
    entity: { slug: string };
    topic: { slug: string };
    articlesBefore: { slug: string }[];
    articlesAfter: { slug: string; publishedOn: string }[];
  };
  type Topics = { topics: { nodes: { slug: string; timeline: { turningPoints: Turning[] } }[] } };

  /** One claim of one analyst in an article of its own. */
  const says = (topic: string, perspective: string, publishedOn: string, value: number): CodedClaim => ({
    article: `${topic}-${perspective}-${publishedOn}`,
    publishedOn,
    precision: 'DAY',
    language: 'ru',
    outlet: 'gazette',
    analyst: `${perspective}-${publishedOn.slice(-1)}`,
    analystKind: 'ANALYST',
    perspective,
    kind: 'ASSESSMENT',
    speech: 'DIRECT',
    reviewed: true,
    stances: [{ topic, value }],
  });
  const turn = (topic: string, perspective: string, sign: number) => [
    ...['2021-03-01', '2021-05-02', '2021-07-03'].map((day) => says(topic, perspective, day, 2 * sign)),
    ...['2023-03-01', '2023-01-02', '2023-07-03'].map((day) => says(topic, perspective, day, -2 * sign)),
  ];
  const ranks = { perspectives: ['east', 'west'], topics: ['bridge', 'toll'] };

  test('come with their sides, their change and the articles behind them', async () => {
    await storeClaims(db, [...turn('bridge', 'east', 1), says('bridge', 'west', '2021-03-01', 1)], ranks);
    const { topics } = await ask<Topics>(db, TURNING, { interval: 'YEAR' });
    expect(topics.nodes.map(({ slug, timeline }) => [slug, timeline.turningPoints.length])).toEqual([
      ['bridge', 1],
      ['toll', 0],
    ]);
    const [point] = topics.nodes[0]!.timeline.turningPoints;
    expect(point).toMatchObject({
      measure: 'TURNING_POINT',
      entity: { slug: 'east' },
      topic: { slug: 'bridge' },
      silentBuckets: 1,
      before: {
        bucket: { from: '2021-01-01', to: '2021-12-31' },
        grade: 'FAIR',
        counts: { articles: 3 },
        mean: { value: 1.5 },
      },
      after: {
        bucket: { from: '2023-01-01', to: '2023-12-31' },
        grade: 'FAIR',
        counts: { articles: 3 },
        mean: { value: -1.5 },
      },
      change: { measure: 'CHANGE', value: -3, different: true, grade: 'FAIR' },
      articlesBefore: [{ slug: 'bridge-east-2021-03-01' }],
    });
    expect(point!.articlesAfter.map(({ publishedOn }) => publishedOn)).toEqual([
      '2023-01-02',
      '2023-03-01',
      '2023-07-03',
    ]);
  });

  test('more of them take no more statements', async () => {
    await storeClaims(db, turn('bridge', 'east', 1), ranks);
    const few = await countStatements(db, () => ask<Topics>(db, TURNING, { interval: 'YEAR' }));
    const all = ranks.topics.flatMap((topic) => [...turn(topic, 'east', 1), ...turn(topic, 'west', -1)]);
    await storeClaims(db, all, ranks);
    const many = await countStatements(db, () => ask<Topics>(db, TURNING, { interval: 'YEAR' }));
    expect(many.result.topics.nodes.flatMap(({ timeline }) => timeline.turningPoints)).toHaveLength(4);
    expect(many.count).toBe(few.count);
  });

  test('none where several topics are counted together, whose means cannot be averaged', async () => {
    const query = '{ timeline(sides: [{ perspective: "east" }]) { turningPoints { silentBuckets } } }';
    expect(await ask(db, query)).toEqual({ timeline: { turningPoints: [] } });
  });
});

describe('on the corpus', () => {
  const claims = corpusClaims();
  beforeAll(async () => {
    await storeClaims(db, [], { perspectives: [], topics: [] });
    await loadDemonstrationCorpus(db);
  });

  const SLIDING = `
    query ($window: WindowShape, $filter: MeasureFilter) {
      topics(first: 50) { nodes { slug slidingMeans(window: $window, filter: $filter) {
        measure window { width unit kernel } interval topic { slug } filter { from } buckets { from to }
        series { entity { ... on Perspective { slug } } points {
          bucket { from } counts { positions } weight grade mean { value low high raw n } approximate
        } }
      } } }
    }`;

  test('sliding means of every topic are one statement: the others read the topics, as a list and as what is measured, and the perspectives', async () => {
    const window = { width: 6, unit: 'MONTH', kernel: 'TRIANGULAR' };
    type Answer = {
      topics: {
        nodes: { slidingMeans: { window: unknown; buckets: unknown[]; series: { points: { weight: number }[] }[] } }[];
      };
    };
    const { result, count } = await countStatements(db, () => ask<Answer>(db, SLIDING, { window }));
    expect(count).toBe(4);
    for (const { slidingMeans } of result.topics.nodes) {
      expect(slidingMeans.window).toEqual(window);
      for (const { points } of slidingMeans.series) expect(points).toHaveLength(slidingMeans.buckets.length);
    }
  });

  test('the window is a year, all alike, unless given, and what is left out of one', async () => {
    const query = (window: string) =>
      `{ slidingMeans(sides: [{ perspective: "russia" }], topic: "dependence"${window}) { window { width unit kernel } interval } }`;
    const year = { width: 1, unit: 'YEAR', kernel: 'UNIFORM' };
    for (const given of ['', ', window: null', ', window: {}']) {
      expect(await ask(db, query(given))).toEqual({ slidingMeans: { window: year, interval: 'MONTH' } });
    }
    expect(await ask(db, query(', window: { kernel: GAUSSIAN }'))).toMatchObject({
      slidingMeans: { window: { ...year, kernel: 'GAUSSIAN' } },
    });
  });

  const CHANGES = `
    query ($side: SideInput!, $earlier: Period, $later: Period, $filter: MeasureFilter) {
      thenAndNow(side: $side, earlier: $earlier, later: $later, filter: $filter) {
        entity { ... on Perspective { slug } ... on Analyst { slug } } filter { topics }
        earlier { from to counts { positions } } later { from to counts { positions } }
        topics { topic { slug title { text } } continuity change { measure value low high different grade }
          earlier { mean { value } grade claims(first: 2) { totalCount nodes { slug publishedOn } } }
          later { mean { value } grade claims(first: 2) { totalCount nodes { slug publishedOn } } } }
      }
    }`;
  type Changes = {
    thenAndNow: {
      earlier: { from: string | null; to: string };
      topics: {
        topic: { slug: string };
        continuity: string;
        earlier: { claims: { totalCount: number; nodes: { publishedOn: string }[] } };
      }[];
    };
  };

  test('then and now: each period leads to its own claims, and statements do not follow topics', async () => {
    const variables = { side: { perspective: 'russia' }, earlier: { to: '2023-06-30' }, later: { from: '2023-07-01' } };
    const { result, count } = await countStatements(db, () => ask<Changes>(db, CHANGES, variables));
    const { topics } = result.thenAndNow;
    expect(new Set(topics.map(({ continuity }) => continuity)).size).toBeGreaterThan(1);
    for (const { topic, earlier } of topics) {
      const own = claims.filter(
        ({ perspective, publishedOn, stances }) =>
          perspective === 'russia' && publishedOn <= '2023-06-30' && stances.some((one) => one.topic === topic.slug),
      );
      expect(earlier.claims.totalCount).toBe(own.length);
      for (const { publishedOn } of earlier.claims.nodes) expect(publishedOn <= '2023-06-30').toBe(true);
    }
    // The side; either period; topics and perspective; of either period's claims a page, with the articles they are named
    // after, and their number.
    expect(count).toBe(process.env.MAWQIF_TEST_CLUSTER ? 11 : 9);
  });

  test.each([
    { variables: { earlier: { to: '2023-06-30' } }, reason: 'MISSING_VALUE', field: 'later.from' },
    {
      variables: { earlier: { to: '2023-06-30' }, later: { from: '2023-06-30' } },
      reason: 'INVALID_RANGE',
      field: 'later.from',
    },
    { variables: { side: { analyst: 'nobody' } }, reason: 'UNKNOWN_SLUG', field: 'side.analyst' },
  ])('then and now refuses $variables', async ({ variables, reason, field }) => {
    const { errors } = await answer(db, CHANGES, { side: { perspective: 'russia' }, ...variables });
    expect(errors?.[0]?.originalError).toMatchObject({ code: reason, field });
  });
});
