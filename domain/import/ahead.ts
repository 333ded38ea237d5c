import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ToReader, ToWriter } from './ahead-messages';
import type { Batch, BatchOptions } from './batches';
import type { LineSource } from './line-source';

// What the thread may hold of objects that were made a moment ago, in megabytes. With less it looks for those that are still
// needed several times while a batch is made, and finds that all are.
const YOUNG_MB = 64;

/**
 * The batches of a source as batchesOf makes them, with rows for COPY, made in a thread of its own, so that the database
 * need not wait for them nor they for it. No more than two wait to be taken.
 */
export async function* batchesAhead(source: LineSource, options: BatchOptions): AsyncGenerator<Batch<Uint8Array>> {
  const worker = new Worker(new URL('../../generated/programs/ahead-thread.mjs', import.meta.url), {
    workerData: { name: source.name, options },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const tell = (message: ToReader) => worker.postMessage(message);
  const stopFeeding = feed(worker, source, tell);
  try {
    const messages = on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[ToWriter]>;
    for await (const [message] of messages) {
      if (message.kind === 'end') return;
      if (message.kind !== 'batch') continue;
      yield message.batch;
      tell({ kind: 'taken' });
    }
    // Else what was read so far would be taken for all.
    throw new Error('The thread that reads lines ended before them.');
  } finally {
    stopFeeding();
    await worker.terminate();
  }
}

/** Hands the source on, a chunk whenever one is asked for, whatever else is awaited. */
function feed(worker: Worker, source: LineSource, tell: (message: ToReader) => void): () => void {
  const chunks = source.chunks[Symbol.asyncIterator]();
  const next = async (): Promise<ToReader> => {
    try {
      const { done, value } = await chunks.next();
      return done ? { kind: 'end' } : { kind: 'chunk', chunk: value, bytesRead: source.bytesRead() };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return { kind: 'broken', code, message };
    }
  };
  worker.on('message', (message: ToWriter) => {
    // Chunks are given in the order in which they are asked for.
    if (message.kind === 'more') void next().then(tell);
  });
  return () => {
    // Of a source that has nothing more to give at this moment nobody waits for the end.
    void chunks.return?.().catch(() => {});
  };
}
