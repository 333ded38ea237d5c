import { createHash } from 'node:crypto';
import type { ArticleRecord } from './record';

// Part of every checksum: raise it when the rows made from a record change (another folding, another column), so that
// importing the same file again renews them.
const EDITION = 1;

/** SHA-256, in hexadecimal, of a record in its canonical form: keys sorted, no white space. */
export function checksumOf(record: ArticleRecord): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted([EDITION, record])))
    .digest('hex');
}

// Before writing, not by a replacer while writing: that takes twice the time of writing and hashing together.
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const from = value as Record<string, unknown>;
  const to: Record<string, unknown> = {};
  for (const key of Object.keys(from).sort()) to[key] = sorted(from[key]);
  return to;
}
