import type { LineSource } from './line-source';

/**
 * A source whose beginning was read to see whether it is longer than this, in bytes as they are unpacked; it gives its
 * chunks from the first as if nobody had.
 */
export async function lookedInto(source: LineSource, length: number): Promise<{ source: LineSource; long: boolean }> {
  const chunks = source.chunks[Symbol.asyncIterator]();
  const beginning: Uint8Array[] = [];
  let read = 0;
  const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => chunks };
  let broken: { error: unknown } | undefined;
  while (read <= length) {
    try {
      const { done, value } = await chunks.next();
      if (done) break;
      beginning.push(value);
      read += value.length;
    } catch (error) {
      // To whoever comes to it.
      broken = { error };
      break;
    }
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* beginning.splice(0);
    if (broken) throw broken.error;
    yield* rest;
  }
  return { source: { ...source, chunks: whole() }, long: read > length };
}
