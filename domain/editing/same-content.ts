import { isDeepStrictEqual } from 'node:util';
import type { Content } from './contents/contents';

/** Whether two states of a record are the same, however they were put together. */
export function sameContent(a: Content | null, b: Content | null): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}

/** As the database would give it back: without what is undefined. */
function plain(content: Content | null): unknown {
  return content === null ? null : JSON.parse(JSON.stringify(content));
}
