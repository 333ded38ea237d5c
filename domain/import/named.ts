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
export class NamedArticles {
  private readonly lines = new Map<string, number>();
  private readonly slugByAddress = new Map<string, string>();
  private readonly names = { outlet: new Set<string>(), analyst: new Set<string>(), topic: new Set<string>() };
  private repeated = false;

  /** Adds the article of a line. */
  add({ slug, url, outlet, digest }: ArticleFile, line: number): void {
    const id = idOfSlug('article', slug);
    if (this.lines.has(id) || (url !== null && this.slugByAddress.has(url))) this.repeated = true;
    this.lines.set(id, line);
    if (url !== null) this.slugByAddress.set(url, slug);
    this.names.outlet.add(outlet);
    for (const entry of digest) {
      if (!('claim' in entry) || !entry.claim) continue;
      this.names.analyst.add(entry.claim.speaker);
      for (const { topic } of entry.claim.stances) this.names.topic.add(topic);
    }
  }

  /**
   * Whether no article is there twice, none has the address of another, and all whom they name are in the database. If so,
   * they are put on the list of what was imported.
   */
  async areInOrder(db: Database): Promise<boolean> {
    if (this.repeated || (await listedBefore(db, [...this.lines.keys()])).length > 0) return false;
    for (const noun of ['outlet', 'analyst', 'topic'] as const) {
      const named = this.names[noun];
      if ((await existingSlugs(db, noun, [...named])).size < named.size) return false;
    }
    const articles = await articlesByAddress(db, [...this.slugByAddress.keys()]);
    if ([...articles].some(([url, slug]) => this.slugByAddress.get(url) !== slug)) return false;
    await addToList(db, this.lines);
    return true;
  }
}
