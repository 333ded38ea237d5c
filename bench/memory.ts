// How much memory the web server takes after many requests of every kind, and whether it goes on growing.
//
//   DATABASE_URL=postgresql://… node --import tsx bench/memory.ts [requests]
//
// It starts a web server of its own over that database (what is built in .next/), sends the requests and prints the
// resident memory of its process after every twentieth of them, in megabytes.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { database } from '@/domain/database';
import { Prisma } from '@/generated/prisma/client';

const REQUESTS = Number(process.argv[2] ?? 100_000);
const CONNECTIONS = 8;
const PORT = Number(process.env.PORT ?? 3999);
/** How many different articles, and claims of theirs, are asked for. */
const ARTICLES = 2_000;

const root = path.join(import.meta.dirname, '..');
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

type Asked = { path: string; body?: string; headers?: Record<string, string> };

function send({ path: address, body, headers = {} }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port: PORT,
        host: '127.0.0.1',
        path: address,
        agent,
        method: body ? 'POST' : 'GET',
        headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode!));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const QUERIES = [
  '{ claims(first: 20) { nodes { slug analyst { slug } article { slug } stances { value topic { slug } } } } }',
  '{ topics(first: 20) { nodes { slug } } outlets(first: 20) { nodes { slug } } }',
  '{ analysts(first: 20) { nodes { slug perspective { slug } } } }',
];

/** Questions of every kind, a few much more often than the others, as readers ask. */
async function mixture(): Promise<() => Asked> {
  const db = database();
  const slugs = async (table: string) => {
    const rows = await db.$queryRaw<{ slug: string }[]>`
      SELECT slug FROM ${Prisma.raw(`"${table}"`)} ORDER BY id LIMIT ${ARTICLES}`;
    return rows.map(({ slug }) => slug);
  };
  const [topics, analysts, articles] = [await slugs('Topic'), await slugs('Analyst'), await slugs('Article')];
  await db.$disconnect();
  const random = numbers(1);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() ** 2 * items.length)]!;
  const pages: (() => string)[] = [
    () => '',
    () => '',
    () => '/compare',
    () => '/network',
    () => `/topics/${one(topics)}`,
    () => `/analysts/${one(analysts)}`,
    () => `/articles/${one(articles)}`,
    () => `/claims/${one(articles)}.1`,
    () => `/claims?topic=${one(topics)}`,
    () => `/claims?q=${encodeURIComponent('على')}&analyst=${one(analysts)}`,
    () => `/figures/spectrum/${one(['spectrum.csv', 'spectrum.json', 'spectrum.svg'])}`,
    () => '/no-such-page',
  ];
  return () => {
    if (random() < 0.3) {
      const query = one(QUERIES);
      return random() < 0.5
        ? { path: '/graphql', body: JSON.stringify({ query }) }
        : { path: `/graphql?query=${encodeURIComponent(`${query}\n# ${Math.floor(random() * 1_000)}`)}` };
    }
    return {
      path: `/${one(['ar', 'en'])}${one(pages)()}`,
      headers: {
        'accept-encoding': one(['br, gzip', 'gzip', '']),
        ...(random() < 0.5 ? { cookie: `NEXT_LOCALE=${one(['ar', 'en'])}` } : {}),
      },
    };
  };
}

function resident(pid: number): number {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1_024);
}

const next = await mixture();
const server = spawn(process.execPath, [path.join(root, 'server/main.mjs')], {
  cwd: root,
  env: { ...process.env, PORT: String(PORT), NODE_ENV: 'production' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
while (!(await send({ path: '/healthz' }).catch(() => null))) await pause(100);

const statuses = new Map<number, number>();
const sizes = [resident(server.pid!)];
console.log(`${sizes[0]} MB before the first request`);
for (let part = 1; part <= 20; part++) {
  let left = Math.ceil(REQUESTS / 20);
  const work = async () => {
    while (left-- > 0) {
      const status = await send(next());
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  sizes.push(resident(server.pid!));
  console.log(`${sizes.at(-1)} MB after ${part * Math.ceil(REQUESTS / 20)} requests`);
}
console.log(`Statuses: ${[...statuses].map(([status, count]) => `${status} × ${count}`).join(', ')}`);
console.log(`Largest: ${Math.max(...sizes)} MB`);
server.kill('SIGTERM');
await once(server, 'exit');
agent.destroy();
