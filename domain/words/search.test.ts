import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { ask } from '@/tests/helpers/ask';
import { freshDatabase } from '@/tests/helpers/database';
import { idOfSlug } from '../identity';
import { fold, foldAll } from '../text/fold';
import { WordsDifference } from './difference';
import { countWords, writeWords } from './mutations';
import { numbersOf } from './sql';
import { numbersOfWords, wordNumber, wordsOf } from './words';

const db = await freshDatabase();

type Found = { articles: { nodes: { slug: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean } } };

async function found(text: string): Promise<Found['articles']> {
  const query =
    'query ($text: String) { articles(first: 5, filter: { text: $text }) { nodes { slug } pageInfo { hasNextPage } } }';
  return (await ask<Found>(db, query, { text })).articles;
}

async function store(texts: readonly string[]): Promise<void> {
  await db.article.deleteMany();
  await db.outlet.deleteMany();
  await db.$executeRaw`TRUNCATE "Word"`;
  const outletId = idOfSlug('outlet', 'daily');
  await db.outlet.create({
    data: { id: outletId, slug: 'daily', name: {}, homepage: 'https://daily.example', searchText: '' },
  });
  const articles = texts.map((searchText, i) => ({
    id: idOfSlug('article', `a${i}`),
    slug: `a${i}`,
    outletId,
    title: {},
    language: 'ar',
    publishedOn: new Date(Date.UTC(2020, 0, 1 + i)),
    datePrecision: 'DAY' as const,
    bodyKind: 'DIGEST' as const,
    checksum: '',
    searchText,
    words: wordsOf(searchText).map(({ number }) => number),
  }));
  await db.article.createMany({ data: articles });
  const vocabulary = new WordsDifference();
  vocabulary.count(
    await countWords(
      db,
      articles.map(({ id }) => id),
    ),
    1,
  );
  await writeWords(db, vocabulary);
}

test('a word of more articles than are sorted is found, newest first, as a rare one is', async () => {
  // The newest does not have the word that nearly all have, and one of the oldest has one that no other has.
  await store(
    Array.from({ length: 1100 }, (_, i) => `${i === 1099 ? 'other' : 'common'} ${i === 7 ? 'rare' : 'text'}`),
  );

  const common = await found('common');
  expect(common.nodes.map(({ slug }) => slug)).toEqual(['a1098', 'a1097', 'a1096', 'a1095', 'a1094']);
  expect(common.pageInfo.hasNextPage).toBe(true);
  expect((await found('common text')).nodes.map(({ slug }) => slug)).toContain('a1098');
  expect(await found('rare')).toEqual({ nodes: [{ slug: 'a7' }], pageInfo: { hasNextPage: false } });
  expect((await found('common rare')).nodes).toEqual([{ slug: 'a7' }]);
  expect((await found('other')).nodes).toEqual([{ slug: 'a1099' }]);
});

const letters = fc.string({ unit: fc.constantFrom('ا', 'ل', 'و', 'ب', 'a', '1', 'ँ', '𞤀'), minLength: 1, maxLength: 5 });
const searchTexts = fc
  .array(fc.array(letters, { maxLength: 6 }), { maxLength: 3 })
  .map((texts) => foldAll(texts.map((words) => words.join(' '))));

test('what is found has every word of the search, as a whole word or in one', async () => {
  const texts = fc.array(searchTexts, { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(texts, fc.array(letters, { minLength: 1, maxLength: 2 }), async (stored, words) => {
      await store(stored);
      const query =
        'query ($text: String) { articles(first: 40, filter: { text: $text }) { totalCount nodes { slug } } }';
      const answer = await ask<Found>(db, query, { text: words.join(' ') });
      const folded = words.flatMap((word) => fold(word).split(' '));
      const having = stored.flatMap((text, i) => (folded.every((word) => text.includes(word)) ? [`a${i}`] : []));
      expect(answer.articles.nodes.map(({ slug }) => slug)).toEqual(having.reverse());
      expect(answer.articles.totalCount).toBe(having.length);
    }),
    { numRuns: 20 },
  );
});

/** One article whose claims have these search texts and are in these states. */
async function storeClaimTexts(claims: readonly { searchText: string; reviewed: boolean }[]): Promise<void> {
  await store(['']);
  await db.analyst.deleteMany();
  await db.perspective.deleteMany();
  const articleId = idOfSlug('article', 'a0');
  const [perspectiveId, analystId] = [idOfSlug('perspective', 'east'), idOfSlug('analyst', 'amal')];
  await db.perspective.create({ data: { id: perspectiveId, slug: 'east', name: {}, order: 1 } });
  // Where tables are spread over machines nothing with an enumeration comes back from what is written.
  await db.analyst.createMany({
    data: [
      { id: analystId, slug: 'amal', name: {}, role: {}, aliases: [], kind: 'ANALYST', perspectiveId, searchText: '' },
    ],
  });
  await db.claim.createMany({
    data: claims.map(({ searchText, reviewed }, i) => ({
      articleId,
      number: i + 1,
      key: `c${i}`,
      analystId,
      speech: 'DIRECT' as const,
      kind: 'ASSESSMENT' as const,
      status: reviewed ? ('REVIEWED' as const) : ('DRAFT' as const),
      paraphrase: {},
      publishedOn: new Date('2020-01-01'),
      searchText,
      words: numbersOfWords(wordsOf(searchText)),
    })),
  });
  await db.$executeRaw`TRUNCATE "Word"`;
  const vocabulary = new WordsDifference();
  vocabulary.count(await countWords(db, [articleId]), 1);
  await writeWords(db, vocabulary);
}

const totalOfClaims = async (text: string) => {
  const query = 'query ($text: String) { claims(filter: { text: $text }) { totalCount } }';
  return (await ask<{ claims: { totalCount: number } }>(db, query, { text })).claims.totalCount;
};

test('claims that a search finds are counted to the last one, without those that nobody reviewed', async () => {
  const claim = fc.record({ searchText: searchTexts, reviewed: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(claim, { maxLength: 20 }), letters, async (claims, word) => {
      await storeClaimTexts(claims);
      const folded = fold(word).split(' ');
      const having = claims.filter(
        ({ searchText, reviewed }) => reviewed && folded.every((part) => searchText.includes(part)),
      );
      expect(await totalOfClaims(word)).toBe(having.length);
    }),
    { numRuns: 15 },
  );
});

test('a word that is counted is the one that was meant, though another has its number', async () => {
  const [first, second] = alike();
  await storeClaimTexts(
    [first, `${first} text`, second, `${second}s`, `${first}\n${second}s`].map((searchText) => ({
      searchText,
      reviewed: true,
    })),
  );
  expect(await totalOfClaims(first)).toBe(3);
  expect(await totalOfClaims(second)).toBe(3);
});

/** Two words with one number. */
function alike(): [string, string] {
  const words = new Map<number, string>();
  for (let i = 0; ; i++) {
    const word = `w${i}`;
    const number = wordNumber(word);
    const other = words.get(number);
    if (other) return [other, word];
    words.set(number, word);
  }
}

test('numbers of words are the same in SQL, those of very long words included', async () => {
  const long = fc
    .integer({ min: 390, max: 1300 })
    .chain((length) => fc.string({ unit: letters, minLength: Math.floor(length / 3) }));
  const texts = fc.sample(fc.oneof(searchTexts, long.map(fold)), 100).concat('', '𞤀'.repeat(401), 'ا'.repeat(600));
  const rows = await db.$queryRaw<{ numbers: number[] }[]>`
    SELECT ${numbersOf(Prisma.sql`text`)} AS numbers FROM unnest(${texts}::text[]) WITH ORDINALITY AS t(text, place)
    ORDER BY place`;
  expect(rows.map(({ numbers }) => numbers)).toEqual(texts.map((text) => numbersOfWords(wordsOf(text))));
});

test('part of a word too long for the index is found', async () => {
  const long = Array.from({ length: 900 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
  await store([long, 'short']);
  for (const [start, end] of [
    [0, 200],
    [150, 350],
    [399, 401],
    [700, 900],
  ] as const) {
    expect((await found(long.slice(start, end))).nodes).toEqual([{ slug: 'a0' }]);
  }
});
