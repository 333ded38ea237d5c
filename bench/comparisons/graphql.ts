import type { Bench, Comparison } from '../bench';
import { startMawqif } from '../machine/app';
import { databaseOf, short } from '../machine/databases';
import type { Server } from '../machine/process';
import { withServers } from '../machine/servers';
import type { Request } from '../measure/load';
import { type Found, slowest, throughput } from '../measure/record';
import { inRounds, type Side } from '../measure/rounds';
import { startHandwritten } from '../peers/handwritten';
import { startPostGraphile } from '../peers/postgraphile';
import { SHAPES, type Shape } from './shapes';

/** Answers made anew for each request, against PostGraphile and against hand-written SQL. */
export const graphqlUncached: Comparison = {
  name: 'graphql',
  title: 'GraphQL, uncached',
  needsServer: true,
  run: (bench) =>
    onLargest(bench, { MAWQIF_CACHE_MB: '0' }, async (servers, claims) => {
      const all: Found[] = [];
      for (const shape of SHAPES) {
        const sides = await sidesOf(shape, servers);
        const samples = await inRounds(bench.loader, sides, bench.pace);
        const settings = { claims, connections: bench.pace.connections, shape: shape.title };
        const against = (peer: string, atLeast: number) => ({
          name: `graphql/${shape.name}/${peer}`,
          settings: { ...settings, peer },
          target: { atLeast },
        });
        all.push(
          throughput(against('postgraphile', 1), samples.mawqif, samples.postgraphile),
          slowest(
            { ...against('postgraphile', 1), name: `graphql/${shape.name}/postgraphile/p99`, target: { atMost: 1 } },
            samples.mawqif,
            samples.postgraphile,
          ),
          throughput(against('handwritten', 0.33), samples.mawqif, samples.handwritten),
        );
      }
      return all;
    }),
};

/** The same read again and again, kept answers allowed, by GET. */
export const graphqlRepeated: Comparison = {
  name: 'repeated',
  title: 'GraphQL, the same read repeated',
  needsServer: true,
  run: (bench) =>
    onLargest(bench, {}, async (servers, claims) => {
      const all: Found[] = [];
      for (const shape of SHAPES) {
        const sides = {
          mawqif: { origin: servers.mawqif.origin, requests: [byGet(shape.mawqif[0]!)] },
          postgraphile: { origin: servers.postgraphile.origin, requests: [shape.postgraphile[0]!] },
        };
        const samples = await inRounds(bench.loader, sides, bench.pace);
        const settings = { claims, connections: bench.pace.connections, shape: shape.title, peer: 'postgraphile' };
        all.push(
          throughput(
            { name: `repeated/${shape.name}/postgraphile`, settings, target: { atLeast: 5 } },
            samples.mawqif,
            samples.postgraphile,
          ),
        );
      }
      return all;
    }),
};

type Servers = Record<'mawqif' | 'postgraphile' | 'handwritten', Server>;

/** All three on the largest database. */
async function onLargest(
  { server, claims, port }: Bench,
  env: Record<string, string>,
  work: (servers: Servers, claims: string) => Promise<Found[]>,
): Promise<Found[]> {
  const most = claims.at(-1)!;
  const place = await databaseOf(server!, most);
  return withServers(async (keep) => {
    const servers = {
      postgraphile: await keep(startPostGraphile(place.DATABASE_URL!, port())),
      handwritten: await keep(startHandwritten(place.DATABASE_URL!, port())),
      mawqif: await keep(startMawqif(place, port(), env)),
    };
    return work(servers, short(most));
  });
}

/** @throws where they do not answer the same number of things, so that nobody is measured by a lesser question. */
async function sidesOf(shape: Shape, servers: Servers): Promise<Record<keyof Servers, Side>> {
  const names = Object.keys(servers) as (keyof Servers)[];
  const sizes = new Map<string, number>();
  for (const name of names) sizes.set(name, shape.size(await answerOf(servers[name], shape[name][0]!)));
  if (new Set(sizes.values()).size !== 1 || sizes.get('mawqif') === 0) {
    throw new Error(`${shape.name}: the answers differ in size: ${JSON.stringify([...sizes])}`);
  }
  return Object.fromEntries(
    names.map((name) => [name, { origin: servers[name].origin, requests: shape[name] }]),
  ) as Record<keyof Servers, Side>;
}

async function answerOf({ origin }: Server, { path, body }: Request): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${origin}${path}`, body === undefined ? {} : { method: 'POST', body, headers });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"'))
    throw new Error(`${origin}${path} answers ${response.status}: ${text}`);
  return text;
}

function byGet({ path, body }: Request): Request {
  const { query, variables } = JSON.parse(body!) as { query: string; variables: unknown };
  const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  // Apollo answers a GET only to whom a foreign page cannot make send it.
  return { path: `${path}?${asked}`, headers: { 'apollo-require-preflight': 'true' } };
}
