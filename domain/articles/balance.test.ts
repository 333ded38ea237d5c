import { beforeAll, expect, test } from 'vitest';
import { corpusClaims, corpusRanks, countPositions } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { idOfSlug } from '../identity';
import { loadDemonstrationCorpus } from '../import/demonstration';
import { balancesOfArticles } from './balance';

const db = await freshDatabase();
beforeAll(() => loadDemonstrationCorpus(db));

test('every article of the corpus, as counted by hand, in one statement', async () => {
  const positions = countPositions(corpusClaims());
  const articles = [...new Set(positions.map(({ article }) => article))];
  const articleIds = articles.map((slug) => idOfSlug('article', slug));
  const { result, count } = await countStatements(db, () => balancesOfArticles({ db, articleIds }));
  expect(count).toBe(1);
  for (const article of articles) {
    const own = positions.filter((position) => position.article === article);
    const shares = corpusRanks().perspectives.flatMap((slug) => {
      const number = own.filter(({ perspective }) => perspective === slug).length;
      const perspectiveId = idOfSlug('perspective', slug);
      return number === 0 ? [] : [{ perspectiveId, positions: number, share: number / own.length }];
    });
    const balance = result.get(idOfSlug('article', article))!;
    expect(balance.positions).toBe(own.length);
    expect(balance.shares).toMatchObject(shares);
    expect(balance.effectivePerspectives).toBeCloseTo(1 / shares.reduce((sum, { share }) => sum + share ** 2, 0), 9);
  }
});

test('an article without positions has no shares and no effective number', async () => {
  const none = idOfSlug('article', 'no-such-article');
  expect((await balancesOfArticles({ db, articleIds: [none] })).get(none)).toEqual({
    shares: [],
    effectivePerspectives: null,
    positions: 0,
  });
});
