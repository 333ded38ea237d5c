import { describe, expect, test } from 'vitest';
import { lookedInto } from './beginning';

const LOOKED = 4;

/** A source of these chunks, which breaks after them where it is given an error. */
function sourceOf(chunks: readonly string[], error?: Error) {
  async function* given(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk);
    if (error) throw error;
  }
  return { name: 'a.jsonl', chunks: given(), size: null, bytesRead: () => 0 };
}

/** What is read of a source that was looked into, and what ended it. */
async function readAll(chunks: readonly string[], error?: Error) {
  const { source, long } = await lookedInto(sourceOf(chunks, error), LOOKED);
  let read = '';
  try {
    for await (const chunk of source.chunks) read += Buffer.from(chunk).toString();
  } catch (found) {
    return { read, long, error: found };
  }
  return { read, long };
}

describe('a source that was looked into', () => {
  test.each([
    [[], false],
    [['abcd'], false],
    [['ab', 'cde'], true],
    [['ab', 'cde', 'fgh'], true],
  ])('gives %j from the first, and is known to be long: %s', async (chunks, long) => {
    expect(await readAll(chunks)).toEqual({ read: chunks.join(''), long });
  });

  test.each([
    [[], false],
    [['ab'], false],
    [['ab', 'cde', 'fgh'], true],
  ])('gives what came before it broke after %j, then its error', async (chunks, long) => {
    const error = new Error('unexpected end of file');
    expect(await readAll(chunks, error)).toEqual({ read: chunks.join(''), long, error });
  });
});
