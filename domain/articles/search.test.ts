import { expect, test } from 'vitest';
import { ask } from '@/tests/helpers/ask';
import { freshDatabase } from '@/tests/helpers/database';
import { idOfSlug } from '../identity';

const db = await freshDatabase();

type Found = { articles: { nodes: { slug: string }[]; pageInfo: { hasNextPage: boolean } } };

async function found(text: string): Promise<Found['articles']> {
  const query =
    'query ($text: String) { articles(first: 5, filter: { text: $text }) { nodes { slug } pageInfo { hasNextPage } } }';
  return (await ask<Found>(db, query, { text })).articles;
}

test('a word of more articles than are sorted is found, newest first, as a rare one is', async () => {
  const outletId = idOfSlug('outlet', 'daily');
  await db.outlet.create({
    data: { id: outletId, slug: 'daily', name: {}, homepage: 'https://daily.example', searchText: '' },
  });
  const day = (i: number) => new Date(Date.UTC(2020, 0, 1 + i));
  const articles = Array.from({ length: 1100 }, (_, i) => ({
    id: idOfSlug('article', `a${i}`),
    slug: `a${i}`,
    outletId,
    title: {},
    language: 'ar',
    publishedOn: day(i),
    datePrecision: 'DAY' as const,
    bodyKind: 'DIGEST' as const,
    checksum: '',
    // The newest does not have the word that nearly all have, and one of the oldest has one that no other has.
    searchText: `${i === 1099 ? 'other' : 'common'} ${i === 7 ? 'rare' : 'text'}`,
  }));
  await db.article.createMany({ data: articles });

  const common = await found('common');
  expect(common.nodes.map(({ slug }) => slug)).toEqual(['a1098', 'a1097', 'a1096', 'a1095', 'a1094']);
  expect(common.pageInfo.hasNextPage).toBe(true);
  expect((await found('common text')).nodes.map(({ slug }) => slug)).toContain('a1098');
  expect(await found('rare')).toEqual({ nodes: [{ slug: 'a7' }], pageInfo: { hasNextPage: false } });
  expect((await found('common rare')).nodes).toEqual([{ slug: 'a7' }]);
  expect((await found('other')).nodes).toEqual([{ slug: 'a1099' }]);
});
