/** What a request asks for. Kept as it was written: what an address means is for the router to say. */
export type Target = { path: string; search: string };

const ABSOLUTE = /^https?:\/\/[^/?#]*/i;

/**
 * Reads a request's target: a path with its query, or the whole address that proxies are asked for.
 * @returns null where it is neither, as in `OPTIONS *`.
 */
export function readTarget(url: string): Target | null {
  const address = url.startsWith('/') ? url : afterHost(url);
  if (address === null) return null;
  const query = address.indexOf('?');
  return query === -1 ? { path: address, search: '' } : { path: address.slice(0, query), search: address.slice(query) };
}

function afterHost(url: string): string | null {
  const host = ABSOLUTE.exec(url)?.[0];
  if (host === undefined) return null;
  const rest = url.slice(host.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
