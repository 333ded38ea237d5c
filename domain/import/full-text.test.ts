import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { idOfSlug } from '@/domain/identity';
import { emptyContent } from '@/tests/helpers/content';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { importCorpus } from './corpus';
import { describeFault, ImportError } from './faults';
import { type FullTextDescription, importFullText } from './full-text';

const db = await freshDatabase();
const options = { maxBytes: 100_000, dryRun: false };
const described = { outlet: 'gazette', date: '2024-05', url: 'https://gazette.example/who-pays' };
const FIRST = 'اجتمع المجلس 👷🏽 أمس في العاصمة وناقش مشروع الجسر الجديد، ثم رفع جلسته على أن يعود إليها بعد أسبوع.';
const SECOND = 'وقالت المهندسة أمل إن الجسر القديم لن يحتمل شتاء آخر، وإن بناء غيره صار ضرورة لا ترفا.';
const TEXT = `من يدفع ثمن الجسر؟\n\n${FIRST}\nعلى النهر\n${SECOND}\n`;

beforeEach(async () => {
  await emptyContent(db);
  await importCorpus(db, await writeFolder(SAMPLE), options);
});

async function importText(content: string | Uint8Array, description: FullTextDescription = described, name = 'a.txt') {
  return importFullText(db, path.join(await writeFolder({ [name]: content }), name), description, options);
}

async function faultsOf(content: string | Uint8Array, description: FullTextDescription, name = 'a.txt') {
  const error = await importText(content, description, name).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportError)) throw error ?? new Error('The import was not refused.');
  return error.faults.map((fault) => describeFault({ ...fault, file: path.basename(fault.file) }));
}

const stored = (slug: string) =>
  db.article.findUniqueOrThrow({ where: { id: idOfSlug('article', slug) }, include: { texts: true } });

describe('a plain text', () => {
  it('is stored with its title, language and blocks', async () => {
    const { slug, summary } = await importText(TEXT, { ...described, author: '  أمل  ' });
    expect(slug).toMatch(/^gazette-2024-05-[0-9a-f]{8}$/);
    expect(summary.articles).toEqual({ added: 1, updated: 0, unchanged: 0, removed: 0 });
    const article = await stored(slug);
    expect(article).toMatchObject({
      title: { ar: 'من يدفع ثمن الجسر؟' },
      publishedTitle: 'من يدفع ثمن الجسر؟',
      titleIsOurs: false,
      language: 'ar',
      url: described.url,
      publishedOn: new Date('2024-05-15'),
      datePrecision: 'MONTH',
      author: 'أمل',
      bodyKind: 'FULL_TEXT',
      nextClaimNumber: 1,
    });
    expect(article.texts).toMatchObject([{ language: 'ar', body: `${FIRST}\n\nعلى النهر\n\n${SECOND}` }]);
    const characters = [...article.texts[0]!.body];
    const blocks = article.texts[0]!.blocks as { kind: string; start: number; end: number }[];
    expect(blocks.map(({ kind, start, end }) => [kind, characters.slice(start, end).join('')])).toEqual([
      ['paragraph', FIRST],
      ['heading', 'على النهر'],
      ['paragraph', SECOND],
    ]);
  });

  it('changes nothing when it comes again, and is corrected in place by its address', async () => {
    const { slug } = await importText(TEXT);
    const before = await stored(slug);
    expect((await importText(TEXT)).summary.articles.unchanged).toBe(1);
    expect(await stored(slug)).toEqual(before);
    const corrected = await importText(TEXT.replace('ثمن الجسر', 'كلفة الجسر'));
    expect(corrected).toMatchObject({ slug, summary: { articles: { updated: 1 } } });
    expect((await stored(slug)).title).toEqual({ ar: 'من يدفع كلفة الجسر؟' });
  });

  it('takes what is given over what it recognises', async () => {
    const { slug } = await importText(TEXT, {
      outlet: 'gazette',
      date: '2024-05-09',
      title: 'Who pays',
      language: 'arz',
      slug: 'who-pays',
    });
    expect(slug).toBe('who-pays');
    const article = await stored(slug);
    expect(article).toMatchObject({ title: { arz: 'Who pays' }, language: 'arz', url: null, datePrecision: 'DAY' });
    expect(article.texts[0]!.body).toContain('من يدفع ثمن الجسر؟');
  });

  it('is stored in one Unicode form', async () => {
    const { slug } = await importText(
      `Cafe\u0301 and bridge\n${'The council has said that it is for the bridge. '.repeat(3)}`,
    );
    expect((await stored(slug)).title).toEqual({ en: 'Café and bridge' });
  });

  it('reads an old Arabic encoding when told so', async () => {
    const windows1256 = Buffer.from([0xc7, 0xe1, 0xcc, 0xd3, 0xd1]);
    const { slug } = await importText(windows1256, {
      ...described,
      title: 'x',
      language: 'ar',
      encoding: 'windows-1256',
    });
    expect((await stored(slug)).texts[0]!.body).toBe('الجسر');
  });
});

describe('a page', () => {
  it('is stored as what its article says', async () => {
    const html = `<html><head><meta charset="utf-8"><title>من يدفع ثمن الجسر؟ | الجريدة</title></head><body><nav>الرئيسية</nav><article>
      <h1>من يدفع ثمن الجسر؟</h1><p>${FIRST}</p><blockquote>الجسر ضروري.</blockquote><p>${SECOND}</p><script>alert(1)</script></article></body></html>`;
    const { slug } = await importText(html, described, 'page.HTML');
    const { title, texts } = await stored(slug);
    expect(title).toEqual({ ar: 'من يدفع ثمن الجسر؟' });
    expect(texts[0]!.body).toBe([FIRST, 'الجسر ضروري.', SECOND].join('\n\n'));
    expect((texts[0]!.blocks as { kind: string }[]).map((block) => block.kind)).toEqual([
      'paragraph',
      'quotation',
      'paragraph',
    ]);
  });
});

describe('what is refused', () => {
  const count = () => db.article.count();

  it('names everything that is wrong with the description at once', async () => {
    expect(
      await faultsOf(TEXT, {
        outlet: 'herald',
        date: '2023-02-30',
        url: 'ftp://x',
        language: 'Arabic',
        slug: 'A b',
        title: ' ',
      }),
    ).toEqual([
      'a.txt --date: found "2023-02-30"; expected a date that exists, as YYYY-MM-DD, or YYYY-MM where only the month is known',
      'a.txt --url: found "ftp://x"; expected an http or https address of at most 2000 characters',
      'a.txt --language: found "Arabic"; expected a language code of two or three small letters (ISO 639)',
      'a.txt --title: found " "; expected a title',
      'a.txt --slug: found "A b"; expected lower-case letters a-z and digits with single hyphens between',
      'a.txt --outlet: found "herald"; expected the slug of an outlet in the database; add one by importing a list like prisma/corpus/outlets.json',
    ]);
    expect(await count()).toBe(1);
  });

  it.each<[string, string | Uint8Array, string, string]>([
    ['no text', ' \n', 'a.txt', 'a.txt: found no text; expected at least one paragraph'],
    [
      'no title',
      FIRST,
      'a.txt',
      'a.txt --title: found nothing, and no title in the text; expected the title as published',
    ],
    [
      'an unknown language',
      `Titre\n${'Le conseil a parlé du pont. '.repeat(9)}`,
      'a.txt',
      'a.txt --language: found nothing, and a text whose language is not recognised; expected its language code (ISO 639), such as fa',
    ],
    [
      'a page without an article',
      '<html></html>',
      'a.html',
      'a.html: found a page without an article; expected a page with paragraphs of text',
    ],
    [
      'a file too large',
      'a'.repeat(100_001),
      'a.txt',
      'a.txt: found 100001 bytes; expected at most 100000 bytes (MAWQIF_MAX_IMPORT_BYTES)',
    ],
    [
      'another encoding',
      Uint8Array.of(0xc7, 0xe1),
      'a.txt',
      'a.txt:1:1: found bytes that are not utf-8; expected utf-8 throughout; for another encoding give it, as in --encoding windows-1256',
    ],
  ])('%s', async (_, content, name, fault) => {
    expect(await faultsOf(content, described, name)).toEqual([fault]);
    expect(await count()).toBe(1);
  });

  it('a text over an article that has claims, by its slug or its address', async () => {
    expect(await faultsOf(TEXT, { outlet: 'gazette', date: '2024-05', slug: 'bridge-2024' })).toEqual([
      'a.txt --slug: found bridge-2024, an article with claims on another text; expected the slug of a new article, or of one without claims',
    ]);
    expect(await faultsOf(TEXT, { ...described, url: 'https://gazette.example/bridge', slug: 'another' })).toEqual([
      'a.txt --url: found "https://gazette.example/bridge", the address of the article bridge-2024; expected an address that no other article has',
    ]);
    expect(await db.claim.count()).toBe(2);
  });
});

// Its publisher's text: read where a workplace has it, never kept here.
const source = process.env.MAWQIF_SOURCE_TEXT ?? '../shared/source/principal-article.ar.txt';

describe.skipIf(!existsSync(source))('the principal article', () => {
  it('is read as Arabic paragraphs under three headings, each word kept', async () => {
    const { slug } = await importFullText(db, source, { outlet: 'gazette', date: '2023-11', title: 'x' }, options);
    const { language, texts } = await stored(slug);
    expect(language).toBe('ar');
    const blocks = texts[0]!.blocks as { kind: string }[];
    expect(blocks.filter((block) => block.kind === 'heading')).toHaveLength(3);
    expect(blocks).toHaveLength(23);
    const words = (text: string) => text.normalize('NFC').split(/\s+/).filter(Boolean);
    expect(words(texts[0]!.body)).toEqual(words(readFileSync(source, 'utf8')));
  });
});
