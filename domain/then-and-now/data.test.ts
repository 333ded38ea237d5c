import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, type Ranks, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveClaims, naiveCounts, naiveValues, onTopic } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import { loadDemonstrationCorpus } from '../import/demonstration';
import { evidenceGrade, lowerGrade } from '../measures/evidence';
import { gap } from '../measures/gap';
import type { SideOnTopic } from '../sides/side-on-topic';
import { changesBetween } from './changes';
import { thenAndNow } from './data';

const db = await freshDatabase();
const PERIODS = { earlier: { to: '2022-12-31' }, later: { from: '2023-01-01', to: '2024-12-31' } };

async function expectAsCountedByHand(
  claims: readonly CodedClaim[],
  { side, input, ranks }: { side: string; input: MeasureFilterInput; ranks: Ranks },
) {
  const filter = await readMeasureFilter(db, input);
  const found = await thenAndNow({ db, side: { perspective: side }, ...PERIODS, filter });
  const own = naiveClaims(claims, {
    ...input,
    perspectives: (input.perspectives ?? [side]).filter((one) => one === side),
  });
  const [then, now] = [naiveClaims(own, PERIODS.earlier), naiveClaims(own, PERIODS.later)];
  expect(found.earlier.counts).toEqual(naiveCounts(then));
  expect(found.later.counts).toEqual(naiveCounts(now));
  const spoken = ranks.topics.filter((topic) => onTopic([...then, ...now], topic).length > 0);
  expect(found.topics.map(({ topic }) => topic.slug)).toEqual(spoken);
  for (const { topic, earlier, later, change, continuity } of found.topics) {
    const [before, after] = [onTopic(then, topic.slug), onTopic(now, topic.slug)];
    for (const [side, counted] of [
      [earlier, before],
      [later, after],
    ] as const) {
      expect(side.counts).toEqual(naiveCounts(counted));
      expect(side.positions.flatMap(({ value, count }) => Array<number>(count).fill(value))).toEqual(
        naiveValues(counted),
      );
    }
    const both = before.length > 0 && after.length > 0;
    expect(continuity).toBe(both ? 'BOTH' : before.length > 0 ? 'FALLEN_SILENT' : 'NEW');
    const grade = lowerGrade(evidenceGrade(naiveCounts(before)), evidenceGrade(naiveCounts(after)));
    expect(change).toEqual(both ? { ...gap(earlier.mean, later.mean), grade } : null);
  }
}

describe('on the corpus', () => {
  const claims = corpusClaims();
  beforeAll(() => loadDemonstrationCorpus(db));

  test.each(['russia', 'kazakhstan', 'west', 'china'])('%s, as counted by hand', async (side) => {
    for (const input of [
      {},
      { topics: ['mutual-trust', 'western-ties'], analystKinds: ['ANALYST'] },
      { kinds: ['ASSESSMENT'] },
    ] as const) {
      await expectAsCountedByHand(claims, { side, input, ranks: corpusRanks() });
    }
  });

  test('three statements with periods, four without', async () => {
    const filter = await readMeasureFilter(db);
    const request = { db, side: { perspective: 'russia' }, filter };
    expect((await countStatements(db, () => thenAndNow({ ...request, ...PERIODS }))).count).toBe(3);
    const { result, count } = await countStatements(db, () => thenAndNow(request));
    expect(count).toBe(4);
    // The turn of the year at which Russia's positions are halved best.
    expect(result.later.from).toMatch(/-01-01$/);
    const [before, after] = [result.earlier, result.later].map(({ counts }) => counts.positions);
    expect(Math.abs(before! - after!)).toBeLessThan((before! + after!) / 3);
  });

  test('the days of a filter bound the halves, and are refused beside periods', async () => {
    const filter = await readMeasureFilter(db, { from: '2023-01-01', to: '2024-12-31' });
    const request = { db, side: { perspective: 'russia' }, filter };
    const { earlier, later } = await thenAndNow(request);
    expect([earlier.from, earlier.to, later.from, later.to]).toEqual([
      '2023-01-01',
      '2023-12-31',
      '2024-01-01',
      '2024-12-31',
    ]);
    await expect(thenAndNow({ ...request, ...PERIODS })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      field: 'filter.from',
    });
  });

  test('nobody, and who says nothing under the filter', async () => {
    const filter = await readMeasureFilter(db, { perspectives: ['china'] });
    expect((await thenAndNow({ db, side: { perspective: 'russia' }, filter })).topics).toEqual([]);
    await expect(thenAndNow({ db, side: { analyst: 'nobody' }, filter })).rejects.toMatchObject({
      code: 'UNKNOWN_SLUG',
      field: 'side.analyst',
    });
  });

  test('periods the other way round turn every change round, and what was new has fallen silent', async () => {
    const filter = await readMeasureFilter(db);
    const { side, topics } = await thenAndNow({ db, side: { perspective: 'kazakhstan' }, ...PERIODS, filter });
    const spoken = (period: 'earlier' | 'later') => ({
      filter,
      topics: topics.map((topic): SideOnTopic => topic[period]).filter(({ counts }) => counts.positions > 0),
    });
    const swapped = changesBetween(side, spoken('later'), spoken('earlier'));
    const turned = { BOTH: 'BOTH', NEW: 'FALLEN_SILENT', FALLEN_SILENT: 'NEW' } as const;
    expect(swapped.map(({ topic, continuity }) => [topic.slug, continuity])).toEqual(
      topics.map(({ topic, continuity }) => [topic.slug, turned[continuity]]),
    );
    swapped.forEach(({ change }, i) => {
      const original = topics[i]!.change;
      expect(change === null).toBe(original === null);
      if (!original) return;
      expect(change!.value).toBeCloseTo(-original.value, 12);
      expect([change!.low, change!.high].map((end) => end.toFixed(9))).toEqual(
        [-original.high, -original.low].map((end) => end.toFixed(9)),
      );
      expect([change!.different, change!.grade]).toEqual([original.different, original.grade]);
    });
  });
});

test('on random claims under random filters, as counted by hand', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, randomFilter, async (claims, { from: _from, to: _to, ...input }) => {
      await storeClaims(db, claims, randomRanks);
      for (const side of ['east', 'west']) await expectAsCountedByHand(claims, { side, input, ranks: randomRanks });
    }),
    { numRuns: 10 },
  );
});
