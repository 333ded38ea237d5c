import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClaim, setClaimStatus } from '@/domain/claims/mutations';
import { historyOf } from '@/domain/editing/history';
import { articleReference } from '@/domain/editing/reference';
import { undo, undoState } from '@/domain/editing/undo';
import { idOfSlug } from '@/domain/identity';
import { importCorpus } from '@/domain/import/corpus';
import { actorOf } from '@/tests/helpers/actors';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { changeArticle } from './change';
import { type ArticleDraft, createArticle } from './create';
import { type PreviewedArticle, previewArticles } from './preview';
import type { Source } from './source';

const db = await freshDatabase();
const coder = actorOf('CODER');
const settings = { maxBytes: 3_000_000, timeout: 20_000, allowedHosts: new Set<string>() };

beforeAll(async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
});

const SENTENCES = [
  'قال وزير النقل إن الجسر الجديد سيفتح أمام المركبات قبل نهاية الصيف المقبل.',
  'وأضاف أن كلفة المشروع بلغت ثلاثة ملايين، وأن الرسوم لن تزيد على نصف دينار.',
  'لكن سكان الضفة الجنوبية يرون أن الرسوم غير عادلة، ويطالبون بإعفاء التلاميذ منها.',
  'ومن المقرر أن يجتمع المجلس البلدي الأسبوع المقبل للنظر في اعتراضات الأهالي.',
];
const TEXT = ['جسر النهر يفتح أبوابه', '٩ تشرين الثاني ٢٠٢٣', ...SENTENCES].join('\n\n');

const preview = (source: Source, of = settings) => previewArticles(db, coder, source, of);
const paste = (text: string) => preview({ kind: 'text', text });
const upload = (name: string, content: string | Uint8Array, encoding: string | null = null) =>
  preview({ kind: 'file', name, bytes: Buffer.from(content), encoding });

/** What somebody would store who corrects nothing. */
function accepted(article: PreviewedArticle, changed: Partial<ArticleDraft> = {}): ArticleDraft {
  const { outlet, texts, claims, language, date, ...rest } = article;
  return {
    ...rest,
    outlet: outlet.slug ?? 'gazette',
    language: language ?? 'ar',
    date: date ?? '2023-01',
    texts: texts.map((text) => ({ language: text.language ?? 'ar', blocks: text.blocks })),
    claims,
    ...changed,
  };
}

describe('what is pasted is recognised', () => {
  test('as text', async () => {
    const { articles } = await paste(TEXT);
    expect(articles).toMatchObject([
      {
        publishedTitle: 'جسر النهر يفتح أبوابه',
        language: 'ar',
        date: '2023-11-09',
        outlet: { slug: null },
        duplicates: [],
        claims: [],
      },
    ]);
    expect(articles[0]!.texts[0]!.blocks.map(({ text }) => text)).toEqual(TEXT.split('\n\n').slice(1));
  });

  test('as a piece of a page, with its headings and quotations', async () => {
    const html = `<style>p { color: red }</style><h1>جسر النهر</h1><p>${SENTENCES[0]}</p><h2>الرسوم</h2><blockquote>${SENTENCES[1]}</blockquote>`;
    const [article] = (await preview({ kind: 'html', html })).articles;
    expect(article).toMatchObject({ publishedTitle: 'جسر النهر', language: 'ar' });
    expect(article!.texts[0]!.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'quotation']);
  });

  test('and refused where it is empty or too large', async () => {
    await expect(paste(' \n ')).rejects.toMatchObject({ code: 'NOT_AN_ARTICLE' });
    await expect(paste('ا'.repeat(2_000_000))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect(paste('كلمة.\n'.repeat(5_001))).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  test('only for coders', async () => {
    await expect(previewArticles(db, actorOf('READER'), { kind: 'text', text: TEXT }, settings)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

describe('a file is recognised', () => {
  test('as a table', async () => {
    const table = `العنوان;النص;التاريخ;الرابط;المصدر\r\n"الجسر ""الجديد""";"${SENTENCES[0]}\n\n${SENTENCES[1]}";9/11/2023;https://www.gazette.example/1;\n;${SENTENCES[2]};نوفمبر 2023;;الجريدة\n`;
    const { articles } = await upload('articles.csv', table);
    expect(articles).toMatchObject([
      { publishedTitle: 'الجسر "الجديد"', date: '2023-11-09', outlet: { slug: 'gazette' }, language: null },
      { publishedTitle: null, date: '2023-11', outlet: { slug: 'gazette' } },
    ]);
    expect(articles[0]!.texts[0]!.blocks).toHaveLength(2);
    await expect(upload('a.csv', 'title,date\nx,y')).rejects.toMatchObject({ code: 'INVALID_FILE' });
    await expect(upload('a.csv', 'text\n"never closed')).rejects.toMatchObject({ code: 'INVALID_FILE' });
  });

  test('as articles of the corpus, with their claims and what these lack', async () => {
    const file = SAMPLE['articles/bridge-2024.json'];
    const other = file
      .replace('"bridge-2024"', '"bridge-2025"')
      .replace('/bridge"', '/bridge-2"')
      .replaceAll('"amal"', '"unknown-person"');
    const { articles } = await upload('two.json', `[${file},${other}]`);
    expect(articles.map(({ slug }) => slug)).toEqual(['bridge-2024', 'bridge-2025']);
    expect(articles[0]).toMatchObject({ bodyKind: 'DIGEST', outlet: { slug: 'gazette' } });
    expect(articles[0]!.duplicates[0]).toMatchObject({ articleId: idOfSlug('article', 'bridge-2024'), similarity: 1 });
    expect(articles[0]!.claims.map(({ unknown }) => unknown)).toEqual([[], []]);
    expect(articles[1]!.claims.flatMap(({ unknown }) => unknown)).toContainEqual({
      noun: 'analyst',
      slug: 'unknown-person',
    });
    const lines = [file, other].map((one) => JSON.stringify(JSON.parse(one)));
    expect((await upload('two.jsonl', lines.join('\n'))).articles).toEqual(articles);
    await expect(upload('two.jsonl', [lines[0], '{"digest": 3}'].join('\n'))).rejects.toMatchObject({
      code: 'INVALID_FILE',
      places: expect.arrayContaining([expect.objectContaining({ line: 2, field: 'digest' })]),
    });
    await expect(upload('list.json', SAMPLE['topics.json'])).rejects.toMatchObject({ code: 'NOT_AN_ARTICLE' });
    await expect(upload('broken.json', '{"slug": ')).rejects.toMatchObject({ code: 'INVALID_FILE' });
  });

  test('in UTF-16, and in the encoding that somebody chose', async () => {
    const utf16 = Buffer.from(TEXT, 'utf16le');
    expect(await upload('a.txt', utf16)).toMatchObject({ encoding: 'utf-16le', articles: [{ date: '2023-11-09' }] });
    await expect(upload('a.txt', utf16, 'utf-8')).rejects.toMatchObject({ code: 'BROKEN_ENCODING' });
    await expect(upload('a.txt', '%PDF-1.7')).rejects.toMatchObject({ code: 'NOT_TEXT' });
    await expect(upload('a.txt', Buffer.alloc(3_000_001))).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});

describe('an address', () => {
  const server = createServer((request, response) => {
    const body = request.url === '/page' ? PAGE : 'x';
    response.writeHead(200, { 'content-type': 'text/html' }).end(body);
  });
  const PAGE = `<html lang="ar"><head><meta property="article:published_time" content="2023-11-09T08:00:00Z"><title>الجسر | الجريدة</title></head>
    <body><article><h1>الجسر</h1>${SENTENCES.map((one) => `<p>${one} ${one}</p>`).join('')}</article></body></html>`;
  let host = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test('is fetched and read', async () => {
    const source = { kind: 'address', address: `http://${host}/page?utm_source=x`, encoding: null } as const;
    await expect(preview(source)).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    const found = await preview(
      { ...source, address: `http://${host}/page` },
      { ...settings, allowedHosts: new Set([host]) },
    );
    expect(found).toMatchObject({
      encoding: 'utf-8',
      articles: [{ publishedTitle: 'الجسر', date: '2023-11-09', language: 'ar', url: `http://${host}/page` }],
    });
  });
});

describe('an article is stored', () => {
  test('as it was corrected; it is found again when it is brought again, and undone', async () => {
    const [found] = (await paste(TEXT)).articles;
    const draft = accepted(found!, { url: 'https://gazette.example/river', title: { en: 'The bridge opens' } });
    const { slug, version } = await createArticle(db, coder, { draft, named: { key: 'once', asked: 1 } });
    expect(version).toBe(1);
    expect(await createArticle(db, coder, { draft, named: { key: 'once', asked: 1 } })).toMatchObject({
      slug,
      version,
    });
    const stored = await db.article.findUniqueOrThrow({
      where: { id: idOfSlug('article', slug) },
      include: { texts: true },
    });
    expect(stored).toMatchObject({
      title: { ar: 'جسر النهر يفتح أبوابه', en: 'The bridge opens' },
      datePrecision: 'DAY',
      bodyKind: 'FULL_TEXT',
      texts: [{ language: 'ar', body: TEXT.split('\n\n').slice(1).join('\n\n') }],
    });

    const again = async (text: string) => (await paste(text)).articles[0]!.duplicates;
    expect(await again(TEXT)).toMatchObject([{ kind: 'SAME_TEXT', similarity: 1 }]);
    const shortened = await again(['عنوان آخر تماما', ...SENTENCES.slice(1)].join('\n\n'));
    expect(shortened).toMatchObject([{ articleId: stored.id, kind: 'SIMILAR_TEXT' }]);
    expect(shortened[0]!.similarity).toBeGreaterThan(0.5);
    expect(await again(`${SENTENCES[0]!.split(' ').reverse().join(' ')}\n\nوهذا نص لا صلة له بما سبق.`)).toEqual([]);
    await expect(createArticle(db, coder, { draft })).rejects.toMatchObject({ code: 'ARTICLE_EXISTS', field: 'url' });

    const [step] = await historyOf(db, articleReference(stored.id));
    const claim = {
      analyst: 'amal',
      speech: 'DIRECT',
      kind: 'FACT',
      paraphrase: {},
      passages: [{ language: 'ar', start: 0, end: 4 }],
      stances: [],
    } as const;
    await createClaim(db, coder, { articleId: stored.id, draft: claim });
    // Somebody has made a claim in it since, which would go with it.
    await expect(undo(db, coder, step!.entry.id)).rejects.toMatchObject({ code: 'IN_USE', count: 1 });
  });

  test('with its claims as drafts, in one act', async () => {
    const [found] = (await upload('one.json', SAMPLE['articles/bridge-2024.json'])).articles;
    const { slug } = await createArticle(db, coder, { draft: accepted(found!, { url: null }) });
    expect(slug).toBe('bridge-2024-2');
    const articleId = idOfSlug('article', slug);
    const claims = await db.claim.findMany({ where: { articleId }, include: { passages: true, stances: true } });
    expect(claims.map(({ status }) => status)).toEqual(['DRAFT', 'DRAFT']);
    const original = await db.passage.findMany({ where: { articleId: idOfSlug('article', 'bridge-2024') } });
    const places = (all: typeof original) => all.map(({ start, end, exact }) => [start, end, exact]).sort();
    expect(places(claims.flatMap(({ passages }) => passages))).toEqual(places(original));
    const [step] = await historyOf(db, articleReference(articleId));
    await undo(db, coder, step!.entry.id);
    expect(await db.article.count({ where: { id: articleId } })).toBe(0);
    // What had an address is never something else.
    expect((await createArticle(db, coder, { draft: accepted(found!, { url: null }) })).slug).toBe('bridge-2024-3');
  });

  test('unless something in it cannot be accepted: nothing is stored then', async () => {
    const [found] = (await paste(TEXT)).articles;
    const before = await db.article.count();
    const refused: [Partial<ArticleDraft>, string][] = [
      [{ outlet: 'nobody' }, 'outlet'],
      [{ outlet: '' }, 'outlet'],
      [{ date: '2023-02-30' }, 'date'],
      [{ language: 'Arabic' }, 'language'],
      [{ url: 'ftp://x' }, 'url'],
      [{ publishedTitle: ' ', title: {} }, 'title'],
      [{ publishedTitle: 'x'.repeat(501) }, 'publishedTitle'],
      [{ texts: [] }, 'texts'],
      [{ texts: [{ language: 'ar', blocks: [{ kind: 'paragraph', text: ' ' }] }] }, 'texts.blocks'],
      [{ texts: [{ language: 'ar', blocks: [{ kind: 'paragraph', text: 'a\0' }] }] }, 'texts.blocks'],
    ];
    for (const [changed, field] of refused)
      await expect(createArticle(db, coder, { draft: accepted(found!, changed) })).rejects.toMatchObject({ field });
    const claim = { analyst: 'amal', speech: 'DIRECT', kind: 'FACT', paraphrase: {}, stances: [] } as const;
    const passages = [{ language: 'ar', block: 1, exact: 'ليست هنا' }];
    await expect(
      createArticle(db, coder, { draft: accepted(found!, { claims: [{ ...claim, passages }] }) }),
    ).rejects.toMatchObject({ field: 'claims.passages' });
    expect(await db.article.count()).toBe(before);
  });

  test('with two thousand paragraphs', async () => {
    const blocks = Array.from({ length: 2_000 }, (_, at) => `${SENTENCES[at % 4]} ${at}.`);
    const [found] = (await paste(blocks.join('\n'))).articles;
    expect(found!.texts[0]!.blocks).toHaveLength(2_000);
    const { slug } = await createArticle(db, coder, { draft: accepted(found!, { publishedTitle: 'ألفا فقرة' }) });
    const [text] = await db.articleText.findMany({ where: { articleId: idOfSlug('article', slug) } });
    expect(text!.blocks).toHaveLength(2_000);
  });
});

describe('what is known of an article is changed', () => {
  test('by whoever saw its present version; of what counts, by reviewers', async () => {
    const [found] = (await paste(['عنوان للتعديل', SENTENCES[3]!].join('\n\n'))).articles;
    const { slug } = await createArticle(db, coder, { draft: accepted(found!) });
    const draft = { ...accepted(found!), date: '2022-05', language: 'fa' };
    expect(await changeArticle(db, coder, { slug, seen: 1, draft })).toMatchObject({ slug, version: 2 });
    const stored = await db.article.findUniqueOrThrow({
      where: { id: idOfSlug('article', slug) },
      include: { texts: true },
    });
    expect(stored).toMatchObject({ datePrecision: 'MONTH', language: 'fa', texts: [{ language: 'fa' }] });
    await expect(changeArticle(db, coder, { slug, seen: 1, draft })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(changeArticle(db, coder, { slug: 'none', seen: 1, draft })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });

    const { undo: change } = await undoState(db, coder, stored.id);
    const claim = await createClaim(db, actorOf('REVIEWER'), {
      articleId: stored.id,
      draft: {
        ...{ analyst: 'amal', speech: 'DIRECT', kind: 'FACT', paraphrase: { ar: 'قول' }, stances: [] },
        passages: [{ language: 'fa', start: 0, end: 5 }],
      },
    });
    await setClaimStatus(db, actorOf('REVIEWER'), { ...claim, seen: 1, status: 'REVIEWED' });
    await expect(undo(db, coder, change!.id)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });

    const counted = { slug: 'bridge-2024', seen: 1, draft: { ...draft, language: 'en', date: '2021-07-01' } };
    await expect(changeArticle(db, coder, counted)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await changeArticle(db, actorOf('REVIEWER'), counted);
    const positions = await db.position.findMany({ where: { articleId: idOfSlug('article', 'bridge-2024') } });
    expect(new Set(positions.map(({ publishedOn }) => publishedOn.toISOString().slice(0, 10)))).toEqual(
      new Set(['2021-07-01']),
    );
  });
});
