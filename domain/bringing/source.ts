import type { Environment } from '../environment';
import { articleOfBlocks, articleOfPage, articleOfText, withoutTracking } from './article-of-text';
import { articlesOfJson } from './articles-of-json';
import { articlesOfTable } from './articles-of-table';
import { decode } from './encoding';
import { BringError } from './errors';
import { fetchPage } from './fetching/fetch';
import type { FoundArticle } from './found';
import { readFragmentApart, readPageApart } from './page';

/** What somebody brings: what was pasted, as text or as HTML; a file; or an address. `encoding` is what a person chose. */
export type Source =
  | { kind: 'text'; text: string }
  | { kind: 'html'; html: string }
  | { kind: 'file'; name: string; bytes: Uint8Array; encoding: string | null }
  | { kind: 'address'; address: string; encoding: string | null };

/** What was found in what somebody brought, and what it was read in and from. */
export type FoundSource = { encoding: string | null; url: string | null; articles: FoundArticle[] };

type Settings = Environment['bringing'];

/** What a file holds, by its name; what has no such name is told by how it begins. */
const FORMATS: readonly { name: RegExp; format: 'json' | 'table' | 'page' }[] = [
  { name: /\.(json|jsonl|ndjson)$/i, format: 'json' },
  { name: /\.(csv|tsv)$/i, format: 'table' },
  { name: /\.(html?|xhtml)$/i, format: 'page' },
];

/**
 * Reads what somebody brings.
 * @throws BringError.
 */
export async function readSource(source: Source, settings: Settings): Promise<FoundSource> {
  const found = await read(source, settings);
  const filled = found.articles.filter(({ texts }) => texts.some(({ blocks }) => blocks.length > 0));
  if (filled.length === 0) throw new BringError('NOT_AN_ARTICLE', 'No text was found.', source.kind);
  return { ...found, articles: filled };
}

async function read(source: Source, settings: Settings): Promise<FoundSource> {
  const pasted = { encoding: null, url: null };
  switch (source.kind) {
    case 'text':
      refuseLarge(Buffer.byteLength(source.text), settings, 'text');
      return { ...pasted, articles: [articleOfText(clean(source.text))] };
    case 'html': {
      refuseLarge(Buffer.byteLength(source.html), settings, 'html');
      const blocks = await readFragmentApart(clean(source.html), settings.timeout);
      return { ...pasted, articles: [articleOfBlocks(blocks, null)] };
    }
    case 'file':
      return readFile(source, settings);
    case 'address': {
      const page = await fetchPage(source.address, settings);
      const { text, encoding } = decode(page.bytes, { chosen: source.encoding, stated: page.charset });
      const of = { encoding, url: page.url };
      if (page.mediaType === 'text/html') return { ...of, articles: [await readHtml(clean(text), page.url, settings)] };
      return { ...of, articles: [{ ...articleOfText(clean(text)), url: withoutTracking(page.url) }] };
    }
  }
}

async function readFile(
  { name, bytes, encoding: chosen }: Extract<Source, { kind: 'file' }>,
  settings: Settings,
): Promise<FoundSource> {
  refuseLarge(bytes.length, settings, 'file');
  const { text: decoded, encoding } = decode(bytes, { chosen, stated: null });
  const text = clean(decoded);
  const of = { encoding, url: null };
  const format = FORMATS.find((one) => one.name.test(name))?.format ?? formatOf(text);
  if (format === 'json') return { ...of, articles: articlesOfJson(name, Buffer.from(text)) };
  if (format === 'table') return { ...of, articles: articlesOfTable(text) };
  return { ...of, articles: [format === 'page' ? await readHtml(text, null, settings) : articleOfText(text)] };
}

function formatOf(text: string): 'json' | 'page' | 'text' {
  if (/^\s*(<!doctype html|<html[\s>]|<\?xml)/i.test(text)) return 'page';
  return /^\s*(\{\s*"|\[\s*\{\s*")/.test(text) ? 'json' : 'text';
}

async function readHtml(html: string, url: string | null, { timeout }: Settings): Promise<FoundArticle> {
  const page = await readPageApart(html, url, timeout);
  if (!page) throw new BringError('NOT_AN_ARTICLE', 'A page without an article.');
  return articleOfPage(page, url);
}

function refuseLarge(size: number, { maxBytes }: Settings, field: string): void {
  if (size > maxBytes) throw new BringError('TOO_LARGE', `${size} bytes; at most ${maxBytes}.`, field);
}

/** A text without what is no part of one: control characters, and marks of byte order within. */
function clean(text: string): string {
  return text.normalize('NFC').replace(/(?![\t\n\f\r])\p{Cc}|\uFEFF/gu, '');
}
