import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, type Ranks, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveClaims, naiveConsistency, naiveCounts, naiveValues, onTopic } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import { loadDemonstrationCorpus } from '../import/demonstration';
import { consistencyOfAnalysts } from './consistency';

const db = await freshDatabase();

const analystsOf = (claims: readonly CodedClaim[]) => [...new Set(claims.map(({ analyst }) => analyst))];
const idsOf = (analysts: readonly string[]) => analysts.map((slug) => idOfSlug('analyst', slug));

async function expectAsCountedByHand(claims: readonly CodedClaim[], ranks: Ranks, input: MeasureFilterInput) {
  const analysts = analystsOf(claims);
  const filter = await readMeasureFilter(db, input);
  const found = await consistencyOfAnalysts({ db, analystIds: idsOf(analysts), filter });
  const counted = naiveClaims(claims, input);
  for (const analyst of analysts) {
    const own = ranks.topics
      .map((topic) => ({
        topic,
        claims: onTopic(
          counted.filter((claim) => claim.analyst === analyst),
          topic,
        ),
      }))
      .filter((one) => one.claims.length > 0);
    const { topics, value, positions, articles } = found.get(idOfSlug('analyst', analyst))!;
    expect(topics.map(({ own: { topic } }) => topic.slug)).toEqual(own.map(({ topic }) => topic));
    let [weighted, weights] = [0, 0];
    for (const [i, one] of own.entries()) {
      const values = naiveValues(one.claims);
      const days = one.claims.map(({ publishedOn }) => publishedOn).sort();
      const expected = naiveConsistency(values);
      expect(topics[i]).toMatchObject({
        from: days[0],
        to: days.at(-1),
        approximate: one.claims.some(({ precision }) => precision === 'MONTH'),
        own: { counts: naiveCounts(one.claims) },
      });
      if (expected === null) expect(topics[i]!.value).toBeNull();
      else {
        expect(topics[i]!.value).toBeCloseTo(expected, 9);
        weighted += values.length * expected;
        weights += values.length;
      }
    }
    if (weights === 0) expect(value).toBeNull();
    else expect(value).toBeCloseTo(weighted / weights, 9);
    const repeated = own.filter((one) => naiveValues(one.claims).length > 1).flatMap((one) => one.claims);
    expect({ positions, articles }).toEqual({
      positions: weights,
      articles: new Set(repeated.map(({ article }) => article)).size,
    });
  }
}

describe('on the corpus', () => {
  const claims = corpusClaims();
  beforeAll(() => loadDemonstrationCorpus(db));

  test.each<MeasureFilterInput>([{}, { kinds: ['ASSESSMENT'] }, { from: '2023-06-01', speech: ['INDIRECT'] }])(
    'every analyst under %j, as counted by hand',
    (input) => expectAsCountedByHand(claims, corpusRanks(), input),
  );

  test('takes two statements for all analysts', async () => {
    const filter = await readMeasureFilter(db);
    const analystIds = idsOf(analystsOf(claims));
    const { count } = await countStatements(db, () => consistencyOfAnalysts({ db, analystIds, filter }));
    expect(count).toBe(2);
  });

  test('with one position a topic there is none; two rest on little, three are fair', async () => {
    const filter = await readMeasureFilter(db);
    const [once, often] = idsOf(['roland-bijamov', 'kassym-jomart-tokayev']);
    const found = await consistencyOfAnalysts({ db, analystIds: [once!, often!], filter });
    expect(found.get(once!)).toMatchObject({ value: null, grade: 'NONE', positions: 0, articles: 0 });
    const { topics } = found.get(often!)!;
    expect(topics.map(({ own, grade }) => [own.counts.positions, grade])).toEqual(
      topics.map(({ own: { counts } }) => [counts.positions, counts.positions < 3 ? 'THIN' : 'FAIR']),
    );
    expect(topics.some(({ grade }) => grade === 'FAIR')).toBe(true);
  });
});

describe('laws', () => {
  test('on random claims under random filters, as counted by hand', async () => {
    await fc.assert(
      fc.asyncProperty(randomClaims, randomFilter, async (claims, input) => {
        await storeClaims(db, claims, randomRanks);
        await expectAsCountedByHand(claims, randomRanks, input);
      }),
      { numRuns: 15 },
    );
  });

  const figures = async (claims: readonly CodedClaim[], analyst: string) => {
    await storeClaims(db, claims, randomRanks);
    const filter = await readMeasureFilter(db);
    const id = idOfSlug('analyst', analyst);
    const { value, topics } = (await consistencyOfAnalysts({ db, analystIds: [id], filter })).get(id)!;
    return [value, ...topics.map((topic) => topic.value)].map((figure) => figure && Number(figure.toFixed(9)));
  };

  test('other names for analysts and articles, or saying the same twice in an article, change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(randomClaims, async (claims) => {
        const before = await figures(claims, 'a0');
        const renamed = claims.map((claim) => ({
          ...claim,
          analyst: `x-${claim.analyst}`,
          article: `z${claim.article}`,
        }));
        expect(await figures(renamed.toReversed(), 'x-a0')).toEqual(before);
        // Every claim of an article twice: each position keeps its mean.
        expect(await figures([...claims, ...claims], 'a0')).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });
});
