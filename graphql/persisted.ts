import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { manifest } from '@/generated/graphql/manifest';

/** How much text strangers may leave here, in characters. */
const LARGEST = 4_000_000;

const own: ReadonlyMap<string, string> = new Map(Object.entries(manifest));

const registered = new LRUCache<string, string>({
  maxSize: LARGEST,
  sizeCalculation: (text, hash) => text.length + hash.length,
});

export function hashOf(query: string): string {
  return createHash('sha256').update(query).digest('hex');
}

/**
 * Queries that can be asked for by their SHA-256, in the place of their text: our own from the start, those of others
 * once they were sent with it (the protocol of "automatic persisted queries"). Those not asked for longest go first; who
 * asks for one that is gone is told so, and sends it again.
 */
export const persistedQueries = {
  get: (hash: string): string | undefined => own.get(hash) ?? registered.get(hash),
  set: (hash: string, query: string): void => {
    registered.set(hash, query);
  },
};
