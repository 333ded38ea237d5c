import { createHash } from 'node:crypto';
import { type HttpAnswer, type HttpQuestion, single } from './exchange';

const names = new WeakMap<HttpAnswer, string>();

/** The answer's name: it is the same as long as its body is, compressed or not. */
function etagOf(answer: HttpAnswer): string {
  const known = names.get(answer);
  if (known) return known;
  const name = `W/"${createHash('sha256').update(answer.body!).digest('base64url').slice(0, 27)}"`;
  names.set(answer, name);
  return name;
}

/**
 * A complete answer to a GET, as whoever asks may keep it: to be asked for again each time, and not sent again where it is
 * still the same.
 */
export function revalidated({ headers }: HttpQuestion, answer: HttpAnswer): HttpAnswer {
  const etag = etagOf(answer);
  const kept = { ...answer.headers, etag, 'cache-control': 'no-cache' };
  return isKnown(single(headers['if-none-match']), etag)
    ? { status: 304, headers: kept, body: null }
    : { ...answer, headers: kept };
}

function isKnown(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  const bare = (name: string) => name.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((name) => bare(name) === bare(etag));
}
