import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The name under which standard input is given. */
export const STANDARD_INPUT = '-';

/** Bytes of JSON Lines as they come, whatever they come from. */
export type LineSource = {
  /** As the user gave it, so that faults can be found. */
  name: string;
  /** Unpacked bytes, in pieces of any size. */
  chunks: AsyncIterable<Uint8Array>;
  /** How many bytes there are to be read, as they are stored; null where nobody knows before the end. */
  size: number | null;
  /** How many of them have been read. */
  bytesRead: () => number;
};

// Large, so that a hundred thousand lines cost few turns of the event loop; small beside a batch.
const CHUNK = 256 * 1024;

/** Whether a path names JSON Lines, packed or not, or standard input. */
export function isLines(path: string): boolean {
  return path === STANDARD_INPUT || /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path);
}

/**
 * The lines of a file, or of standard input for "-". What is packed with gzip is unpacked, whatever it is called.
 * Nothing is read yet; what cannot be read shows when the chunks are taken.
 */
export async function openLines(path: string): Promise<LineSource> {
  const standard = path === STANDARD_INPUT;
  let bytesRead = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    const stream: Readable = standard ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      bytesRead += chunk.length;
      yield chunk;
    }
  }
  return {
    name: standard ? 'standard input' : path,
    chunks: unpacked(counted()),
    size: standard ? null : await sizeOf(path),
    bytesRead: () => bytesRead,
  };
}

// A pipe or a device has no size to tell.
async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** Bytes as they are, or unpacked where they begin as gzip does. */
export async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = packed[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2) {
    const { done, value } = await chunks.next();
    if (done) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  const whole = joined(head, chunks);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* whole;
    return;
  }
  const gunzip = createGunzip({ chunkSize: CHUNK });
  // Its errors come to whoever reads the other end.
  pipeline(Readable.from(whole), gunzip, () => {});
  yield* gunzip as AsyncIterable<Uint8Array>;
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}
