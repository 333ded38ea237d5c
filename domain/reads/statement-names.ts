import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** As many texts as all pages and a varied API need; each costs its own length here. */
const REMEMBERED = 1_000;

const SEEN_ONCE = '';

/**
 * How many rows hold a word decides how they are best found. A plan kept for any word can be a hundred times slower than
 * the plan for this one, and it is what PostgreSQL takes if the first few words asked for on a connection were common.
 */
const SEARCHES = /\bLIKE\b|\bwords && /;

/**
 * Names under which a server keeps the plans of statements. A text is given one when it is seen again: most texts that
 * vary with what is asked for (a part per side, say) are seen once, and would only fill the server's memory.
 */
export class StatementNames {
  private readonly names = new LRUCache<string, string>({ max: REMEMBERED });

  /** The name of this statement, or undefined where it is better sent without. */
  of(text: string): string | undefined {
    const name = this.names.get(text);
    if (name) return name;
    if (SEARCHES.test(text)) return undefined;
    const seen = name === SEEN_ONCE;
    const given = seen ? `m${createHash('sha256').update(text).digest('base64url').slice(0, 22)}` : SEEN_ONCE;
    this.names.set(text, given);
    return given || undefined;
  }
}
