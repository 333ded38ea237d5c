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

// Before writing, not by a replacer while writing: that takes twice the time of writing and hashing together. What is in
// order already, as records of long imports are, is not copied.
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map(sorted);
    return list.every((item, index) => item === value[index]) ? value : list;
  }
  const from = value as Record<string, unknown>;
  const keys = Object.keys(from);
  const inOrder = keys.every((key, index) => index === 0 || keys[index - 1]! < key);
  let to: Record<string, unknown> | null = inOrder ? null : {};
  for (const key of inOrder ? keys : keys.sort()) {
    const inner = sorted(from[key]);
    if (inner !== from[key]) to ??= { ...from };
    if (to) to[key] = inner;
  }
  return to ?? from;
}
