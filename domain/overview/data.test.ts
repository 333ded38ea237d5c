import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, type Ranks, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveClaims, naiveCounts, naiveValues, onTopic } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { compare } from '../comparison/data';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import { loadDemonstrationCorpus } from '../import/demonstration';
import { sideOf } from '../sides/side';
import { compareInOverview, readOverview } from './data';

const db = await freshDatabase();

const overviewUnder = async (input: MeasureFilterInput = {}) =>
  readOverview({ db, filter: await readMeasureFilter(db, input) });

async function expectAsCountedByHand(claims: readonly CodedClaim[], input: MeasureFilterInput, ranks: Ranks) {
  const counted = naiveClaims(claims, input);
  const days = counted.map(({ publishedOn }) => publishedOn).sort();
  const overview = await overviewUnder(input);
  expect(overview.counts).toEqual(naiveCounts(counted));
  expect([overview.from, overview.to]).toEqual([days[0] ?? null, days.at(-1) ?? null]);

  const from = (perspective: string) => counted.filter((claim) => claim.perspective === perspective);
  const speaking = ranks.perspectives
    .filter((perspective) => from(perspective).length > 0)
    .sort((a, b) => naiveCounts(from(b)).positions - naiveCounts(from(a)).positions);
  expect(overview.sides.map(({ side, counts }) => ({ side, counts }))).toEqual(
    speaking.map((slug) => ({
      side: expect.objectContaining(sideOf('perspective', slug)),
      counts: naiveCounts(from(slug)),
    })),
  );
  for (const { counts, distribution } of overview.sides) {
    expect(distribution.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(counts.positions, 9);
  }

  const values = (one: { positions: { value: number; count: number }[] }) =>
    one.positions.flatMap(({ value, count }) => Array<number>(count).fill(value));
  expect(
    overview.topics.map(({ topic, sides }) => [topic.slug, sides.map((one) => [one.side.id, one.counts, values(one)])]),
  ).toEqual(
    ranks.topics
      .filter((topic) => onTopic(counted, topic).length > 0)
      .map((topic) => [
        topic,
        ranks.perspectives.flatMap((slug) => {
          const own = onTopic(from(slug), topic);
          return own.length === 0 ? [] : [[idOfSlug('perspective', slug), naiveCounts(own), naiveValues(own)]];
        }),
      ]),
  );

  const blind = speaking.flatMap((one) =>
    speaking.flatMap((other) =>
      ranks.topics
        .filter(
          (topic) => naiveValues(onTopic(from(one), topic)).length >= 3 && onTopic(from(other), topic).length === 0,
        )
        .map((topic) => `${topic} ${idOfSlug('perspective', one)} ${idOfSlug('perspective', other)}`),
    ),
  );
  const found = overview.blindSpots.map(({ topic, speaking: one, silent }) => `${topic.slug} ${one.id} ${silent.id}`);
  expect(found.sort()).toEqual(blind.sort());
}

describe('on the corpus', () => {
  const claims = corpusClaims();
  beforeAll(() => loadDemonstrationCorpus(db));

  test.each<MeasureFilterInput>([
    {},
    { from: '2024-01-01' },
    { perspectives: ['russia', 'west'], topics: ['mutual-trust', 'western-ties'] },
    { kinds: ['ASSESSMENT', 'PREDICTION'] },
    { perspectives: ['china'] },
    { to: '2001-01-01' },
  ])('under %j, as counted by hand', (input) => expectAsCountedByHand(claims, input, corpusRanks()));

  test('takes one statement, and none for a pair it may choose itself', async () => {
    const filter = await readMeasureFilter(db);
    const { result: overview, count } = await countStatements(db, () => readOverview({ db, filter }));
    expect(count).toBe(1);
    const { count: more } = await countStatements(db, () => compareInOverview({ db, overview }));
    expect(more).toBe(0);
  });

  test('compares the two perspectives with most positions, in their order, just as a comparison does', async () => {
    const overview = await overviewUnder({ from: '2023-01-01' });
    const expected = await compare({
      db,
      left: { perspective: 'russia' },
      right: { perspective: 'kazakhstan' },
      filter: overview.filter,
    });
    const chosen = (await compareInOverview({ db, overview }))!;
    expect(chosen.summary.sharedTopics).toBeGreaterThan(5);
    const plain = ({ left, right, ...rest }: typeof chosen) => JSON.parse(JSON.stringify(rest, withoutOrder));
    expect(plain(chosen)).toEqual(plain(expected));
    expect([chosen.left.id, chosen.right.id]).toEqual([expected.left.id, expected.right.id]);
  });

  test('compares the perspectives asked for; one alone with whoever else has most positions', async () => {
    const overview = await overviewUnder();
    const pairOf = async (left: string | null, right: string | null) => {
      const pair = await compareInOverview({ db, overview, left, right });
      return pair && [pair.left.id, pair.right.id];
    };
    const ids = (...slugs: string[]) => slugs.map((slug) => idOfSlug('perspective', slug));
    expect(await pairOf('west', 'russia')).toEqual(ids('west', 'russia'));
    expect(await pairOf('russia', null)).toEqual(ids('russia', 'kazakhstan'));
    expect(await pairOf(null, 'russia')).toEqual(ids('kazakhstan', 'russia'));
    expect(await pairOf('china', null)).toEqual(ids('china', 'russia'));
  });

  test('compares nobody where only one perspective speaks', async () => {
    expect(await compareInOverview({ db, overview: await overviewUnder({ perspectives: ['west'] }) })).toBeNull();
  });

  test('refuses an unknown perspective and the same one twice', async () => {
    const overview = await overviewUnder();
    await expect(compareInOverview({ db, overview, left: 'atlantis' })).rejects.toMatchObject({
      code: 'UNKNOWN_SLUG',
      field: 'left',
    });
    await expect(compareInOverview({ db, overview, left: 'west', right: 'west' })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      field: 'right',
    });
  });
});

/** A side chosen by the overview knows its rank; one that was asked for does not. */
function withoutOrder(this: unknown, key: string, value: unknown) {
  return key === 'side' ? { ...(value as object), order: undefined } : value;
}

test('on random claims under random filters, as counted by hand', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, fc.array(randomFilter, { minLength: 3, maxLength: 3 }), async (claims, filters) => {
      await storeClaims(db, claims, randomRanks);
      for (const filter of filters) await expectAsCountedByHand(claims, filter, randomRanks);
    }),
    { numRuns: 12 },
  );
});
