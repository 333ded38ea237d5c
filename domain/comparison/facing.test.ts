import { beforeAll, describe, expect, test } from 'vitest';
import { corpusClaims, corpusRanks, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { readMeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import { sideOf } from '../sides/side';
import { facingAnalysts } from './facing';

const db = await freshDatabase();
const claims = corpusClaims();
beforeAll(() => storeClaims(db, claims, corpusRanks()));

const russia = sideOf('perspective', 'russia');
const kazakhstan = sideOf('perspective', 'kazakhstan');
const slugs = new Map(claims.map(({ analyst }) => [idOfSlug('analyst', analyst), analyst]));

async function facing(limit: number, input = {}, left = russia, right = kazakhstan) {
  const filter = await readMeasureFilter(db, input);
  const pairs = await facingAnalysts({ db, left, right, filter, limit });
  return pairs.map((pair) => [
    slugs.get(pair.leftId),
    slugs.get(pair.rightId),
    pair.sharedTopics,
    pair.sharedInOneArticle,
  ]);
}

/** Every pair with what it shares, counted claim by claim. */
function naivePairs(left: string, right: string) {
  const speakers = (side: string) => [...new Set(claims.filter((c) => c.perspective === side).map((c) => c.analyst))];
  const keys = (analyst: string, key: (article: string, topic: string) => string) =>
    new Set(claims.filter((c) => c.analyst === analyst).flatMap((c) => c.stances.map((s) => key(c.article, s.topic))));
  const topics = (analyst: string) => keys(analyst, (_, topic) => topic);
  const places = (analyst: string) => keys(analyst, (article, topic) => `${article} ${topic}`);
  return speakers(left).flatMap((l) =>
    speakers(right).flatMap((r) => {
      const other = { topics: topics(r), places: places(r) };
      const shared = [...topics(l)].filter((topic) => other.topics.has(topic)).length;
      const together = [...places(l)].filter((place) => other.places.has(place)).map((place) => place.split(' ')[1]);
      return shared > 0 ? [[l, r, shared, new Set(together).size] as const] : [];
    }),
  );
}

describe('facing analysts', () => {
  test('Bijamov and Abishev come first in the corpus, in one statement', async () => {
    const filter = await readMeasureFilter(db, null);
    const { result, count } = await countStatements(db, () =>
      facingAnalysts({ db, left: russia, right: kazakhstan, filter, limit: 1 }),
    );
    expect(result.map((pair) => [slugs.get(pair.leftId), slugs.get(pair.rightId)])).toEqual([
      ['roland-bijamov', 'gaziz-abishev'],
    ]);
    expect(count).toBe(1);
  });

  test('every pair shares what a count by hand gives, the most first', async () => {
    const found = await facing(20);
    const expected = naivePairs('russia', 'kazakhstan').sort((a, b) => b[2] - a[2] || b[3] - a[3]);
    expect(found.map((pair) => pair.slice(2))).toEqual(expected.slice(0, 20).map((pair) => pair.slice(2)));
    for (const pair of found) expect(expected).toContainEqual(pair);
  });

  test('turns with its sides, and follows the filter', async () => {
    expect(await facing(1, {}, kazakhstan, russia)).toEqual([['gaziz-abishev', 'roland-bijamov', 5, 5]]);
    expect(await facing(3, { outlets: ['regnum'] })).toEqual([]);
  });

  test('has no pairs where a side is no perspective', async () => {
    expect(await facing(3, {}, sideOf('outlet', 'regnum'))).toEqual([]);
  });
});
