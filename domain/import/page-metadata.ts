import { tidy } from './plain-text';

/** What a page says about its article, as it says it; null where it does not. */
export type PageMetadata = {
  author: string | null;
  /** The publication's name. */
  siteName: string | null;
  /** The moments of publication that it states, those that are most often right first. */
  dates: readonly string[];
  /** Code of the language that it states (ISO 639). */
  language: string | null;
  /** The address that it calls its own, absolute. */
  address: string | null;
};

const AUTHOR = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author'];
const SITE = ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher'];
const DATE = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'date',
];
const ARTICLES = /Article|Posting|Report|WebPage/;

/** Reads what a page says of itself, in schema.org's JSON, in meta elements and in elements of time. */
export function metadataOf(document: Document): PageMetadata {
  const stated = statedArticles(document);
  const meta = metaOf(document);
  const first = (names: readonly string[]) => names.map((name) => meta.get(name)).find(Boolean) ?? null;
  const elements = [...document.querySelectorAll('[itemprop="datePublished"], time[pubdate], article time, time')];
  const author = nameIn(stated.map(({ author }) => author)) ?? first(AUTHOR);
  const address =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url') ?? undefined;
  return {
    // Some state the author's page instead of the name.
    author: author !== null && /^(https?:|www\.|@)/i.test(author) ? null : author,
    siteName: nameIn(stated.map(({ publisher }) => publisher)) ?? first(SITE),
    dates: [
      ...stated.map(({ datePublished }) => datePublished),
      ...DATE.map((name) => meta.get(name)),
      ...elements.map((element) => element.getAttribute('datetime') ?? element.getAttribute('content')),
      ...elements.map(({ textContent }) => textContent),
    ].flatMap((date) => (typeof date === 'string' && tidy(date) !== '' ? [tidy(date)] : [])),
    language: languageOf(document.documentElement.lang || meta.get('og:locale') || ''),
    address: absolute(address, document.baseURI),
  };
}

type Stated = Record<string, unknown>;

/** What is said of articles in schema.org's JSON. */
function statedArticles(document: Document): Stated[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap(({ textContent }) => objectsIn(parsed(textContent ?? '')))
    .filter((one) => [one['@type']].flat().some((type) => typeof type === 'string' && ARTICLES.test(type)))
    .sort((a, b) => Number(isPage(a)) - Number(isPage(b)));
}

const isPage = (one: Stated) => JSON.stringify(one['@type'])?.includes('WebPage');

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function objectsIn(value: unknown): Stated[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Stated;
  return [own, ...(Array.isArray(own['@graph']) ? objectsIn(own['@graph']) : [])];
}

/** The first name: of "a", { name: "a" }, or a list of such, whose names are then told one after the other. */
function nameIn(values: readonly unknown[]): string | null {
  for (const value of values) {
    const names = [value].flat().flatMap((one) => {
      const name = typeof one === 'object' && one !== null ? (one as Stated).name : one;
      return typeof name === 'string' && tidy(name) !== '' ? [tidy(name)] : [];
    });
    const arabic = names.some((name) => /\p{Script=Arabic}/u.test(name));
    if (names.length > 0) return [...new Set(names)].join(arabic ? '، ' : ', ');
  }
  return null;
}

function metaOf(document: Document): Map<string, string> {
  const all = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = tidy(element.getAttribute('content') ?? '');
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content !== '' && !all.has(name)) all.set(name, content);
    }
  }
  return all;
}

function languageOf(tag: string): string | null {
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag.trim())?.[1]?.toLowerCase() ?? null;
}

function absolute(address: string | undefined, base: string): string | null {
  if (!address || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
