import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { idOfSlug } from '@/domain/identity';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { isEmpty, loadDemonstrationCorpus } from './demonstration';
import { IMPORTED, type ImportSummary } from './summary';

const db = await freshDatabase();
const folder = path.resolve('prisma/corpus');

type Counts = { articles: number; claims: number; stances: number };
/** What the corpus' own script counts, without a line of code in common with the importer. */
const validated: Counts & { speakers: number; perspective: Record<string, Counts>; topic: Record<string, Counts> } =
  JSON.parse(execFileSync(process.execPath, [path.join(folder, 'validate.mjs'), '--json'], { encoding: 'utf8' }));

/** Every row of every table, as text: what a second import must leave as it is, times included. */
async function snapshot() {
  const tables = [
    'Perspective',
    'Outlet',
    'Analyst',
    'Topic',
    'Article',
    'ArticleText',
    'Claim',
    'Passage',
    'Stance',
    'Position',
  ];
  const rows = await Promise.all(
    tables.map((table) =>
      db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${table}" t ORDER BY t::text`),
    ),
  );
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]!.map(({ row }) => row)]));
}

/** Somebody's first outlet, imported before any article. */
const OWN = idOfSlug('outlet', 'own');

let first: ImportSummary;

beforeAll(async () => {
  expect(await isEmpty(db)).toBe(true);
  await db.outlet.create({ data: { id: OWN, slug: 'own', name: {}, homepage: 'https://own.example', searchText: '' } });
  expect(await isEmpty(db)).toBe(false);
  await db.outlet.delete({ where: { id: OWN } });
  first = await loadDemonstrationCorpus(db);
});

describe('the loaded corpus', () => {
  it('is no longer empty', async () => expect(await isEmpty(db)).toBe(false));

  it('has the counts of validate.mjs', async () => {
    expect({
      articles: await db.article.count(),
      speakers: await db.analyst.count(),
      claims: await db.claim.count(),
      stances: await db.stance.count(),
    }).toEqual({ articles: 39, speakers: 41, claims: 145, stances: 165 });
    expect(validated).toMatchObject({ articles: 39, speakers: 41, claims: 145, stances: 165 });
    expect(first.articles).toEqual({ added: 39, updated: 0, unchanged: 0, removed: 0 });
    expect(first.claims.added).toBe(145);
    expect(first.stances.added).toBe(165);
  });

  it.each(['perspective', 'topic'] as const)('has the counts of validate.mjs by %s', async (noun) => {
    const slug = noun === 'perspective' ? 'p."slug"' : 't."slug"';
    const rows = await db.$queryRawUnsafe<({ slug: string } & Counts)[]>(`
      SELECT ${slug} AS slug, count(DISTINCT c."articleId")::int AS articles,
        count(DISTINCT (c."articleId", c."number"))::int AS claims, count(*)::int AS stances
      FROM "Stance" s JOIN "Claim" c ON c."articleId" = s."articleId" AND c."number" = s."claimNumber"
      JOIN "Topic" t ON t."id" = s."topicId" JOIN "Analyst" a ON a."id" = c."analystId"
      JOIN "Perspective" p ON p."id" = a."perspectiveId" GROUP BY 1`);
    expect(Object.fromEntries(rows.map(({ slug: name, ...counts }) => [name, counts]))).toEqual(validated[noun]);
  });

  it('keeps the lists as they are in their files, ranked in the order of the files', async () => {
    const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    expect(
      await db.topic.findMany({ orderBy: { order: 'asc' }, select: { slug: true, title: true, proposition: true } }),
    ).toEqual(read('topics.json'));
    expect(
      await db.perspective.findMany({ orderBy: { order: 'asc' }, select: { slug: true, name: true, order: true } }),
    ).toEqual(read('perspectives.json'));
    const abishev = await db.analyst.findUniqueOrThrow({
      where: { id: idOfSlug('analyst', 'gaziz-abishev') },
      include: { perspective: true },
    });
    expect(abishev).toMatchObject({
      name: { ar: 'غازيز أبيشيف', en: 'Gaziz Abishev', ru: 'Газиз Абишев' },
      aliases: ['غزيز أبيشيف'],
      kind: 'ANALYST',
      perspective: { slug: 'kazakhstan' },
      searchText:
        'غازيز ابيشيف\ngaziz abishev\nгазиз абишев\nغزيز ابيشيف\nمحلل سياسي كازاخستاني\nkazakh political analyst',
    });
  });

  it('makes each digest two texts of one block per entry, and each claim two passages of its own sentence', async () => {
    for (const file of readdirSync(path.join(folder, 'articles'))) {
      const source = JSON.parse(readFileSync(path.join(folder, 'articles', file), 'utf8'));
      const article = await db.article.findUniqueOrThrow({
        where: { id: idOfSlug('article', source.slug) },
        include: { texts: true, claims: { orderBy: { number: 'asc' }, include: { passages: true } } },
      });
      expect(article.texts).toHaveLength(2);
      for (const text of article.texts) {
        const characters = [...text.body];
        const expected = source.digest.map((entry: Record<string, Record<string, string>>) =>
          entry.section ? ['heading', entry.section[text.language]] : ['paragraph', entry[text.language]],
        );
        const blocks = text.blocks as { kind: string; start: number; end: number }[];
        expect(blocks.map(({ kind, start, end }) => [kind, characters.slice(start, end).join('')])).toEqual(expected);
        expect(text.body).toBe(expected.map(([, words]: string[]) => words).join('\n\n'));
      }
      const reported = source.digest.filter((entry: { claim?: unknown }) => entry.claim);
      expect(article.claims.map((claim) => [claim.number, claim.key])).toEqual(
        reported.map((entry: { claim: { id: string } }, index: number) => [index + 1, entry.claim.id]),
      );
      expect(article.nextClaimNumber).toBe(reported.length + 1);
      article.claims.forEach((claim, index) => {
        const said = Object.fromEntries(claim.passages.map((passage) => [passage.language, passage.exact]));
        expect(said).toEqual({ ar: reported[index].ar, en: reported[index].en });
      });
    }
  });

  it('stores passages that equal their text, with the 32 code points around them', async () => {
    const passages = await db.passage.findMany({ include: { text: { select: { body: true } } } });
    expect(passages).toHaveLength(290);
    for (const { start, end, exact, prefix, suffix, text } of passages) {
      const characters = [...text.body];
      expect(exact).toBe(characters.slice(start, end).join(''));
      expect(prefix).toBe(characters.slice(Math.max(0, start - 32), start).join(''));
      expect(suffix).toBe(characters.slice(end, end + 32).join(''));
    }
  });

  it('dates an article known to the month on the 15th', async () => {
    const dates = await db.article.findMany({
      where: { slug: { in: ['aljazeera-2023-11-putin-astana', 'asia-plus-2022-04-suleimenov'] } },
      orderBy: { slug: 'asc' },
      select: { publishedOn: true, datePrecision: true, claims: { select: { publishedOn: true }, take: 1 } },
    });
    const month = new Date('2023-11-15');
    expect(dates[0]).toEqual({ publishedOn: month, datePrecision: 'MONTH', claims: [{ publishedOn: month }] });
    expect(dates[1]!.datePrecision).toBe('DAY');
  });

  it('folds what is searched', async () => {
    const claim = await db.claim.findFirstOrThrow({ where: { key: 'kolesnikov-putin-lost-kazakhstan' } });
    expect(claim.searchText.split('\n')).toEqual([
      'خسر بوتين كازاخستان',
      'putin has lost kazakhstan',
      expect.stringContaining('لخص اندريه كوليسنيكوف الباحث في مركز كارنيغي'),
      expect.stringContaining('andrei kolesnikov a researcher at the carnegie think tank'),
    ]);
    expect(await db.article.count({ where: { searchText: { contains: 'menettanyt kazakstanin' } } })).toBe(1);
  });

  it('has the positions that its files give when counted by hand', async () => {
    const expected = new Map<string, { sum: number; count: number }>();
    for (const file of readdirSync(path.join(folder, 'articles'))) {
      const source = JSON.parse(readFileSync(path.join(folder, 'articles', file), 'utf8'));
      for (const { claim } of source.digest) {
        for (const { topic, value } of claim?.stances ?? []) {
          const key = [source.slug, claim.speaker, topic].join(' ');
          const before = expected.get(key) ?? { sum: 0, count: 0 };
          expected.set(key, { sum: before.sum + value, count: before.count + 1 });
        }
      }
    }
    const stored = await db.position.findMany({ include: { article: true } });
    const slugOf = new Map(
      [...(await db.analyst.findMany()), ...(await db.topic.findMany())].map((one) => [one.id, one.slug]),
    );
    expect(
      new Map(
        stored.map((p) => [
          [p.article.slug, slugOf.get(p.analystId), slugOf.get(p.topicId)].join(' '),
          { sum: p.stanceSum, count: p.claimCount },
        ]),
      ),
    ).toEqual(expected);
    for (const { article, publishedOn, datePrecision, outletId, language } of stored) {
      expect({ publishedOn, datePrecision, outletId, language }).toEqual({
        publishedOn: article.publishedOn,
        datePrecision: article.datePrecision,
        outletId: article.outletId,
        language: article.language,
      });
    }
  });
});

describe('loading it again', () => {
  it('changes no row, not even a time', async () => {
    const before = await snapshot();
    const { result, count } = await countStatements(db, () => loadDemonstrationCorpus(db));
    expect(await snapshot()).toEqual(before);
    for (const noun of IMPORTED) expect(result[noun]).toMatchObject({ added: 0, updated: 0, removed: 0 });
    expect(result.claims.unchanged).toBe(145);
    // The number is what the comment of writeArticles promises: it does not grow with articles and claims. Five look at what
    // the lists are to keep for their history.
    expect(count).toBeLessThanOrEqual(25);
  });
});
