import { checksumOf } from '../articles/checksum';
import { writeArticles } from '../articles/mutations';
import type { ArticleRecord } from '../articles/record';
import { STUDIO_KEY } from '../articles/studio-claims';
import type { Database } from '../database';
import { idOfSlug } from '../identity';
import { fold } from '../text/fold';
import { recogniseLanguage } from '../text/language';
import { publication, textOf } from './digest';
import { declaredEncoding, decodeText } from './encoding';
import { articlesByAddress, existingSlugs } from './existing';
import { ImportError, type ImportFault, shown } from './faults';
import { readBytes } from './files';
import { isAddress, isDate, isSlug } from './format';
import { readPage } from './html';
import { looksLikeTitle, type Part, partsOfPlainText, tidy } from './plain-text';
import { articleSlug } from './slug';
import { type ImportSummary, NOTHING_IMPORTED } from './summary';
import { type ImportOptions, inImport } from './transaction';

/** What a text does not say about itself, as given on the command line. */
export type FullTextDescription = {
  outlet: string;
  /** YYYY-MM-DD, or YYYY-MM where only the month is known. */
  date: string;
  url?: string | undefined;
  language?: string | undefined;
  title?: string | undefined;
  author?: string | undefined;
  slug?: string | undefined;
  encoding?: string | undefined;
};

/** The article that an import wrote. */
export type ImportedText = { slug: string; summary: ImportSummary };

/**
 * Imports a plain-text or HTML file as an article with its full text and no claims yet. The same again changes nothing;
 * a corrected text of the same slug or address replaces the former one, unless that has claims of another file. Claims that people
 * made stay, and their passages are found again.
 * @throws ImportError with every fault found; nothing is stored then.
 */
export async function importFullText(
  db: Database,
  file: string,
  description: FullTextDescription,
  options: ImportOptions,
): Promise<ImportedText> {
  const faults: ImportFault[] = [];
  const refuse = (code: ImportFault['code'], field: string, found: string, expected: string) => {
    faults.push({ code, file, place: null, field, found, expected });
  };
  checkDescription(description, refuse);
  const read = await readFullText(file, description, options.maxBytes, faults);
  const { title, author, parts } = read ?? { title: null, author: null, parts: [] };
  const language = description.language ?? recogniseLanguage(parts.map((part) => part.text).join('\n'));
  if (read && parts.length === 0) refuse('INVALID', '', 'no text', 'at least one paragraph');
  if (read && parts.length > 0 && title === null)
    refuse('MISSING', '--title', 'nothing, and no title in the text', 'the title as published');
  if (read && parts.length > 0 && language === null) {
    refuse(
      'MISSING',
      '--language',
      'nothing, and a text whose language is not recognised',
      'its language code (ISO 639), such as fa',
    );
  }

  return inImport(db, options, async (transaction) => {
    if (
      isSlug(description.outlet) &&
      !(await existingSlugs(transaction, 'outlet', [description.outlet])).has(description.outlet)
    ) {
      const expected =
        'the slug of an outlet in the database; add one by importing a list like prisma/corpus/outlets.json';
      refuse('UNKNOWN_REFERENCE', '--outlet', shown(description.outlet), expected);
    }
    if (faults.length > 0 || title === null || language === null) throw new ImportError(faults);

    const addressed = description.url
      ? (await articlesByAddress(transaction, [description.url])).get(description.url)
      : undefined;
    const record: ArticleRecord = {
      slug: description.slug ?? addressed ?? articleSlug(description.outlet, description.date, title),
      outlet: description.outlet,
      url: description.url ?? null,
      publishedTitle: title,
      title: { [language]: title },
      titleIsOurs: false,
      language,
      ...publication(description.date),
      author,
      bodyKind: 'FULL_TEXT',
      texts: [textOf(language, parts)],
      claims: [],
    };
    if (!isSlug(record.slug)) refuse('INVALID', '--slug', shown(record.slug), 'a slug of at most 200 characters');
    if (addressed !== undefined && addressed !== record.slug) {
      refuse(
        'DUPLICATE',
        '--url',
        `${shown(description.url)}, the address of the article ${addressed}`,
        'an address that no other article has',
      );
    }
    if (await wouldRemoveClaims(transaction, record)) {
      refuse(
        'WOULD_REMOVE_CLAIMS',
        '--slug',
        `${record.slug}, an article with claims on another text`,
        'the slug of a new article, or of one without claims',
      );
    }
    if (faults.length > 0) throw new ImportError(faults);
    return { slug: record.slug, summary: { ...NOTHING_IMPORTED, ...(await writeArticles(transaction, [record])) } };
  });
}

function checkDescription(
  { outlet, date, url, language, title, author, slug }: FullTextDescription,
  refuse: (code: ImportFault['code'], field: string, found: string, expected: string) => void,
): void {
  const check = (field: string, value: string | undefined, accepted: (value: string) => boolean, expected: string) => {
    if (value !== undefined && !accepted(value)) refuse('INVALID', field, shown(value), expected);
  };
  check('--outlet', outlet, isSlug, 'the slug of an outlet');
  check('--date', date, isDate, 'a date that exists, as YYYY-MM-DD, or YYYY-MM where only the month is known');
  check('--url', url, isAddress, 'an http or https address of at most 2000 characters');
  check(
    '--language',
    language,
    (code) => /^[a-z]{2,3}$/.test(code),
    'a language code of two or three small letters (ISO 639)',
  );
  check('--title', title, (text) => tidy(text) !== '', 'a title');
  check('--author', author, (text) => tidy(text) !== '', "the author's name");
  check('--slug', slug, isSlug, 'lower-case letters a-z and digits with single hyphens between');
}

async function readFullText(
  file: string,
  description: FullTextDescription,
  maxBytes: number,
  faults: ImportFault[],
): Promise<{ title: string | null; author: string | null; parts: Part[] } | null> {
  const bytes = await readBytes(file, maxBytes, faults);
  if (!bytes) return null;
  const isPage = /\.x?html?$/i.test(file);
  const decoded = decodeText(file, bytes, description.encoding ?? (isPage ? declaredEncoding(bytes) : null), faults);
  if (decoded === null) return null;
  // One form of each letter throughout, so that what looks the same is found as the same.
  const text = decoded.normalize('NFC');
  const page = isPage ? readPage(text, description.url && isAddress(description.url) ? description.url : null) : null;
  if (isPage && !page) {
    faults.push({
      code: 'INVALID',
      file,
      place: null,
      field: '',
      found: 'a page without an article',
      expected: 'a page with paragraphs of text',
    });
    return null;
  }
  const all = page?.parts ?? partsOfPlainText(text);
  const first = all[0]?.text;
  const own = page ? page.title : first !== undefined && all.length > 1 && looksLikeTitle(first) ? first : null;
  const title = description.title === undefined ? own : tidy(description.title);
  // The title is stored as the title, not once more as the first line of the body.
  const repeated = title !== null && first !== undefined && fold(first) === fold(title);
  return {
    title,
    author: description.author === undefined ? (page?.author ?? null) : tidy(description.author),
    parts: repeated ? all.slice(1) : all,
  };
}

async function wouldRemoveClaims(db: Database, record: ArticleRecord): Promise<boolean> {
  const id = idOfSlug('article', record.slug);
  const stored = await db.article.findUnique({
    where: { id },
    select: {
      checksum: true,
      claims: { where: { key: { not: { startsWith: STUDIO_KEY } } }, select: { number: true }, take: 1 },
    },
  });
  return stored !== null && stored.claims.length > 0 && stored.checksum !== checksumOf(record);
}
