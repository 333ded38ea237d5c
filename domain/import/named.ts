import type { Database } from '../database';
import { idOfSlug } from '../identity';
import { articlesByAddress, existingSlugs } from './existing';
import type { ArticleFile } from './format';
import { addToList, listedBefore } from './repeated';

/**
 * What the articles of a batch are called, and whom they name. That is enough to see whether anything is wrong with them
 * beside each other and the database, and little to hold; only where something is, their lines are read again to say
 * what and where.
 */
export type NamedArticles = {
  /** By id. */
  lines: Map<string, number>;
  slugByAddress: Map<string, string>;
  names: Record<'outlet' | 'analyst' | 'topic', Set<string>>;
  /** Whether one is there twice, or has the address of another. */
  repeated: boolean;
};

/** No articles yet. */
export function noneNamed(): NamedArticles {
  const names = { outlet: new Set<string>(), analyst: new Set<string>(), topic: new Set<string>() };
  return { lines: new Map(), slugByAddress: new Map(), names, repeated: false };
}

/** Adds the article of a line. */
export function addNamed(named: NamedArticles, { slug, url, outlet, digest }: ArticleFile, line: number): void {
  const id = idOfSlug('article', slug);
  if (named.lines.has(id) || (url !== null && named.slugByAddress.has(url))) named.repeated = true;
  named.lines.set(id, line);
  if (url !== null) named.slugByAddress.set(url, slug);
  named.names.outlet.add(outlet);
  for (const entry of digest) {
    if (!('claim' in entry) || !entry.claim) continue;
    named.names.analyst.add(entry.claim.speaker);
    for (const { topic } of entry.claim.stances) named.names.topic.add(topic);
  }
}

/**
 * Whether no article is there twice, none has the address of another, and all whom they name are in the database. If so,
 * they are put on the list of what was imported.
 */
export async function areInOrder(
  db: Database,
  { lines, slugByAddress, names, repeated }: NamedArticles,
): Promise<boolean> {
  if (repeated || (await listedBefore(db, [...lines.keys()])).length > 0) return false;
  for (const noun of ['outlet', 'analyst', 'topic'] as const) {
    const named = names[noun];
    if ((await existingSlugs(db, noun, [...named])).size < named.size) return false;
  }
  const articles = await articlesByAddress(db, [...slugByAddress.keys()]);
  if ([...articles].some(([url, slug]) => slugByAddress.get(url) !== slug)) return false;
  await addToList(db, lines);
  return true;
}
