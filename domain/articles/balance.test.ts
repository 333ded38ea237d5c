import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CodedClaim,
  corpusClaims,
  corpusRanks,
  countPositions,
  type Ranks,
  storeClaims,
} from '@/tests/helpers/coding';
import { countStatements, demonstrationDatabase } from '@/tests/helpers/database';
import { randomClaims, randomRanks } from '@/tests/helpers/random-coding';
import { idOfSlug } from '../identity';
import { balancesOfArticles } from './balance';

const db = await demonstrationDatabase();

async function expectAsCountedByHand(claims: readonly CodedClaim[], ranks: Ranks) {
  const positions = countPositions(claims);
  const articles = [...new Set(positions.map(({ article }) => article))];
  const articleIds = articles.map((slug) => idOfSlug('article', slug));
  const { result, count } = await countStatements(db, () => balancesOfArticles({ db, articleIds }));
  expect(count).toBe(1);
  for (const article of articles) {
    const own = positions.filter((position) => position.article === article);
    const shares = ranks.perspectives.flatMap((slug) => {
      const number = own.filter(({ perspective }) => perspective === slug).length;
      const perspectiveId = idOfSlug('perspective', slug);
      return number === 0 ? [] : [{ perspectiveId, positions: number, share: number / own.length }];
    });
    const balance = result.get(idOfSlug('article', article))!;
    expect(balance.positions).toBe(own.length);
    expect(balance.shares).toMatchObject(shares);
    expect(balance.effectivePerspectives).toBeCloseTo(1 / shares.reduce((sum, { share }) => sum + share ** 2, 0), 9);
  }
}

test('every article of the corpus, as counted by hand, in one statement', () =>
  expectAsCountedByHand(corpusClaims(), corpusRanks()));

test('an article without positions has no shares and no effective number', async () => {
  const none = idOfSlug('article', 'no-such-article');
  expect((await balancesOfArticles({ db, articleIds: [none] })).get(none)).toEqual({
    shares: [],
    effectivePerspectives: null,
    positions: 0,
  });
});

test('articles of random claims, as counted by hand', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, async (claims) => {
      await storeClaims(db, claims, randomRanks);
      await expectAsCountedByHand(claims, randomRanks);
    }),
    { numRuns: 15 },
  );
});
