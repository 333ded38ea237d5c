import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './cache';
import { run } from './command';
import type { Place } from './databases';
import { type Server, startServer } from './process';

const root = path.join(import.meta.dirname, '../..');

/** Kilobytes of text in the static pages; served, a page is somewhat more than twice as large. */
const STATIC_SIZES = Array.from({ length: 30 }, (_, index) => 4 * (index + 1));

/** What a build has no part of, so that a change there needs no other one. */
const ELSEWHERE = /^(?:bench|docs|tests|\.ci)\/|\.test\.tsx?$|\.md$/;

const STATIC = '/bench-static';
const DYNAMIC = '/bench-dynamic';

/** Pages of the peer kind, beside Mawqif's own in the same Next server. */
export const PEER_PAGES = { dynamic: DYNAMIC, statics: STATIC_SIZES.map((size) => `${STATIC}/${size}`) };

const LAYOUT = `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

const DYNAMIC_PAGE = `import { connection } from 'next/server';
export default async function Page() {
  await connection();
  return <p>{Date.now()}</p>;
}
`;

const STATIC_PAGE = `export const dynamic = 'force-static';
export const dynamicParams = false;
export function generateStaticParams() {
  return ${JSON.stringify(STATIC_SIZES)}.map((size) => ({ size: String(size) }));
}
export default async function Page({ params }: { params: Promise<{ size: string }> }) {
  const lines = Number((await params).size) * 10;
  return <ul>{Array.from({ length: lines }, (_, line) => <li key={line}>{String(line).padStart(70, 'x ')}</li>)}</ul>;
}
`;

/**
 * A copy of this working tree with the peers' pages in it, built. A copy, since those pages are nobody's but the
 * benchmark's, and since a build in use must not be replaced.
 * @returns its folder.
 */
export async function builtApp(): Promise<string> {
  const folder = cacheFolder('app');
  const files = (await run(['git', 'ls-files', '-co', '--exclude-standard'], { cwd: root })).trim().split('\n');
  const present = [...new Set(files)].filter((file) => file !== '' && !ELSEWHERE.test(file)).sort();
  const contents = await Promise.all(
    present.map(async (file) => ({ file, bytes: await readFile(path.join(root, file)).catch(() => null) })),
  );
  const hash = createHash('sha256').update(LAYOUT + DYNAMIC_PAGE + STATIC_PAGE);
  for (const { file, bytes } of contents) if (bytes) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  const print = hash.digest('hex');
  const built = path.join(folder, '.bench-build');
  if ((await readFile(built, 'utf8').catch(() => '')) === print) return folder;

  console.error('Building the web pages for the benchmark.');
  for (const name of await readdir(folder)) {
    // A build takes half as long where there was one before.
    if (name !== '.next') await rm(path.join(folder, name), { recursive: true, force: true });
  }
  for (const { file, bytes } of contents) if (bytes) await write(path.join(folder, file), bytes);
  for (const made of ['generated', 'public/explorer']) {
    await cp(path.join(root, made), path.join(folder, made), { recursive: true, force: true }).catch(() => {});
  }
  await linkPackages(folder);
  await addPeers(folder);
  await run([process.execPath, 'setup/generate-command.mjs'], { cwd: folder });
  await run([process.execPath, 'node_modules/next/dist/bin/next', 'build'], {
    cwd: folder,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: undefined },
  });
  await writeFile(built, print);
  return folder;
}

/**
 * Serves the built copy on a database, as `npm start` would.
 * @param probe what is to be answered before it counts as started.
 */
export async function startMawqif(
  place: Place,
  port: number,
  env: Record<string, string | undefined> = {},
  probe = '/healthz',
): Promise<Server> {
  return startServer({
    command: [process.execPath, 'setup/mawqif.mjs', 'serve'],
    cwd: await builtApp(),
    env: { ...place, ...env },
    port,
    probe,
  });
}

/** The same files under other names where the file system allows it: they are many. */
async function linkPackages(folder: string): Promise<void> {
  const [from, to] = [path.join(root, 'node_modules'), path.join(folder, 'node_modules')];
  try {
    await run(['cp', '-al', from, to], { cwd: root });
  } catch {
    await rm(to, { recursive: true, force: true });
    await cp(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

async function addPeers(folder: string): Promise<void> {
  await write(path.join(folder, 'app/(bench)/layout.tsx'), LAYOUT);
  await write(path.join(folder, `app/(bench)${DYNAMIC}/page.tsx`), DYNAMIC_PAGE);
  await write(path.join(folder, `app/(bench)${STATIC}/[size]/page.tsx`), STATIC_PAGE);
  // The peers' pages pass by what Mawqif does before its own.
  await edit(path.join(folder, 'proxy.ts'), "'/((?!_next/|", "'/((?!bench-|_next/|");
  // Types are checked where the sources are.
  await edit(
    path.join(folder, 'next.config.js'),
    'const config = {',
    'const config = {\n  typescript: { ignoreBuildErrors: true },',
  );
}

async function edit(file: string, part: string, by: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(part)) throw new Error(`${file} no longer has ${part}, which the benchmark's copy changes.`);
  await writeFile(file, text.replace(part, by));
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
