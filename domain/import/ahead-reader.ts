import { on } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { binaryRows } from '../storage/binary-rows';
import type { ToReader, ToWriter } from './ahead-messages';
import { type Batch, type BatchOptions, batchesOf } from './batches';

/** So many chunks are asked for before the first is used up: the next is there when it is needed. */
const CHUNKS_AHEAD = 4;

/** So many batches may wait to be taken. */
const BATCHES_AHEAD = 2;

/** Reads the lines whose chunks it asks for and tells of their batches, until the last. */
export async function readAhead(port: MessagePort, { name, options }: { name: string; options: BatchOptions }) {
  const tell = (message: ToWriter, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
  let bytesRead = 0;
  let waiting = 0;
  let taken = () => {};
  port.on('message', ({ kind }: ToReader) => {
    if (kind !== 'taken') return;
    waiting--;
    taken();
  });

  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let asked = 0; asked < CHUNKS_AHEAD; asked++) tell({ kind: 'more' });
    const messages = on(port, 'message') as AsyncIterable<[ToReader]>;
    for await (const [message] of messages) {
      if (message.kind === 'end') return;
      if (message.kind === 'broken') throw Object.assign(new Error(message.message), { code: message.code });
      if (message.kind !== 'chunk') continue;
      bytesRead = message.bytesRead;
      tell({ kind: 'more' });
      yield Buffer.from(message.chunk.buffer, message.chunk.byteOffset, message.chunk.byteLength);
    }
  }

  const source = { name, chunks: chunks(), size: null, bytesRead: () => bytesRead };
  for await (const batch of batchesOf(source, { pack: binaryRows }, options)) {
    const { light, buffers } = lightened(batch);
    tell({ kind: 'batch', batch: light }, buffers);
    waiting++;
    while (waiting >= BATCHES_AHEAD) {
      await new Promise<void>((resolve) => {
        taken = resolve;
      });
    }
  }
  tell({ kind: 'end' });
  // Else it would go on listening.
  port.close();
}

/** The batch with its bytes in a few buffers, which are handed over instead of copied. */
function lightened(batch: Batch<Uint8Array>): { light: Batch<Uint8Array>; buffers: ArrayBuffer[] } {
  const buffers: ArrayBuffer[] = [];
  const gathered = (pieces: readonly Uint8Array[]): Uint8Array[] => {
    const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    buffers.push(all.buffer);
    let end = 0;
    return pieces.map((piece) => {
      all.set(piece, end);
      end += piece.length;
      return all.subarray(end - piece.length, end);
    });
  };
  const lines = gathered(batch.lines.map(({ bytes }) => bytes));
  const { articles } = batch;
  const table = (name: keyof (typeof articles)[number]['rows']) => gathered(articles.map(({ rows }) => rows[name]));
  const rows = {
    articles: table('articles'),
    texts: table('texts'),
    claims: table('claims'),
    passages: table('passages'),
    stances: table('stances'),
    positions: table('positions'),
  };
  const light = {
    ...batch,
    lines: batch.lines.map(({ number }, at) => ({ number, bytes: lines[at]! })),
    articles: articles.map((article, at) => ({
      ...article,
      rows: {
        articles: rows.articles[at]!,
        texts: rows.texts[at]!,
        claims: rows.claims[at]!,
        passages: rows.passages[at]!,
        stances: rows.stances[at]!,
        positions: rows.positions[at]!,
      },
    })),
  };
  return { light, buffers };
}
