import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, storeClaims } from '@/tests/helpers/coding';
import { freshDatabase } from '@/tests/helpers/database';
import { randomClaims, randomRanks } from '@/tests/helpers/random-coding';
import { writeAnalysts } from '../analysts/mutations';
import { countReviewedClaims } from '../articles/claim-count';
import { writeArticles } from '../articles/mutations';
import type { ArticleRecord } from '../articles/record';
import { removeArticles } from '../articles/removal';
import { OPERATOR } from '../editing/actor';
import { idOfSlug } from '../identity';
import { writeOutlets } from '../outlets/mutations';
import { recomputePositions } from '../positions/mutations';
import { mergeRecords } from '../records/merge';
import { keepingTotals } from '../totals/mutations';
import { findDeviations } from './deviations';
import { findWrongPassages } from './passages';
import { repair } from './repair';

const db = await freshDatabase();

const words = (text: string) => ({ ar: text, en: text });

const analystOf = ({
  analyst,
  analystKind,
  perspective,
}: Pick<CodedClaim, 'analyst' | 'analystKind' | 'perspective'>) => ({
  slug: analyst,
  name: words(analyst),
  role: words(analyst),
  aliases: [],
  kind: analystKind,
  perspective,
  wikidata: null,
});

/** The articles of coded claims as records; a claim's key tells its place and what it says. */
function recordsOf(claims: readonly CodedClaim[]): ArticleRecord[] {
  return [...new Set(claims.map(({ article }) => article))].map((slug) => {
    const own = claims.filter(({ article }) => article === slug);
    const { outlet, language, publishedOn, precision: datePrecision } = own[0]!;
    return {
      ...{ slug, outlet, language, publishedOn, datePrecision },
      ...{ url: null, publishedTitle: null, title: words(slug), titleIsOurs: true, author: null, bodyKind: 'DIGEST' },
      texts: [{ language: 'ar', body: 'نص', blocks: [] }],
      claims: own.map(({ analyst, speech, kind, stances }, i) => ({
        key: `claim-${i}`,
        ...{ analyst, speech, kind, paraphrase: words('claim'), sourceParagraph: null, passages: [] },
        stances: stances.map((stance) => ({ ...stance, mixed: stance.value === 0 && i % 2 === 0, rationale: {} })),
      })),
    };
  });
}

async function writeAll(claims: readonly CodedClaim[]): Promise<void> {
  const outlets = [...new Set(claims.map(({ outlet }) => outlet))];
  await writeOutlets(
    db,
    outlets.map((slug) => ({ slug, name: words(slug), country: null, homepage: 'https://outlet.example' })),
  );
  const analysts = new Map(claims.map((claim) => [claim.analyst, analystOf(claim)]));
  await db.$transaction((transaction) => writeAnalysts(transaction, [...analysts.values()]));
  await writeArticles(db, recordsOf(claims));
}

type Write = { name: string; run: () => Promise<unknown> };

const slugs = (prefix: string, count: number) =>
  fc.constantFrom(...Array.from({ length: count }, (_, i) => prefix + i));

const writes: fc.Arbitrary<Write> = fc.oneof(
  { weight: 3, arbitrary: randomClaims.map((claims) => ({ name: 'write', run: () => writeAll(claims) })) },
  fc
    .uniqueArray(slugs('d', 6), { maxLength: 3 })
    .map((gone) => ({ name: `remove ${gone}`, run: () => removeArticles(db, gone) })),
  fc
    .uniqueArray(slugs('a', 5), { minLength: 2, maxLength: 2 })
    .map(([from, into]) => ({ name: `merge ${from} into ${into}`, run: () => merge(from!, into!) })),
  fc
    .record({ which: slugs('a', 5), perspective: fc.constantFrom('east', 'west', 'silent') })
    .map(({ which, perspective }) => ({ name: `${which} to ${perspective}`, run: () => move(which, perspective) })),
  slugs('d', 6).map((which) => ({ name: `reject half of ${which}`, run: () => reject(which) })),
);

async function merge(from: string, into: string): Promise<void> {
  const found = await db.analyst.findMany({ where: { slug: { in: [from, into] } } });
  if (found.length === 2) await mergeRecords(db, OPERATOR, 'analyst', { from, into });
}

async function move(slug: string, perspective: string): Promise<void> {
  const found = await db.analyst.findFirst({ where: { slug } });
  if (!found) return;
  const moved = analystOf({ analyst: slug, analystKind: found.kind, perspective });
  await db.$transaction((transaction) => writeAnalysts(transaction, [moved]));
}

/** As a reviewer would: every other claim of an article counts no more. */
async function reject(slug: string): Promise<void> {
  const articleId = idOfSlug('article', slug);
  await db.$transaction((transaction) =>
    keepingTotals(transaction, [articleId], async () => {
      await transaction.$executeRaw`
        UPDATE "Claim" SET status = 'REJECTED' WHERE "articleId" = ${articleId}::uuid AND number % 2 = 0`;
      await countReviewedClaims(transaction, [articleId]);
      await recomputePositions(transaction, [articleId]);
    }),
  );
}

const deviating = async () => (await findDeviations(db, 3)).filter(({ count }) => count > 0);

test('after any writes, edits, deletions, merges and changes of sides, positions and totals are what counting anew gives', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, fc.array(writes, { minLength: 1, maxLength: 8 }), async (claims, steps) => {
      await storeClaims(db, [], randomRanks);
      await writeAll(claims);
      expect(await deviating()).toEqual([]);
      for (const { name, run } of steps) {
        await run();
        expect([name, await deviating()]).toEqual([name, []]);
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

test('each table is told of before the next is looked at, in the order in which all are given back', async () => {
  let asked = 0;
  const counting = db.$extends({
    query: {
      $queryRaw({ args, query }) {
        asked += 1;
        return query(args);
      },
    },
  }) as unknown as typeof db;
  const told: [string, number][] = [];
  const found = await findDeviations(counting, 3, ({ table }) => told.push([table, asked]));
  expect(told).toEqual(found.map(({ table }, i) => [table, i + 1]));
  expect(told.length).toBeGreaterThan(5);
});

test('what deviates is told with what is kept and what was counted, and mended', async () => {
  await storeClaims(db, corpusClaims(), corpusRanks());
  await db.$executeRaw`UPDATE "PositionTotal" SET claims = claims + 1 WHERE scope = 'EVERYBODY' AND grain = 'ALL'`;
  await db.$executeRaw`DELETE FROM "PairTotal"`;
  await db.$executeRaw`
    INSERT INTO "StanceTotal" VALUES (${idOfSlug('topic', 'x')}::uuid, ${idOfSlug('analyst', 'x')}::uuid, 2, FALSE, 9)`;
  await db.$executeRaw`
    UPDATE "Position" SET "stanceSum" = 0, "claimCount" = "claimCount" + 1
    WHERE "articleId" = (SELECT min("articleId"::text)::uuid FROM "Position")`;
  await db.$executeRaw`UPDATE "Stance" SET "publishedOn" = "publishedOn" - 1 WHERE value = 2`;
  await db.$executeRaw`UPDATE "Claim" SET "meanStance" = NULL WHERE kind = 'DEMAND'`;
  await db.$executeRaw`UPDATE "Article" SET "claimCount" = 0`;
  const before = await deviating();
  expect(before.map(({ table }) => table)).toEqual([
    'Stance',
    'Claim',
    'Article',
    'Position',
    'PositionTotal',
    'PairTotal',
    'StanceTotal',
  ]);
  expect(before.at(-1)).toMatchObject({ count: 1, first: [{ kept: { claims: 9 }, computed: null }] });
  expect(before.at(-2)!.first[0]).toMatchObject({ kept: null, computed: { articles: expect.any(Number) } });
  expect(await repair(db)).toBeGreaterThan(10);
  expect(await deviating()).toEqual([]);
});

test('a passage that its text does not hold is found', async () => {
  await writeArticles(db, recordsOf([{ ...corpusClaims()[0]!, article: 'torn', stances: [] }]));
  expect(await findWrongPassages(db, 5)).toEqual({ count: 0, first: [] });
  const articleId = idOfSlug('article', 'torn');
  await expect(
    db.$transaction(async (transaction) => {
      await transaction.$executeRaw`
        INSERT INTO "Passage" VALUES (${articleId}::uuid, 1, 'ar', 0, 2, 'لا', '', '')`;
      const found = await findWrongPassages(transaction, 5);
      throw new Error(JSON.stringify(found));
    }),
  ).rejects.toThrow(
    JSON.stringify({ count: 1, first: [{ claim: 'torn.1', language: 'ar', exact: 'لا', found: 'نص' }] }),
  );
});
