import { placeName } from '@/domain/generate/words';
import type { Bench, Comparison } from '../bench';
import { startMawqif } from '../machine/app';
import { databaseOf, embeddedOf, type Place, short } from '../machine/databases';
import type { Server } from '../machine/process';
import { withServers } from '../machine/servers';
import type { Request } from '../measure/load';
import { cost, type Found } from '../measure/record';
import { inRounds } from '../measure/rounds';
import { PAGES } from './addresses';
import { question, SHAPES } from './shapes';

/** What a page of a list holds when its thousandth is asked for: ten thousand claims must have it. */
const PAGE = 10;

// By their rank among generated words: in every eighth claim, in one of a thousand, in one of a hundred thousand.
const WORDS = { common: 'الاتفاق', middling: placeName(150).ar, rare: placeName(6000).ar };

/** How often the median request may take as long with more claims as with the fewest. */
const ALIKE = 1.2;
const SEARCHED = 2;

/** What a request costs uncached with ever more claims, on PostgreSQL. */
export const growth: Comparison = {
  name: 'growth',
  title: 'Growth on PostgreSQL, uncached',
  needsServer: true,
  run: (bench) => grown(bench, 'growth', bench.claims, (claims) => databaseOf(bench.server!, claims)),
};

/** The same, embedded; a million claims are no use for it. */
export const growthEmbedded: Comparison = {
  name: 'growth-embedded',
  title: 'Growth embedded, uncached',
  needsServer: false,
  run: (bench) =>
    grown(
      bench,
      'growth-embedded',
      bench.claims.filter((claims) => claims <= 100_000),
      embeddedOf,
    ),
};

async function grown(
  bench: Bench,
  name: string,
  sizes: readonly number[],
  placeOf: (claims: number) => Promise<Place>,
): Promise<Found[]> {
  const [fewest, ...more] = sizes;
  if (fewest === undefined || more.length === 0) throw new Error('At least two numbers of claims are needed.');
  return withServers(async (keep) => {
    const servers: [string, Server][] = [];
    for (const claims of sizes) {
      const place = await placeOf(claims);
      servers.push([short(claims), await keep(startMawqif(place, bench.port(), { MAWQIF_CACHE_MB: '0' }))]);
    }
    const questions = await questionsOf(servers);
    const all: Found[] = [];
    for (const { title, atMost, requests } of questions) {
      const sides = Object.fromEntries(
        servers.map(([size, { origin }]) => [size, { origin, requests: requests.get(size)! }]),
      );
      const samples = await inRounds(bench.loader, sides, bench.pace);
      for (const claims of more.map(short)) {
        all.push(
          cost(
            {
              name: `${name}/${title}/${claims}`,
              settings: { claims, connections: bench.pace.connections, peer: `the same at ${short(fewest)}` },
              target: { atMost },
            },
            samples[claims]!,
            samples[short(fewest)]!,
          ),
        );
      }
    }
    return all;
  });
}

type Question = { title: string; atMost: number; requests: Map<string, readonly Request[]> };

async function questionsOf(servers: readonly [string, Server][]): Promise<Question[]> {
  const alike = (title: string, atMost: number, requests: readonly Request[]): Question => ({
    title,
    atMost,
    requests: new Map(servers.map(([size]) => [size, requests])),
  });
  const cursors = new Map<string, string>();
  for (const [size, server] of servers) cursors.set(size, await cursorBefore(server, 1000));
  const deep = (title: string, request: (cursor: string) => Request): Question => ({
    title,
    atMost: SEARCHED,
    requests: new Map(servers.map(([size]) => [size, [request(cursors.get(size)!)]])),
  });
  return [
    ...Object.entries(PAGES).map(([page, path]) => alike(`page ${page}`, ALIKE, [{ path: `/ar${path}` }])),
    ...SHAPES.map((shape) => alike(`query ${shape.name}`, ALIKE, shape.mawqif)),
    ...Object.entries(WORDS).flatMap(([kind, word]) => [
      alike(`page search ${kind}`, SEARCHED, [{ path: `/ar/claims?q=${encodeURIComponent(word)}` }]),
      alike(`query search ${kind}`, SEARCHED, [
        question(
          `query ($text: String!) { claims(first: 20, filter: { text: $text }) {
            totalCount nodes { slug paraphrase { text } analyst { slug } }
          } }`,
          { text: word },
        ),
      ]),
    ]),
    deep('page claims 1000th', (cursor) => ({ path: `/ar/claims?after=${encodeURIComponent(cursor)}` })),
    deep('query claims 1000th', (after) =>
      question(
        `query ($after: String!) { claims(first: ${PAGE}, after: $after) {
          nodes { slug paraphrase { text } analyst { slug } } pageInfo { endCursor }
        } }`,
        { after },
      ),
    ),
  ];
}

/** The cursor after which this page of claims begins, found by reading all before it. */
async function cursorBefore({ origin }: Server, page: number): Promise<string> {
  let after: string | null = null;
  for (let left = (page - 1) * PAGE; left > 0; left -= 90) {
    const { body } = question(
      `query ($first: Int!, $after: String) { claims(first: $first, after: $after) { pageInfo { endCursor } } }`,
      { first: Math.min(90, left), after },
    );
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    const { data } = (await response.json()) as { data: { claims: { pageInfo: { endCursor: string } } } };
    after = data.claims.pageInfo.endCursor;
  }
  return after!;
}
