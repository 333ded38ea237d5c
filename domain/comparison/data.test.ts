import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, type Ranks, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveAgreement, naiveClaims, naiveCounts, naiveDivergence, naiveValues, onTopic } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import { loadDemonstrationCorpus } from '../import/demonstration';
import { evidenceGrade } from '../measures/evidence';
import type { SideInput } from '../sides/side';
import { compare } from './data';

const db = await freshDatabase();

async function compared(left: SideInput, right: SideInput, input: MeasureFilterInput = {}) {
  return compare({ db, left, right, filter: await readMeasureFilter(db, input) });
}

const ofSide = (claims: readonly CodedClaim[], side: SideInput) =>
  claims.filter(
    (claim) => claim.analyst === side.analyst || claim.perspective === side.perspective || claim.outlet === side.outlet,
  );

/** The same comparison from the claims in memory, position by position. */
function naiveComparison(all: readonly CodedClaim[], left: SideInput, right: SideInput, ranks: Ranks) {
  const [leftClaims, rightClaims] = [ofSide(all, left), ofSide(all, right)];
  const topics = ranks.topics.flatMap((topic) => {
    const [l, r] = [onTopic(leftClaims, topic), onTopic(rightClaims, topic)];
    const [x, y] = [naiveValues(l), naiveValues(r)];
    if (l.length + r.length === 0) return [];
    const both = l.length > 0 && r.length > 0;
    return {
      topic,
      left: { counts: naiveCounts(l), values: x },
      right: { counts: naiveCounts(r), values: y },
      agreement: both ? naiveAgreement(x, y) : null,
      divergence: both ? naiveDivergence(x, y) : null,
      blindSpot: (x.length === 0 && y.length >= 3) || (y.length === 0 && x.length >= 3),
    };
  });
  return { leftCounts: naiveCounts(leftClaims), rightCounts: naiveCounts(rightClaims), topics };
}

async function expectAsCountedByHand(
  claims: readonly CodedClaim[],
  { left, right, filter, ranks }: { left: SideInput; right: SideInput; filter: MeasureFilterInput; ranks: Ranks },
) {
  const expected = naiveComparison(naiveClaims(claims, filter), left, right, ranks);
  const found = await compared(left, right, filter);
  expect(found.leftCounts).toEqual(expected.leftCounts);
  expect(found.rightCounts).toEqual(expected.rightCounts);
  expect(found.topics.map(({ topic }) => topic.slug)).toEqual(expected.topics.map(({ topic }) => topic));
  found.topics.forEach((topic, i) => {
    const wanted = expected.topics[i]!;
    for (const place of ['left', 'right'] as const) {
      expect(topic[place].counts).toEqual(wanted[place].counts);
      expect(topic[place].grade).toBe(evidenceGrade(wanted[place].counts));
      const values = topic[place].positions.flatMap(({ value, count }) => Array<number>(count).fill(value));
      expect(values).toEqual(wanted[place].values);
    }
    expect(topic.blindSpot).toBe(wanted.blindSpot);
    for (const figure of ['agreement', 'divergence'] as const) {
      if (wanted[figure] === null) expect(topic[figure]).toBeNull();
      else expect(topic[figure]).toBeCloseTo(wanted[figure], 9);
    }
  });
}

describe('on the corpus', () => {
  const claims = corpusClaims();
  const ranks = corpusRanks();
  beforeAll(() => loadDemonstrationCorpus(db));

  const sides: [SideInput, SideInput][] = [
    [{ perspective: 'russia' }, { perspective: 'kazakhstan' }],
    [{ analyst: 'roland-bijamov' }, { analyst: 'gaziz-abishev' }],
    [{ perspective: 'russia' }, { analyst: 'roland-bijamov' }],
    [{ outlet: 'aljazeera-net' }, { perspective: 'china' }],
  ];
  const filters: MeasureFilterInput[] = [
    {},
    { from: '2023-01-01', to: '2024-12-31' },
    { topics: ['mutual-trust', 'sanctions-compliance'], analystKinds: ['ANALYST'] },
    { kinds: ['ASSESSMENT'], speech: ['INDIRECT', 'MIXED'] },
    { perspectives: ['kazakhstan'] },
  ];
  describe.each(sides)('%j against %j', (left, right) => {
    test.each(filters)('under %j, as counted by hand', (filter) =>
      expectAsCountedByHand(claims, { left, right, filter, ranks }),
    );
  });

  test('takes one statement, and a second that checks the sides where one of them is silent', async () => {
    const filter = await readMeasureFilter(db);
    const statements = async (of: typeof filter) => {
      const sides = { left: { perspective: 'russia' }, right: { perspective: 'kazakhstan' } };
      return (await countStatements(db, () => compare({ db, ...sides, filter: of }))).count;
    };
    expect(await statements(filter)).toBe(1);
    expect(await statements(await readMeasureFilter(db, { perspectives: ['russia'] }))).toBe(2);
  });

  test('ranks only topics with fair evidence on both sides, largest gap first', async () => {
    const { summary, topics } = await compared({ perspective: 'russia' }, { perspective: 'kazakhstan' });
    const fair = topics.filter(({ left, right }) =>
      [left, right].every(({ grade }) => grade === 'FAIR' || grade === 'SOLID'),
    );
    expect(fair.length).toBeLessThan(topics.length);
    expect(summary.ranked.map(({ topic }) => topic.slug).sort()).toEqual(fair.map(({ topic }) => topic.slug).sort());
    const gaps = summary.ranked.map(({ gap }) => Math.abs(gap!.value));
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
  });

  test('two analysts are one voice each: nothing is ranked, however far apart they are', async () => {
    const { summary, topics } = await compared({ analyst: 'roland-bijamov' }, { analyst: 'gaziz-abishev' });
    expect(topics.some(({ gap }) => gap !== null)).toBe(true);
    expect(topics.every(({ gap }) => gap === null || gap.grade === 'SINGLE')).toBe(true);
    expect(summary.ranked).toEqual([]);
  });

  test('the mean over topics weighs shared topics by the harmonic mean of their positions', async () => {
    const { summary, topics } = await compared({ perspective: 'russia' }, { perspective: 'kazakhstan' });
    let weighted = 0;
    let weights = 0;
    for (const { left, right, agreement } of topics) {
      const [n, m] = [left.counts.positions, right.counts.positions];
      if (n > 0 && m > 0) {
        weighted += (2 / (1 / n + 1 / m)) * agreement!;
        weights += 2 / (1 / n + 1 / m);
      }
    }
    expect(summary.agreement).toBeCloseTo(weighted / weights, 9);
    expect(summary.sharedShare).toBe(summary.sharedTopics / summary.spokenTopics);
  });

  test('the same side twice, an unknown one and two at once are refused, with the place named', async () => {
    const russia = { perspective: 'russia' };
    await expect(compared(russia, russia)).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'right' });
    await expect(compared({ analyst: 'nobody' }, russia)).rejects.toMatchObject({
      code: 'UNKNOWN_SLUG',
      field: 'left.analyst',
    });
    await expect(compared(russia, { ...russia, analyst: 'roland-bijamov' })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      field: 'right',
    });
  });

  test('without counts over all topics it tells the same of topics, and who is silent is looked up all the same', async () => {
    const filter = await readMeasureFilter(db, {});
    const onTopics = (left: SideInput, right: SideInput) => compare({ db, left, right, filter, overall: false });
    const [russia, kazakhstan] = [{ perspective: 'russia' }, { perspective: 'kazakhstan' }];
    const found = await onTopics(russia, kazakhstan);
    const whole = await compared(russia, kazakhstan);
    expect(found.topics.map(({ topic, gap }) => [topic.slug, gap])).toEqual(
      whole.topics.map(({ topic, gap }) => [topic.slug, gap]),
    );
    expect(() => found.leftCounts).toThrow('not asked for');
    await expect(onTopics(russia, { analyst: 'nobody' })).rejects.toMatchObject({ field: 'right.analyst' });
  });
});

test('on random claims under random filters, as counted by hand', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, fc.array(randomFilter, { minLength: 3, maxLength: 3 }), async (claims, filters) => {
      await storeClaims(db, claims, randomRanks);
      const [left, right] = [{ perspective: 'east' }, { perspective: 'west' }];
      for (const filter of filters) await expectAsCountedByHand(claims, { left, right, filter, ranks: randomRanks });
    }),
    { numRuns: 12 },
  );
});
