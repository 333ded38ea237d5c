import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusClaims, corpusRanks, countPositions } from '@/tests/helpers/coding';
import { countStatements, demonstrationDatabase } from '@/tests/helpers/database';
import { naiveClaims } from '@/tests/helpers/naive';
import { idOfSlug } from '../identity';
import { type MeasureFilterInput, readMeasureFilter } from './measure-filter';
import { claimsUnder, positionsUnder } from './positions-under';

const db = await demonstrationDatabase();
const claims = corpusClaims();

describe('reading a filter', () => {
  test('without anything takes no statement and restricts nothing', async () => {
    const { result, count } = await countStatements(db, () => readMeasureFilter(db, null));
    expect(count).toBe(0);
    expect(new Set(Object.values(result.applied))).toEqual(new Set([null]));
  });

  test('with slugs of several nouns takes one statement, and tells how it was understood', async () => {
    const input = { topics: ['mutual-trust'], perspectives: ['russia', 'west'], outlets: [], from: '2022-02-28' };
    const { result, count } = await countStatements(db, () => readMeasureFilter(db, input));
    expect(count).toBe(1);
    expect(result.applied).toMatchObject({ ...input, to: null, kinds: null });
    expect(result.ids.topics).toEqual([idOfSlug('topic', 'mutual-trust')]);
  });

  test.each<{ input: MeasureFilterInput; code: string; field: string }>([
    { input: { from: '2023-02-29' }, code: 'INVALID_VALUE', field: 'filter.from' },
    { input: { to: 'yesterday' }, code: 'INVALID_VALUE', field: 'filter.to' },
    { input: { from: '2023-02-02', to: '2023-02-01' }, code: 'INVALID_RANGE', field: 'filter.to' },
    { input: { topics: ['mutual-trust', 'no-such'] }, code: 'UNKNOWN_SLUG', field: 'filter.topics' },
    { input: { outlets: ['russia'] }, code: 'UNKNOWN_SLUG', field: 'filter.outlets' },
    { input: { analysts: [''] }, code: 'UNKNOWN_SLUG', field: 'filter.analysts' },
    { input: { perspectives: ["'; DROP"] }, code: 'UNKNOWN_SLUG', field: 'filter.perspectives' },
    { input: { languages: ['Arabic'] }, code: 'INVALID_VALUE', field: 'filter.languages' },
  ])('refuses $input', async ({ input, code, field }) => {
    await expect(readMeasureFilter(db, input)).rejects.toMatchObject({ name: 'InputError', code, field });
  });

  test('accepts a leap day and a period of one day', async () => {
    const { applied } = await readMeasureFilter(db, { from: '2024-02-29', to: '2024-02-29' });
    expect(applied).toMatchObject({ from: '2024-02-29', to: '2024-02-29' });
  });
});

describe('what a filter counts', () => {
  const filters: MeasureFilterInput[] = [
    {},
    { from: '2023-11-15', to: '2024-12-31' },
    { outlets: ['aljazeera-net', 'regnum'] },
    { analysts: ['roland-bijamov'] },
    { analystKinds: ['OFFICIAL', 'COLLECTIVE'] },
    { perspectives: ['kazakhstan'], languages: ['ru'] },
    { perspectives: ['china'] },
    { topics: ['mutual-trust', 'economic-cooperation'] },
    { topics: [] },
    { kinds: ['PREDICTION'] },
    { kinds: ['FACT', 'DEMAND'], speech: ['DIRECT'], topics: ['economic-cooperation'], from: '2022-06-01' },
    { speech: [] },
  ];

  const known = new Set(claims.map(({ outlet }) => outlet));
  test.each(filters)('%j, as counted by hand', async (input) => {
    for (const outlet of input.outlets ?? []) expect(known).toContain(outlet);
    const expected = naiveClaims(claims, input);
    const filter = await readMeasureFilter(db, input);
    const positions = await db.$queryRaw<{ topicId: string; analystId: string; value: number; claimCount: number }[]>`
      SELECT "topicId", "analystId", value, "claimCount" FROM (${positionsUnder(filter)}) AS position`;
    const found = await db.$queryRaw<{ claims: number }[]>`
      SELECT count(*)::int AS claims FROM (${claimsUnder(filter)}) AS claim`;
    const line = (topic: string, analyst: string, value: number, count: number) =>
      `${topic} ${analyst} ${value.toFixed(6)} ${count}`;
    expect(positions.map((p) => line(p.topicId, p.analystId, p.value, p.claimCount)).sort()).toEqual(
      countPositions(expected)
        .map((p) => line(idOfSlug('topic', p.topic), idOfSlug('analyst', p.analyst), p.value, p.values.length))
        .sort(),
    );
    expect(found[0]!.claims).toBe(expected.length);
  });

  test('naming every kind of claim recomputes the very positions that are stored', async () => {
    const kinds = ['ASSESSMENT', 'PREDICTION', 'DEMAND', 'FACT'] as const;
    await fc.assert(
      fc.asyncProperty(fc.subarray(corpusRanks().topics, { minLength: 1 }), async (topics) => {
        const rows = (filter: Awaited<ReturnType<typeof readMeasureFilter>>) => db.$queryRaw`
          SELECT "articleId", "analystId", "topicId", "perspectiveId", "outletId", language, "publishedOn",
            "datePrecision", "claimCount", value
          FROM (${positionsUnder(filter)}) AS position ORDER BY 1, 2, 3`;
        expect(await rows(await readMeasureFilter(db, { topics, kinds }))).toEqual(
          await rows(await readMeasureFilter(db, { topics })),
        );
      }),
      { numRuns: 5 },
    );
  });
});
