import { checkAmong, checkWithin } from '../import/coherence';
import { articleOfDigest } from '../import/digest';
import { ImportError, type ImportFault, type Place } from '../import/faults';
import type { ArticleFile } from '../import/format';
import { type JsonDocument, readJson } from '../import/json';
import { noRecords, parseRecord, type RawRecord } from '../import/records';
import { codePoints } from '../text/offsets';
import { BringError } from './errors';
import type { FoundArticle } from './found';

/** So many faults tell what is wrong with a file. */
const MOST_PLACES = 50;

/**
 * The articles of a file in the format of prisma/corpus, with their claims: one, a list of them, or one a line.
 * @throws BringError INVALID_FILE with what is wrong and where, NOT_AN_ARTICLE where the file holds something else.
 */
export function articlesOfJson(name: string, bytes: Uint8Array): FoundArticle[] {
  const faults: ImportFault[] = [];
  const raw = recordsIn(name, bytes, faults);
  if (faults.length === 0 && raw.length > 0 && !raw.some(isArticle))
    throw new BringError('NOT_AN_ARTICLE', 'No article: an article has a digest.', 'file');
  const records = noRecords();
  for (const record of raw) {
    parseRecord(record, records, faults);
    checkWithin(record, faults);
  }
  checkAmong(raw, faults);
  if (faults.length > 0) throw invalid(faults);
  return records.article.map(foundIn);
}

function recordsIn(name: string, bytes: Uint8Array, faults: ImportFault[]): RawRecord[] {
  const text = new TextDecoder().decode(bytes).trim();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // One object a line, as long imports are written.
  const isLines = lines.length > 1 && lines.every((line) => line.trimStart().startsWith('{') && /\}\s*$/.test(line));
  const sources = isLines ? lines.map((line) => Buffer.from(line)) : [bytes];
  return sources.flatMap((source, index) => {
    const own: ImportFault[] = [];
    const read = readJson(name, source, own);
    const placed = isLines ? (place: Place) => ({ ...place, line: index + 1 }) : (place: Place) => place;
    faults.push(...own.map((fault) => ({ ...fault, place: fault.place && placed(fault.place) })));
    if (!read) return [];
    const document: JsonDocument = {
      ...read,
      placeOf: (path) => placed(read.placeOf(path)),
      placeOfKey: (path, key) => placed(read.placeOfKey(path, key)),
    };
    const { value } = document;
    const all = Array.isArray(value) ? value.map((one, at) => ({ value: one, path: [at] })) : [{ value, path: [] }];
    return all.map((one): RawRecord => ({ noun: 'article', document, namedBySlug: false, ...one }));
  });
}

const isArticle = ({ value }: RawRecord) => typeof value === 'object' && value !== null && 'digest' in value;

function invalid(faults: readonly ImportFault[]): BringError {
  const { faults: all, message } = new ImportError(faults);
  const places = all.slice(0, MOST_PLACES).map(({ place, field, found, expected }) => ({
    line: place?.line ?? null,
    field,
    message: `found ${found}; expected ${expected}`,
  }));
  return new BringError('INVALID_FILE', message, 'file', places);
}

function foundIn(file: ArticleFile): FoundArticle {
  const { slug, outlet, url, publishedTitle, title, language, author, texts, claims } = articleOfDigest(file);
  const blocks = texts.map((text) => {
    const characters = codePoints(text.body);
    return {
      language: text.language,
      starts: text.blocks.map(({ start }) => start),
      blocks: text.blocks.map(({ kind, start, end }) => ({ kind, text: characters.slice(start, end) })),
    };
  });
  return {
    slug,
    outlet,
    url,
    publishedTitle,
    title,
    language,
    date: file.publishedAt,
    author,
    bodyKind: 'DIGEST',
    texts: blocks.map((text) => ({ language: text.language, blocks: text.blocks })),
    claims: claims.map(({ key: _, sourceParagraph: __, passages, ...claim }) => ({
      ...claim,
      passages: passages.map((passage) => ({
        language: passage.language,
        block: blocks.find((text) => text.language === passage.language)!.starts.indexOf(passage.start),
        exact: passage.exact,
      })),
    })),
  };
}
