import type { Bench, Comparison } from '../bench';
import { PEER_PAGES, startMawqif } from '../machine/app';
import { databaseOf, embeddedOf, short } from '../machine/databases';
import type { Server } from '../machine/process';
import { withServers } from '../machine/servers';
import { type Found, throughput } from '../measure/record';
import { inRounds, type Side } from '../measure/rounds';
import { LOCALES, PAGES } from './addresses';

/** Pages asked for again and again, against a static page of the same size in the same server. */
export const pagesRepeated: Comparison = {
  name: 'pages',
  title: 'Pages, repeated',
  needsServer: false,
  run: (bench) =>
    onLargest(bench, {}, async (server, claims) => {
      const statics = await Promise.all(
        PEER_PAGES.statics.map(async (path) => ({ path, size: await sizeOf(server, path) })),
      );
      return eachPage(async (name, path) => {
        const size = await sizeOf(server, path);
        const peer = statics.reduce((best, one) =>
          Math.abs(one.size - size) < Math.abs(best.size - size) ? one : best,
        );
        return against(
          bench,
          server,
          { name: `pages/${name}`, path, peer: peer.path, atLeast: 5 },
          { claims, bytes: size, peerBytes: peer.size },
        );
      });
    }),
};

/**
 * As many addresses of a page as no server answers at once: who asks for the same address at the same moment is answered
 * by one rendering, which is no first rendering for all but one of them.
 */
const DISTINCT = 64;

/** Pages made anew for each request, against a trivial dynamic page of the same server. */
export const pagesFirst: Comparison = {
  name: 'first-rendering',
  title: 'Pages, first rendering',
  needsServer: false,
  run: (bench) =>
    onLargest(bench, { MAWQIF_CACHE_MB: '0' }, (server, claims) =>
      eachPage(async (name, path) =>
        against(
          bench,
          server,
          { name: `first-rendering/${name}`, path, peer: PEER_PAGES.dynamic, atLeast: 0.5, addresses: DISTINCT },
          { claims, bytes: await sizeOf(server, path) },
        ),
      ),
    ),
};

type Versus = { name: string; path: string; peer: string; atLeast: number; addresses?: number };

async function against(bench: Bench, { origin }: Server, versus: Versus, settings: Found['settings']): Promise<Found> {
  const side = (path: string, addresses = 1): Side => ({
    origin,
    requests: Array.from({ length: addresses }, (_, index) => ({
      path: addresses === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}bench=${index}`,
    })),
  });
  const sides = { ours: side(versus.path, versus.addresses), peer: side(versus.peer) };
  const samples = await inRounds(bench.loader, sides, bench.pace);
  return throughput(
    {
      name: versus.name,
      settings: { ...settings, connections: bench.pace.connections, peer: versus.peer },
      target: { atLeast: versus.atLeast },
    },
    samples.ours,
    samples.peer,
  );
}

async function eachPage(measure: (name: string, path: string) => Promise<Found>): Promise<Found[]> {
  const all: Found[] = [];
  for (const page of ['overview', 'compare'] as const) {
    for (const locale of LOCALES) all.push(await measure(`${page}/${locale}`, `/${locale}${PAGES[page]}`));
  }
  return all;
}

/** On PostgreSQL where there is a server, else embedded. */
function onLargest<T>(
  { server, claims, port }: Bench,
  env: Record<string, string>,
  work: (server: Server, claims: string) => Promise<T>,
): Promise<T> {
  return withServers(async (keep) => {
    const most = server === null ? claims[0]! : claims.at(-1)!;
    const place = server === null ? await embeddedOf(most) : await databaseOf(server, most);
    return work(await keep(startMawqif(place, port(), env)), short(most));
  });
}

async function sizeOf({ origin }: Server, path: string): Promise<number> {
  const response = await fetch(`${origin}${path}`, { headers: { 'accept-encoding': 'identity' } });
  const { byteLength } = await response.arrayBuffer();
  if (!response.ok) throw new Error(`${origin}${path} answers ${response.status}`);
  return byteLength;
}
