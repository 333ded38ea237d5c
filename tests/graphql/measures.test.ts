import { describe, expect, test } from 'vitest';
import { corpusClaims } from '@/tests/helpers/coding';
import { countStatements, demonstrationDatabase } from '@/tests/helpers/database';
import { endpoint } from '@/tests/helpers/endpoint';
import { naiveClaims, naiveCounts, naiveValues, onTopic } from '@/tests/helpers/naive';

const db = await demonstrationDatabase();
const url = await endpoint();
const claims = corpusClaims();

type Answer = {
  data: Record<string, never> | null;
  errors?: { message: string; extensions: { code: string; reason?: string; field?: string } }[];
};

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** The data of an answer without errors, and how many statements it took, besides the one that asks for the revision. */
async function answered(query: string, variables: Record<string, unknown> = {}) {
  const { result, count } = await countStatements(db, () => ask(query, variables));
  expect(result.errors).toBeUndefined();
  return { data: result.data as Record<string, Record<string, never>>, count: count - 1 };
}

const SIDE = `
  fragment Side on SideOnTopic {
    entity { __typename ... on Perspective { slug } ... on Analyst { slug } ... on Outlet { slug } }
    topic { slug title(locale: EN) { text } }
    counts { claims positions analysts articles }
    grade
    mean { measure value low high raw n }
    cohesion
    distribution { level count }
    positions { value count }
  }`;

const COMPARISON = `
  fragment Compared on Comparison {
    left { __typename ... on Perspective { slug } ... on Analyst { slug name(locale: AR) { text } } ... on Outlet { slug } }
    right { __typename ... on Perspective { slug } ... on Analyst { slug } ... on Outlet { slug } }
    filter { from to outlets analysts analystKinds perspectives topics languages kinds speech }
    leftCounts { claims positions analysts articles }
    rightCounts { claims positions analysts articles }
    summary {
      agreement divergence absoluteGap sharedTopics spokenTopics sharedShare
      ranked { topic { slug } gap { value } }
    }
    topics {
      topic { slug }
      left { ...Side claims(first: 3) { totalCount nodes { slug paraphrase { text } analyst { slug } } } }
      right { ...Side claims(first: 3, orderBy: { field: STANCE, direction: ASC }) { totalCount nodes { slug } } }
      gap { measure value low high different grade } agreement divergence blindSpot emphasis
    }
  }`;

describe('comparison', () => {
  const query = `
    query Compare($left: SideInput!, $right: SideInput!, $filter: MeasureFilter) {
      comparison(left: $left, right: $right, filter: $filter) { ...Compared }
    } ${COMPARISON} ${SIDE}`;

  type Side = { counts: { claims: number }; claims: { totalCount: number; nodes: { slug: string }[] } };
  type Comparison = {
    left: { __typename: string; slug: string };
    right: { __typename: string; slug: string };
    filter: Record<string, unknown>;
    leftCounts: unknown;
    topics: { topic: { slug: string }; left: Side; right: Side; gap: { value: number } | null }[];
  };

  test.each([
    { left: { perspective: 'russia' }, right: { perspective: 'kazakhstan' }, types: ['Perspective', 'Perspective'] },
    { left: { analyst: 'roland-bijamov' }, right: { analyst: 'gaziz-abishev' }, types: ['Analyst', 'Analyst'] },
    { left: { outlet: 'aljazeera-net' }, right: { perspective: 'russia' }, types: ['Outlet', 'Perspective'] },
  ])('$left against $right: every figure has its claims, and the statements do not follow the rows', async (sides) => {
    const { data, count } = await answered(query, { left: sides.left, right: sides.right });
    const comparison = data.comparison as unknown as Comparison;
    expect([comparison.left.__typename, comparison.right.__typename]).toEqual(sides.types);
    expect(comparison.topics.length).toBeGreaterThan(2);
    for (const { left, right } of comparison.topics) {
      for (const side of [left, right]) {
        expect(side.claims.totalCount).toBe(side.counts.claims);
        expect(side.claims.nodes).toHaveLength(Math.min(3, side.counts.claims));
      }
    }
    // The sides checked; their counts; a page and a total of claims for left and for right; then topics, the two sides'
    // rows, the claims' analysts, and their articles as each of the two pages arrives.
    expect(count).toBeLessThanOrEqual(12);
  });

  test('under a filter, the claims of a side are those its figures count', async () => {
    const filter = {
      from: '2023-01-01',
      kinds: ['ASSESSMENT'],
      topics: ['mutual-trust', 'western-ties'],
      speech: ['INDIRECT'],
    };
    const variables = { left: { perspective: 'russia' }, right: { perspective: 'kazakhstan' }, filter };
    const { data } = await answered(query, variables);
    const comparison = data.comparison as unknown as Comparison;
    expect(comparison.filter).toMatchObject({ ...filter, to: null, outlets: null });
    expect(comparison.topics.length).toBe(2);
    const counted = naiveClaims(claims, filter as Parameters<typeof naiveClaims>[1]);
    for (const { topic, left, right } of comparison.topics) {
      for (const [side, perspective] of [
        [left, 'russia'],
        [right, 'kazakhstan'],
      ] as const) {
        const own = onTopic(
          counted.filter((claim) => claim.perspective === perspective),
          topic.slug,
        );
        expect(side.counts).toEqual(naiveCounts(own));
        expect(side.claims.totalCount).toBe(own.length);
      }
    }
  });

  test('pairs of analysts to read face to face are compared by one statement for all of them', async () => {
    const query = (limit: number) => `{
      comparison(left: { perspective: "russia" }, right: { perspective: "kazakhstan" }) {
        facing(limit: ${limit}) {
          left { slug } right { slug } sharedTopics
          comparison { left { ... on Analyst { slug } } right { ... on Analyst { slug } } summary { sharedTopics } leftCounts { claims } }
        }
      }
    }`;
    const { count: few } = await answered(query(1));
    const { data, count } = await answered(query(20));
    expect(count).toBeLessThanOrEqual(few + 1);
    type Analyst = { slug: string };
    type Facing = { left: Analyst; right: Analyst; sharedTopics: number; comparison: unknown };
    const { facing } = data.comparison as unknown as { facing: Facing[] };
    expect(facing).toHaveLength(20);
    for (const { left, right, sharedTopics, comparison } of facing) {
      const claimsOfLeft = claims.filter(({ analyst }) => analyst === left.slug).length;
      expect(comparison).toEqual({ left, right, summary: { sharedTopics }, leftCounts: { claims: claimsOfLeft } });
    }
  });

  test.each(['GAP', 'DIVERGENCE', 'CLAIMS', 'ORDER'])('topics are sorted by %s', async (order) => {
    const { data } = await answered(
      `query Sorted($order: TopicComparisonOrder) {
        comparison(left: { perspective: "russia" }, right: { perspective: "kazakhstan" }) {
          topics(orderBy: $order) {
            topic { order } gap { value grade } divergence left { counts { claims } } right { counts { claims } }
          }
        }
      }`,
      { order },
    );
    const topics = (data.comparison as unknown as { topics: never[] }).topics as unknown as {
      topic: { order: number };
      gap: { value: number; grade: string } | null;
      divergence: number | null;
      left: Side;
      right: Side;
    }[];
    const figures = topics.map(({ topic, gap, divergence, left, right }) => {
      // Gaps are at most 4 wide: what may not be ranked comes behind all that may, and behind it what has no figure.
      const behind = gap && ['FAIR', 'SOLID'].includes(gap.grade) ? 0 : 10;
      if (order === 'GAP') return gap ? behind - Math.abs(gap.value) : 20;
      if (order === 'DIVERGENCE') return divergence === null ? 20 : behind - divergence;
      return order === 'CLAIMS' ? -left.counts.claims - right.counts.claims : topic.order;
    });
    expect(figures).toEqual(figures.toSorted((a, b) => a - b));
    if (order === 'CLAIMS' || order === 'ORDER') return;
    expect(figures.at(-1)).toBe(20);
    // By width alone some of the corpus's topics would stand elsewhere.
    const widths = figures.map((figure) => (figure + 20) % 10);
    expect(widths).not.toEqual(widths.toSorted((a, b) => a - b));
  });

  test('topics come in parts, and apart by whether both speak of them', async () => {
    const sides = 'left: { perspective: "russia" }, right: { perspective: "kazakhstan" }';
    const slugsOf = (topics: unknown) => (topics as { topic: { slug: string } }[]).map(({ topic }) => topic.slug);
    const { data } = await answered(
      `{ comparison(${sides}) {
        all: topics { topic { slug } gap { value } }
        shared: topics(shared: true) { topic { slug } }
        oneSided: topics(shared: false) { topic { slug } }
      } }`,
    );
    const found = data.comparison as unknown as Record<'all' | 'shared' | 'oneSided', { gap?: unknown }[]>;
    const shared = slugsOf(found.shared);
    expect(shared).toEqual(slugsOf(found.all.filter(({ gap }) => gap)));
    expect(slugsOf(found.oneSided)).toEqual(slugsOf(found.all.filter(({ gap }) => !gap)));
    expect(found.oneSided.length).toBeGreaterThan(0);

    const part = (given: string) =>
      answered(`{ comparison(${sides}) { topics(shared: true, ${given}) { topic { slug } } } }`);
    const topicsOf = async (given: string) =>
      slugsOf(((await part(given)).data.comparison as unknown as { topics: unknown }).topics);
    expect(await topicsOf('first: 2')).toEqual(shared.slice(0, 2));
    expect(await topicsOf(`first: 2, after: "${shared[1]}"`)).toEqual(shared.slice(2, 4));
    expect(await topicsOf(`after: "${shared[1]}"`)).toEqual(shared.slice(2));
    expect(await topicsOf(`after: "${shared.at(-1)}"`)).toEqual([]);
    expect(await topicsOf('first: 0')).toEqual([]);
  });

  test.each([
    { given: `after: "nothing"`, code: 'UNKNOWN_SLUG', field: 'after' },
    { given: 'first: -1', code: 'INVALID_RANGE', field: 'first' },
    { given: 'first: 101', code: 'INVALID_RANGE', field: 'first' },
  ])('a part that cannot be is refused: $given', async ({ given, code, field }) => {
    const sides = 'left: { perspective: "russia" }, right: { perspective: "kazakhstan" }';
    const result = await ask(`{ comparison(${sides}) { topics(${given}) { topic { slug } } } }`);
    expect(result.errors).toMatchObject([{ extensions: { reason: code, field } }]);
  });
});

describe('overview', () => {
  const query = `
    query Overview($filter: MeasureFilter) {
      overview(filter: $filter) {
        filter { from } counts { claims positions analysts articles } from to
        sides { perspective { slug } counts { positions } distribution { level count } }
        comparison { ...Compared }
        topics {
          topic { slug }
          sides { ...Side claims(first: 20) { totalCount nodes { slug } } }
          timeline { interval topic { slug } buckets { from to } series { entity { __typename } points { grade approximate mean { value } counts { positions } bucket { from } } } }
        }
        activity(interval: MONTH) { interval topic { slug } buckets { from to } series { points { counts { claims positions } mean { value } } } }
        blindSpots { topic { slug } speaking { slug } positions silent { slug } }
        latestClaims(limit: 4) { slug publishedOn article { slug outlet { slug } } }
      }
    } ${COMPARISON} ${SIDE}`;

  test('the whole page takes a number of statements that follows its parts, not its rows', async () => {
    const { data, count } = await answered(query);
    const overview = data.overview as unknown as {
      counts: unknown;
      topics: { topic: { slug: string }; sides: unknown[]; timeline: { topic: { slug: string } } }[];
      latestClaims: { publishedOn: string }[];
      activity: { topic: null; series: { points: { mean: null }[] }[] };
    };
    expect(overview.counts).toEqual({ claims: 145, positions: naiveValues(claims).length, analysts: 41, articles: 39 });
    expect(overview.topics).toHaveLength(14);
    for (const { topic, timeline } of overview.topics) expect(timeline.topic.slug).toBe(topic.slug);
    expect(overview.activity.topic).toBeNull();
    expect(overview.activity.series.flatMap(({ points }) => points).every(({ mean }) => mean === null)).toBe(true);
    const days = overview.latestClaims.map(({ publishedOn }) => publishedOn);
    expect(days).toHaveLength(4);
    expect(days).toEqual(
      claims
        .map(({ publishedOn }) => publishedOn)
        .sort()
        .reverse()
        .slice(0, 4),
    );
    // Ten that are the parts' own: counts, activity, all timelines, the latest claims, and for each of the three lists
    // of claims a page and a total. Then topics, perspectives, analysts, articles and outlets: what is wanted at one
    // moment is read together, but parts answer at different moments on a busy server, so each in at most three turns.
    expect(count).toBeLessThanOrEqual(10 + 5 * 3);
  });

  test('a filter is understood, and nothing under it is an empty overview', async () => {
    const { data } = await answered(query, { filter: { to: '1999-12-31' } });
    expect(data.overview).toMatchObject({
      counts: { claims: 0, positions: 0, analysts: 0, articles: 0 },
      from: null,
      to: null,
      sides: [],
      comparison: null,
      topics: [],
      activity: { buckets: [], series: [] },
      blindSpots: [],
      latestClaims: [],
    });
  });

  test('two perspectives by name', async () => {
    const { data } = await answered(`{
      overview { comparison(left: "west", right: "russia") { left { ... on Perspective { slug } } right { ... on Perspective { slug } } } }
    }`);
    expect(data.overview).toEqual({ comparison: { left: { slug: 'west' }, right: { slug: 'russia' } } });
  });
});

describe('timeline', () => {
  const query = `
    query Time($sides: [SideInput!]!, $topic: String, $interval: TimelineInterval!) {
      timeline(sides: $sides, topic: $topic, interval: $interval) {
        interval topic { slug } filter { topics } buckets { from to }
        series { entity { __typename } points { bucket { from } counts { claims positions } grade mean { n } approximate } }
      }
    }`;

  test('of sides of all kinds on a topic', async () => {
    const sides = [{ perspective: 'russia' }, { analyst: 'gaziz-abishev' }, { outlet: 'aljazeera-net' }];
    const { data, count } = await answered(query, { sides, topic: 'mutual-trust', interval: 'QUARTER' });
    const { series, topic } = data.timeline as unknown as {
      topic: { slug: string };
      series: { entity: { __typename: string }; points: { counts: { claims: number } }[] }[];
    };
    expect(topic.slug).toBe('mutual-trust');
    expect(series.map(({ entity }) => entity.__typename)).toEqual(['Perspective', 'Analyst', 'Outlet']);
    const russian = onTopic(
      claims.filter(({ perspective }) => perspective === 'russia'),
      'mutual-trust',
    );
    expect(series[0]!.points.reduce((sum, { counts }) => sum + counts.claims, 0)).toBe(russian.length);
    expect(count).toBe(6);
  });

  test('of all topics has numbers only', async () => {
    const { data } = await answered(query, { sides: [{ perspective: 'west' }], interval: 'YEAR' });
    const { series, topic } = data.timeline as unknown as {
      topic: null;
      series: { points: { counts: { claims: number }; mean: null }[] }[];
    };
    expect(topic).toBeNull();
    expect(series[0]!.points.every(({ mean }) => mean === null)).toBe(true);
    expect(series[0]!.points.reduce((sum, { counts }) => sum + counts.claims, 0)).toBe(8);
  });
});

describe('figures that hang on nouns', () => {
  test('every topic with its sides, counts, timeline and claims: statements do not follow the topics', async () => {
    const query = (first: number) => `{
      topics(first: ${first}) { nodes {
        slug
        counts(filter: { perspectives: ["russia", "kazakhstan"] }) { claims positions analysts articles }
        sides(filter: { perspectives: ["russia", "kazakhstan"] }) { ...Side claims(first: 1) { nodes { slug } } }
        timeline(interval: YEAR, sides: [{ analyst: "roland-bijamov" }, { perspective: "west" }]) {
          buckets { from } series { entity { __typename } points { counts { positions } } }
        }
      } }
    } ${SIDE}`;
    const { count: few } = await answered(query(3));
    const { data, count } = await answered(query(14));
    expect(count).toBe(few);
    const counted = naiveClaims(claims, { perspectives: ['russia', 'kazakhstan'] });
    for (const topic of (data.topics as unknown as { nodes: { slug: string; counts: unknown }[] }).nodes) {
      expect(topic.counts).toEqual(naiveCounts(onTopic(counted, topic.slug)));
    }
  });

  test('every analyst with topics, counts and nearest: statements do not follow the analysts', async () => {
    const query = (first: number) => `{
      analysts(first: ${first}) { nodes {
        slug
        counts { claims positions analysts articles }
        topics { ...Side }
        nearest(limit: 2) { analyst { slug } agreement sharedTopics }
        distant: nearest(limit: 2, direction: ASC, minSharedTopics: 1) { analyst { slug } agreement }
      } }
    } ${SIDE}`;
    const { count: few } = await answered(query(4));
    const { data, count } = await answered(query(41));
    // The list; counts; topics; two statements for each of the two questions for the nearest, and one where two authors
    // of few articles must be told apart; topics' rows; analysts' rows as each answer names others than were read already.
    for (const statements of [few, count]) expect(statements).toBeLessThanOrEqual(12);
    for (const analyst of (
      data.analysts as unknown as { nodes: { slug: string; counts: unknown; topics: { topic: { slug: string } }[] }[] }
    ).nodes) {
      const own = claims.filter((claim) => claim.analyst === analyst.slug);
      expect(analyst.counts).toEqual(naiveCounts(own));
      expect(analyst.topics.map(({ topic }) => topic.slug).sort()).toEqual(
        [...new Set(own.flatMap(({ stances }) => stances.map(({ topic }) => topic)))].sort(),
      );
    }
  });

  test('how steady every analyst is and where he or she departs from the own side: statements do not follow the analysts', async () => {
    const query = (first: number) => `query ($filter: MeasureFilter) {
      analysts(first: ${first}) { nodes {
        slug
        consistency(filter: $filter) {
          measure filter { kinds } value grade positions articles
          topics { measure topic { slug } value grade from to approximate own { counts { positions claims } claims(first: 1) { totalCount } } }
        }
        departures(filter: $filter) {
          filter { kinds } agreement sharedTopics ranked { topic { slug } departs gap { value different grade } }
          topics {
            measure topic { slug } ownGrade grade agreement gap { measure value grade }
            own { counts { positions } }
            rest {
              perspective { slug } without { slug } counts { claims analysts } grade mean { value } positions { value count }
              claims(first: 5) { totalCount nodes { analyst { slug perspective { slug } } } }
            }
          }
        }
        nearest(limit: 3, filter: $filter) { measure agreement sharedTopics positions otherPositions grade }
      } }
    }`;
    type Claim = { analyst: { slug: string; perspective: { slug: string } } };
    type Node = {
      slug: string;
      consistency: { topics: { own: { counts: { claims: number }; claims: { totalCount: number } } }[] };
      departures: {
        topics: {
          topic: { slug: string };
          rest: {
            perspective: { slug: string };
            without: { slug: string };
            counts: { claims: number };
            claims: { totalCount: number; nodes: Claim[] };
          };
        }[];
      };
    };
    for (const filter of [null, { kinds: ['ASSESSMENT'] }]) {
      const { count: few } = await answered(query(4), { filter });
      const { data, count } = await answered(query(41), { filter });
      // The list; consistency takes two and departures one; nearest; two pages and two totals of claims; then topics,
      // perspectives and analysts, as each answer names others than were read already.
      for (const statements of [few, count]) expect(statements).toBeLessThanOrEqual(14);
      const { nodes } = data.analysts as unknown as { nodes: Node[] };
      expect(nodes).toHaveLength(41);
      for (const { slug, consistency, departures } of nodes) {
        for (const { own } of consistency.topics) expect(own.claims.totalCount).toBe(own.counts.claims);
        for (const { rest } of departures.topics) {
          expect(rest.without.slug).toBe(slug);
          expect(rest.claims.totalCount).toBe(rest.counts.claims);
          for (const { analyst } of rest.claims.nodes) {
            expect(analyst.slug).not.toBe(slug);
            expect(analyst.perspective).toEqual(rest.perspective);
          }
        }
      }
    }
  });

  test('the same field under two filters gives two answers', async () => {
    const { data } = await answered(`{
      topic(slug: "mutual-trust") {
        all: sides { counts { claims } } some: sides(filter: { perspectives: ["west", "russia"] }) { counts { claims } }
        year: timeline(interval: YEAR) { buckets { from } } month: timeline(interval: MONTH) { buckets { from } }
      }
    }`);
    const topic = data.topic as unknown as Record<'all' | 'some', unknown[]> &
      Record<'year' | 'month', { buckets: unknown[] }>;
    expect(topic.all).toHaveLength(3);
    expect(topic.some).toHaveLength(2);
    expect(topic.month.buckets.length).toBeGreaterThan(topic.year.buckets.length);
  });

  test("every article's balance", async () => {
    const { data, count } = await answered(`{
      articles(first: 50) { nodes { slug balance { positions effectivePerspectives shares { share positions perspective { slug } } } } }
    }`);
    const { nodes } = data.articles as unknown as {
      nodes: { balance: { positions: number; shares: { share: number }[] } }[];
    };
    expect(nodes).toHaveLength(39);
    for (const { balance } of nodes)
      expect(balance.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(count).toBe(3);
  });
});

describe('what is not accepted', () => {
  const compare =
    'query C($l: SideInput!, $r: SideInput!, $f: MeasureFilter) { comparison(left: $l, right: $r, filter: $f) { summary { agreement } } }';
  const russia = { perspective: 'russia' };
  const west = { perspective: 'west' };

  test.each([
    [
      'an unknown perspective',
      compare,
      { l: { perspective: 'atlantis' }, r: russia },
      'UNKNOWN_SLUG',
      'left.perspective',
    ],
    ['an unknown outlet', compare, { l: russia, r: { outlet: 'x' } }, 'UNKNOWN_SLUG', 'right.outlet'],
    ['the same side twice', compare, { l: russia, r: russia }, 'INVALID_VALUE', 'right'],
    [
      'a day that does not exist',
      compare,
      { l: russia, r: west, f: { from: '2023-02-30' } },
      'INVALID_VALUE',
      'filter.from',
    ],
    ['a text that is no day', compare, { l: russia, r: west, f: { to: '12/11/2023' } }, 'INVALID_VALUE', 'filter.to'],
    [
      'a period that ends before it begins',
      compare,
      { l: russia, r: west, f: { from: '2024-01-02', to: '2024-01-01' } },
      'INVALID_RANGE',
      'filter.to',
    ],
    [
      'an unknown topic in a filter',
      compare,
      { l: russia, r: west, f: { topics: ['no'] } },
      'UNKNOWN_SLUG',
      'filter.topics',
    ],
    [
      'an unknown perspective in an overview',
      '{ overview { comparison(left: "atlantis") { summary { agreement } } } }',
      {},
      'UNKNOWN_SLUG',
      'left',
    ],
    ['too many latest claims', '{ overview { latestClaims(limit: 1000000) { slug } } }', {}, 'INVALID_RANGE', 'limit'],
    [
      'an unknown filter in an overview',
      '{ overview(filter: { outlets: ["no"] }) { from } }',
      {},
      'UNKNOWN_SLUG',
      'filter.outlets',
    ],
    ['a timeline of nobody', '{ timeline(sides: []) { interval } }', {}, 'MISSING_VALUE', 'sides'],
    [
      'a timeline of an unknown side',
      '{ timeline(sides: [{ perspective: "west" }, { analyst: "no" }]) { interval } }',
      {},
      'UNKNOWN_SLUG',
      'sides.1.analyst',
    ],
    [
      'a timeline on an unknown topic',
      '{ timeline(sides: [{ perspective: "west" }], topic: "no") { interval } }',
      {},
      'UNKNOWN_SLUG',
      'topic',
    ],
    [
      'nobody near',
      '{ analyst(slug: "gaziz-abishev") { nearest(minSharedTopics: 0) { agreement } } }',
      {},
      'INVALID_RANGE',
      'minSharedTopics',
    ],
    [
      'a bad filter on consistency',
      '{ analyst(slug: "gaziz-abishev") { consistency(filter: { topics: ["no"] }) { value } } }',
      {},
      'UNKNOWN_SLUG',
      'filter.topics',
    ],
    [
      'a bad filter on departures',
      '{ analyst(slug: "gaziz-abishev") { departures(filter: { to: "soon" }) { agreement } } }',
      {},
      'INVALID_VALUE',
      'filter.to',
    ],
    [
      'a bad filter on a topic',
      '{ topic(slug: "mutual-trust") { sides(filter: { from: "2020" }) { grade } } }',
      {},
      'INVALID_VALUE',
      'filter.from',
    ],
    [
      'no language for claims',
      '{ claims(filter: { languages: ["Arabic"] }) { totalCount } }',
      {},
      'INVALID_VALUE',
      'filter.languages',
    ],
    [
      'no language for articles',
      '{ articles(filter: { languages: ["Arabic"] }) { totalCount } }',
      {},
      'INVALID_VALUE',
      'filter.languages',
    ],
    [
      'no language for positions',
      '{ positions(filter: { languages: ["Arabic"] }) { totalCount } }',
      {},
      'INVALID_VALUE',
      'filter.languages',
    ],
    [
      'a bad filter on an analyst',
      '{ analyst(slug: "gaziz-abishev") { counts(filter: { languages: ["AR!"] }) { claims } } }',
      {},
      'INVALID_VALUE',
      'filter.languages',
    ],
  ])('%s', async (_, query, variables, reason, field) => {
    const { errors } = await ask(query, variables);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT', reason, field }]);
  });

  test('a side that names two things, or none, is refused by the schema', async () => {
    const two = { perspective: 'russia', analyst: 'roland-bijamov' };
    const variables = await ask(compare, { l: two, r: west });
    expect(variables.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(variables.errors![0]!.message).toContain('$l');
    const literal = await ask('{ comparison(left: {}, right: { perspective: "west" }) { summary { agreement } } }');
    expect(literal.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(literal.errors![0]!.message).toContain('SideInput');
  });
});
