import { partsOfPlainText, tidy } from '../import/plain-text';
import { fold } from '../text/fold';
import { readCsv } from './csv';
import { readDate } from './dates';
import { BringError } from './errors';
import { type FoundArticle, NOTHING_FOUND } from './found';

/** The columns of a table of articles, by any of their names, in any order (docs/decisions/0162). */
const COLUMNS = {
  text: ['text', 'body', 'content', 'النص', 'نص', 'المتن'],
  title: ['title', 'headline', 'العنوان', 'عنوان'],
  titleAr: ['title_ar', 'العنوان بالعربية'],
  titleEn: ['title_en', 'العنوان بالإنجليزية'],
  outlet: ['outlet', 'source', 'publication', 'جهة النشر', 'الناشر', 'المصدر', 'الوسيلة', 'الصحيفة'],
  url: ['url', 'link', 'address', 'الرابط', 'رابط'],
  date: ['date', 'published', 'published_at', 'published_on', 'التاريخ', 'تاريخ النشر'],
  author: ['author', 'byline', 'الكاتب', 'كاتب'],
  language: ['language', 'lang', 'اللغة', 'لغة'],
} as const;

type Column = keyof typeof COLUMNS;

const columnOf = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) => names.map((name) => [fold(name), column as Column])),
);

/**
 * The articles of a table: one a row, under a row of names. Paragraphs of a text are its lines.
 * @throws BringError INVALID_FILE where there is no column of texts, or a quotation mark is never closed.
 */
export function articlesOfTable(text: string): FoundArticle[] {
  const rows = readCsv(text);
  if (!rows) throw invalid('a quotation mark that is never closed');
  const [head, ...others] = rows;
  const columns = head?.fields.map((name) => columnOf.get(fold(name)) ?? null) ?? [];
  if (!columns.includes('text')) throw invalid('no column named text, body, النص or المتن in the first line');
  return others.map(({ fields }) => {
    const of = (column: Column) => tidy(fields[columns.indexOf(column)] ?? '') || null;
    const language = of('language')?.toLowerCase() ?? null;
    return {
      ...NOTHING_FOUND,
      publishedTitle: of('title'),
      title: {
        ...(of('titleAr') ? { ar: of('titleAr')! } : {}),
        ...(of('titleEn') ? { en: of('titleEn')! } : {}),
      },
      outlet: of('outlet'),
      url: of('url'),
      language,
      date: readDate(of('date') ?? ''),
      author: of('author'),
      texts: [{ language, blocks: partsOfPlainText(fields[columns.indexOf('text')] ?? '') }],
    };
  });
}

const invalid = (message: string) =>
  new BringError('INVALID_FILE', message, 'file', [{ line: 1, field: 'text', message }]);
