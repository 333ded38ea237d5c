import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { idOfSlug } from '@/domain/identity';
import { passageAt } from '@/domain/text/passages';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { importCorpus } from '../import/corpus';
import { writeArticles } from './mutations';
import type { ArticleRecord, ClaimRecord } from './record';

const db = await freshDatabase();

beforeAll(async () => {
  const { 'articles/bridge-2024.json': _, ...lists } = SAMPLE;
  await importCorpus(db, await writeFolder(lists), { maxBytes: 100_000, dryRun: false });
});

beforeEach(async () => {
  await db.article.deleteMany();
});

function article(slug: string, more: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    slug,
    outlet: 'gazette',
    url: null,
    publishedTitle: null,
    title: { ar: 'عنوان' },
    titleIsOurs: true,
    language: 'ar',
    publishedOn: '2024-05-09',
    datePrecision: 'DAY',
    author: null,
    bodyKind: 'DIGEST',
    texts: [{ language: 'ar', body: 'الجسر ضروري.', blocks: [{ kind: 'paragraph', start: 0, end: 12 }] }],
    claims: [],
    ...more,
  };
}

function claim(key: string, more: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    key,
    analyst: 'amal',
    speech: 'DIRECT',
    kind: 'FACT',
    paraphrase: { ar: key },
    sourceParagraph: null,
    passages: [],
    stances: [],
    ...more,
  };
}

// Texts with what breaks offsets: pairs of surrogates, joined emoji, tashkeel, invisible and control characters, rare scripts.
const hardText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
      fc.constantFrom(
        'مُحَمَّد',
        '👩‍⚖️',
        '\u200D',
        '\u200F',
        '𐤀',
        '🇰🇿',
        '\n\n',
        '"',
        '\\',
        '\u0001',
        '\uFEFF',
        "'",
        '{}',
        '$1',
      ),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''))
  .filter((text) => text !== '');

const textWithSpan = hardText.chain((text) => {
  const last = [...text].length - 1;
  return fc
    .tuple(fc.nat(last), fc.nat(last))
    .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 }));
});

describe('passages', () => {
  const withPassage = (text: string, passage: ReturnType<typeof passageAt>) =>
    article('one', {
      texts: [{ language: 'ar', body: text, blocks: [] }],
      claims: [claim('only', { passages: [{ language: 'ar', ...passage }] })],
    });

  it('come back from the database exactly as they were, of any text', async () => {
    await fc.assert(
      fc.asyncProperty(textWithSpan, async ({ text, start, end }) => {
        await writeArticles(db, [withPassage(text, passageAt(text, start, end))]);
        const stored = await db.passage.findFirstOrThrow({ include: { text: true } });
        expect(stored.text.body).toBe(text);
        expect(stored).toMatchObject(passageAt(text, start, end));
        expect(stored.exact).toBe([...text].slice(start, end).join(''));
      }),
      { numRuns: 60 },
    );
  });

  // A cluster runs no triggers.
  it.skipIf(process.env.MAWQIF_TEST_CLUSTER)(
    'are refused by the domain, and by the database behind it, where they differ from their text',
    async () => {
      await fc.assert(
        fc.asyncProperty(textWithSpan, async ({ text, start, end }) => {
          const passage = passageAt(text, start, end);
          const wrong = { ...passage, exact: `${passage.exact}ا` };
          await db.article.deleteMany();
          await expect(writeArticles(db, [withPassage(text, wrong)])).rejects.toThrow('passage.exact');
          expect(await db.article.count()).toBe(0);

          await writeArticles(db, [withPassage(text, passage)]);
          const articleId = idOfSlug('article', 'one');
          const where = { articleId_claimNumber_language: { articleId, claimNumber: 1, language: 'ar' } };
          await expect(db.passage.update({ where, data: { exact: wrong.exact } })).rejects.toThrow('differs from the');
          const characters = [...text];
          const changed = [...characters.slice(0, -1), characters.at(-1) === 'ب' ? 'ت' : 'ب'].join('');
          const touches = [...changed].slice(start, end).join('') !== passage.exact;
          const update = db.articleText.updateMany({ data: { body: changed } });
          if (touches) await expect(update).rejects.toThrow('differs from the');
          else await update;
        }),
        { numRuns: 25 },
      );
    },
  );

  it('must be in a text that the article has', async () => {
    const passages = [{ language: 'en', ...passageAt('الجسر', 0, 2) }];
    const written = writeArticles(db, [article('one', { claims: [claim('a', { passages })] })]);
    await expect(written).rejects.toThrow('passage.language');
  });
});

describe('positions', () => {
  const values = fc.constantFrom(-2, -1, 0, 1, 2);
  const stances = fc
    .record({ bridge: fc.option(values), toll: fc.option(values) })
    .map((chosen) =>
      Object.entries(chosen).flatMap(([topic, value]) =>
        value === null ? [] : [{ topic, value, mixed: false, rationale: { ar: 'ر' } }],
      ),
    );
  const claims = fc.uniqueArray(
    fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), analyst: fc.constantFrom('amal', 'badr'), stances }),
    { selector: (chosen) => chosen.key, maxLength: 5 },
  );
  const edit = fc.record({
    slug: fc.constantFrom('one', 'two'),
    claims,
    publishedOn: fc.constantFrom('2024-05-09', '2024-06-15'),
  });

  /** Positions from the stored claims, by a loop instead of by SQL. */
  async function recomputed() {
    const positions = new Map<string, { stanceSum: number; claimCount: number; publishedOn: Date }>();
    const stored = await db.stance.findMany({ include: { claim: { include: { article: true } } } });
    for (const { value, topicId, claim: made } of stored) {
      if (made.status !== 'REVIEWED') continue;
      const key = [made.articleId, made.analystId, topicId].join();
      const { stanceSum, claimCount } = positions.get(key) ?? { stanceSum: 0, claimCount: 0 };
      positions.set(key, {
        stanceSum: stanceSum + value,
        claimCount: claimCount + 1,
        publishedOn: made.article.publishedOn,
      });
    }
    return positions;
  }

  /** What lists would show in another place than it belongs: see what each carries of its parts or its article. */
  async function misplaced() {
    const stored = await db.article.findMany({ include: { claims: { include: { stances: true } } } });
    return stored.flatMap(({ slug, publishedOn, claimCount, claims: made }) => [
      ...(claimCount === made.filter(({ status }) => status === 'REVIEWED').length ? [] : [slug]),
      ...made.flatMap(({ key, meanStance, stances: taken }) => {
        const mean = taken.reduce((sum, { value }) => sum + value, 0) / taken.length;
        const sameDay = taken.every((stance) => stance.publishedOn.getTime() === publishedOn.getTime());
        return meanStance === (taken.length > 0 ? mean : null) && sameDay ? [] : [`${slug}.${key}`];
      }),
    ]);
  }

  it('are those of the claims after any run of edits, and a number always means the same claim', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
        const meant = new Map<string, string>();
        for (const { slug, claims: chosen, publishedOn } of edits) {
          await writeArticles(db, [
            article(slug, { publishedOn, claims: chosen.map(({ key, ...more }) => claim(key, more)) }),
          ]);
          const stored = await db.position.findMany();
          expect(
            new Map(
              stored.map((p) => [
                [p.articleId, p.analystId, p.topicId].join(),
                { stanceSum: p.stanceSum, claimCount: p.claimCount, publishedOn: p.publishedOn },
              ]),
            ),
          ).toEqual(await recomputed());

          expect(await misplaced()).toEqual([]);

          const numbered = await db.claim.findMany({ where: { articleId: idOfSlug('article', slug) } });
          expect(numbered.map(({ key }) => key).sort()).toEqual(chosen.map(({ key }) => key).sort());
          for (const { articleId, number, key } of numbered) {
            const address = `${articleId}.${number}`;
            expect(meant.get(address) ?? key).toBe(key);
            meant.set(address, key);
          }
        }
        await db.article.deleteMany();
      }),
      { numRuns: 20 },
    );
  });

  it('leave out what is not reviewed', async () => {
    const stance = { topic: 'bridge', value: 2, mixed: false, rationale: { ar: 'ر' } };
    const written = article('one', {
      claims: [claim('a', { stances: [stance] }), claim('b', { stances: [{ ...stance, value: -1 }] })],
    });
    await writeArticles(db, [written]);
    expect(await db.position.findMany()).toMatchObject([{ stanceSum: 1, claimCount: 2 }]);
    await db.claim.updateMany({ where: { key: 'b' }, data: { status: 'IN_REVIEW' } });
    await writeArticles(db, [{ ...written, author: 'أمل' }]);
    expect(await db.article.findFirst({ where: { slug: 'one' } })).toMatchObject({ claimCount: 1 });
    expect(await db.position.findMany()).toMatchObject([{ stanceSum: 2, claimCount: 1 }]);
  });
});

describe('many articles', () => {
  it('take no more statements than one does', async () => {
    const records = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) =>
        article(`many-${from + index}`, { claims: [claim('a'), claim('b')] }),
      );
    const one = await countStatements(db, () => writeArticles(db, records(0, 1)));
    const ninety = await countStatements(db, () => writeArticles(db, records(1, 91)));
    expect(ninety.result.claims.added).toBe(180);
    expect(ninety.count).toBe(one.count);
  });

  it('are written whole where they are large', async () => {
    const body = 'نص '.repeat(300_000).trim();
    const records = ['a', 'b', 'c', 'd', 'e'].map((slug) =>
      article(slug, { texts: [{ language: 'ar', body, blocks: [] }] }),
    );
    expect((await writeArticles(db, records)).articles.added).toBe(5);
    expect(await db.articleText.count({ where: { body } })).toBe(5);
  });

  it('are written all or not at all', async () => {
    const records = [article('good'), article('bad', { claims: [claim('a', { analyst: 'nobody' })] })];
    await expect(writeArticles(db, records)).rejects.toThrow();
    expect(await db.article.count()).toBe(0);
  });

  it('do not get the same number twice when two writers meet', async () => {
    await writeArticles(db, [article('one')]);
    const writes = ['x', 'y', 'z'].map((key) => writeArticles(db, [article('one', { claims: [claim(key)] })]));
    await Promise.all(writes);
    const { nextClaimNumber } = await db.article.findFirstOrThrow();
    expect(await db.claim.findMany({ select: { number: true } })).toEqual([{ number: 3 }]);
    expect(nextClaimNumber).toBe(4);
  });
});
