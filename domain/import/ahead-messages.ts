import type { Batch } from './batches';

// What the thread that writes and the one that reads ahead tell each other.

export type ToReader =
  | { kind: 'chunk'; chunk: Uint8Array; bytesRead: number }
  | { kind: 'end' }
  /** The source cannot be read any further. */
  | { kind: 'broken'; code: string | undefined; message: string }
  | { kind: 'taken' };

export type ToWriter = { kind: 'more' } | { kind: 'batch'; batch: Batch<Uint8Array> } | { kind: 'end' };
