import { createHash } from 'node:crypto';
import type { ArticleRecord } from './record';

// Part of every checksum: raise it when the rows made from a record change (another folding, another column), so that
// importing the same file again renews them.
const EDITION = 1;

/** SHA-256, in hexadecimal, of a record in its canonical form: keys sorted, no white space. */
export function checksumOf(record: ArticleRecord): string {
  return createHash('sha256')
    .update(canonical([EDITION, record]))
    .digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
