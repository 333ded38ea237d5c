import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, type Ranks, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveAgreement, naiveClaims, naiveCounts, naiveValues, onTopic } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import { loadDemonstrationCorpus } from '../import/demonstration';
import { evidenceGrade, lowerGrade, voiceGrade } from '../measures/evidence';
import { gap } from '../measures/gap';
import { mean } from '../measures/mean';
import { type Departures, departuresOfAnalysts } from './departures';

const db = await freshDatabase();

const analystsOf = (claims: readonly CodedClaim[]) => [...new Set(claims.map(({ analyst }) => analyst))];
const idsOf = (analysts: readonly string[]) => analysts.map((slug) => idOfSlug('analyst', slug));
const measured = (values: readonly number[]) => mean(values.map((value) => ({ value, count: 1 })));

async function expectAsCountedByHand(claims: readonly CodedClaim[], ranks: Ranks, input: MeasureFilterInput) {
  const filter = await readMeasureFilter(db, input);
  const analysts = analystsOf(claims);
  const found = await departuresOfAnalysts({ db, analystIds: idsOf(analysts), filter });
  const counted = naiveClaims(claims, input);
  for (const analyst of analysts) {
    const { topics, ranked, agreement, sharedTopics } = found.get(idOfSlug('analyst', analyst))!;
    const perspective = claims.find((claim) => claim.analyst === analyst)!.perspective;
    const spoken = ranks.topics.filter((topic) => onTopic(counted, topic).some((claim) => claim.analyst === analyst));
    expect(topics.map(({ own }) => own.topic.slug)).toEqual(spoken);
    let [weighted, weights, shared] = [0, 0, 0];
    for (const [i, slug] of spoken.entries()) {
      const side = onTopic(counted, slug).filter((claim) => claim.perspective === perspective);
      const own = side.filter((claim) => claim.analyst === analyst);
      const rest = side.filter((claim) => claim.analyst !== analyst);
      const [ownValues, restValues] = [naiveValues(own), naiveValues(rest)];
      const topic = topics[i]!;
      expect(topic.own.counts).toEqual(naiveCounts(own));
      expect(topic.rest.side.counts).toEqual(naiveCounts(rest));
      expect(topic.rest.side.side).toEqual({ kind: 'perspective', id: idOfSlug('perspective', perspective) });
      const grade = lowerGrade(voiceGrade(naiveCounts(own)), evidenceGrade(naiveCounts(rest)));
      expect(topic).toMatchObject({ grade, ownGrade: voiceGrade(naiveCounts(own)) });
      if (restValues.length === 0) {
        expect(topic).toMatchObject({ gap: null, agreement: null, departs: false, grade: 'NONE' });
        continue;
      }
      const expected = gap(measured(restValues), measured(ownValues))!;
      expect(topic.gap!.value).toBeCloseTo(expected.value, 9);
      expect(topic.gap!.low).toBeCloseTo(expected.low, 9);
      expect(topic.gap!.different).toBe(expected.different);
      expect(topic.departs).toBe(expected.different && ['FAIR', 'SOLID'].includes(grade));
      const between = naiveAgreement(ownValues, restValues);
      expect(topic.agreement).toBeCloseTo(between, 9);
      const weight = 2 / (1 / ownValues.length + 1 / restValues.length);
      [weighted, weights, shared] = [weighted + weight * between, weights + weight, shared + 1];
    }
    expect(sharedTopics).toBe(shared);
    if (shared === 0) expect(agreement).toBeNull();
    else expect(agreement).toBeCloseTo(weighted / weights, 9);
    const sizes = ranked.map((one) => Math.abs(one.gap!.value));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(ranked)).toEqual(new Set(topics.filter(({ grade }) => ['FAIR', 'SOLID'].includes(grade))));
  }
}

describe('on the corpus', () => {
  const claims = corpusClaims();
  beforeAll(() => loadDemonstrationCorpus(db));

  test.each<MeasureFilterInput>([{}, { kinds: ['ASSESSMENT'] }, { to: '2023-12-31', analystKinds: ['OFFICIAL'] }])(
    'every analyst under %j, as counted by hand',
    (input) => expectAsCountedByHand(claims, corpusRanks(), input),
  );

  test('takes two statements for all analysts', async () => {
    const filter = await readMeasureFilter(db);
    const analystIds = idsOf(analystsOf(claims));
    const { count } = await countStatements(db, () => departuresOfAnalysts({ db, analystIds, filter }));
    expect(count).toBe(2);
  });

  test('a filter to one analyst leaves a side of nobody, from which nobody departs', async () => {
    const filter = await readMeasureFilter(db, { analysts: ['gaziz-abishev'] });
    const [id] = idsOf(['gaziz-abishev']);
    const { topics, ranked, agreement } = (await departuresOfAnalysts({ db, analystIds: [id!], filter })).get(id!)!;
    expect(topics.length).toBeGreaterThan(3);
    expect(topics.every((topic) => topic.gap === null && topic.rest.side.counts.positions === 0)).toBe(true);
    expect({ ranked, agreement }).toEqual({ ranked: [], agreement: null });
  });
});

const claim = (analyst: string, article: string, value: number): CodedClaim => ({
  ...corpusClaims()[0]!,
  analyst,
  article,
  perspective: 'east',
  reviewed: true,
  stances: [{ topic: 't1', value }],
});

async function departures(claims: readonly CodedClaim[], analyst: string): Promise<Departures> {
  await storeClaims(db, claims, randomRanks);
  const id = idOfSlug('analyst', analyst);
  return (await departuresOfAnalysts({ db, analystIds: [id], filter: await readMeasureFilter(db) })).get(id)!;
}

test('one against three who share an article with each other and one with the analyst, by hand', async () => {
  const own = ['d1', 'd2', 'd3', 'd4'].map((article) => claim('alone', article, 2));
  const rest = [claim('b', 'd1', -2), claim('b', 'd5', -2), claim('c', 'd5', -2), claim('c', 'd6', -1)];
  const { topics } = await departures([...own, ...rest], 'alone');
  expect(topics).toHaveLength(1);
  const [{ own: ofOwn, rest: ofRest, gap: difference, agreement, grade, departs }] = topics as [
    Departures['topics'][0],
  ];
  expect(ofOwn.counts).toEqual({ claims: 4, positions: 4, analysts: 1, articles: 4 });
  // Of the side's six articles, d1 is the rest's too, and d2, d3 and d4 are the analyst's alone.
  expect(ofRest.side.counts).toEqual({ claims: 4, positions: 4, analysts: 2, articles: 3 });
  // Means 8/5 and -7/5; distances 4, 4, 4 and 3 of a range of 4.
  expect(difference!.value).toBeCloseTo(3, 12);
  expect(agreement).toBeCloseTo(1 - 3.75 / 4, 12);
  expect({ grade, departs, different: difference!.different }).toEqual({
    grade: 'FAIR',
    departs: true,
    different: true,
  });
});

test('the same distance on two positions is no departure to speak of', async () => {
  const rest = ['b', 'c', 'd'].flatMap((analyst) => ['d5', 'd6', 'd7'].map((article) => claim(analyst, article, -2)));
  const { topics, ranked } = await departures([claim('alone', 'd1', 2), claim('alone', 'd2', 2), ...rest], 'alone');
  expect(topics[0]).toMatchObject({ grade: 'THIN', departs: false, gap: { different: true } });
  expect(ranked).toEqual([]);
});

test('on random claims under random filters, as counted by hand', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, randomFilter, async (claims, input) => {
      await storeClaims(db, claims, randomRanks);
      await expectAsCountedByHand(claims, randomRanks, input);
    }),
    { numRuns: 15 },
  );
});

test('other names change nothing, and who is a side alone departs from nobody', async () => {
  const figures = ({ topics, agreement }: Departures) => [
    agreement?.toFixed(9),
    ...topics.map(({ gap: difference, grade }) => [difference?.value.toFixed(9), grade]),
  ];
  await fc.assert(
    fc.asyncProperty(randomClaims, async (claims) => {
      const before = figures(await departures(claims, 'a0'));
      const renamed = claims.map((one) => ({ ...one, analyst: `x-${one.analyst}`, article: `z${one.article}` }));
      expect(figures(await departures(renamed.toReversed(), 'x-a0'))).toEqual(before);
      const alone = claims.map((one) => ({ ...one, perspective: one.analyst === 'a0' ? 'silent' : one.perspective }));
      const { topics, agreement, ranked } = await departures(alone, 'a0');
      expect({ agreement, ranked }).toEqual({ agreement: null, ranked: [] });
      for (const topic of topics) expect(topic).toMatchObject({ gap: null, agreement: null, departs: false });
    }),
    { numRuns: 8 },
  );
});
