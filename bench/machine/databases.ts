import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { cacheFolder } from './cache';
import { run } from './command';

const root = path.join(import.meta.dirname, '../..');

/** The environment that leads Mawqif to a database. */
export type Place = { DATABASE_URL: string | undefined; MAWQIF_DATA: string | undefined };

/**
 * A database on the server with this many generated claims: made at its first use, brought up to date with the
 * migrations at each.
 */
export async function databaseOf(server: string, claims: number): Promise<Place> {
  const name = `bench_${short(claims)}`;
  await createDatabase(server, name);
  const place = { DATABASE_URL: onServer(server, name), MAWQIF_DATA: undefined };
  await fill(place, claims, await countClaims(place.DATABASE_URL));
  return place;
}

/** A folder of an embedded database with this many generated claims. */
export async function embeddedOf(claims: number): Promise<Place> {
  const place = { DATABASE_URL: undefined, MAWQIF_DATA: cacheFolder(`embedded-${short(claims)}`) };
  // Repeating it adds nothing, and is the only way to ask a folder what it holds.
  await fill(place, claims, 0);
  return place;
}

/** A new empty database on the server, in the place of what had its name. */
export async function emptyDatabase(server: string, name: string): Promise<string> {
  await onClient(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}"`);
    await client.query(`CREATE DATABASE "${name}"`);
  });
  return onServer(server, name);
}

/** Runs statements on a database. */
export async function onClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs `mawqif` from the sources. */
export function mawqif(place: Partial<Place>, ...given: string[]): Promise<string> {
  const command = [process.execPath, 'setup/mawqif.mjs', ...given] as const;
  return run(command, { cwd: root, env: { ...place } });
}

/** 10000 as "10k", 1000000 as "1m". */
export function short(claims: number): string {
  if (claims % 1_000_000 === 0) return `${claims / 1_000_000}m`;
  return claims % 1000 === 0 ? `${claims / 1000}k` : String(claims);
}

async function createDatabase(server: string, name: string): Promise<void> {
  await onClient(server, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name}"`);
  });
}

async function fill(place: Place, claims: number, present: number): Promise<void> {
  await mawqif(place, 'migrate');
  if (present >= claims) return;
  console.error(`Generating ${short(claims)} claims.`);
  // Several times as fast as generating into the server.
  if (place.DATABASE_URL && present === 0) {
    const file = await linesOf(claims);
    await mawqif(place, 'import', file);
    // Of a million claims it is more than a gigabyte.
    await rm(file);
  } else {
    await mawqif(place, 'generate', '--claims', String(claims));
  }
  if (place.DATABASE_URL) await onClient(place.DATABASE_URL, (client) => client.query('VACUUM ANALYZE'));
}

/** A file of generated claims as JSON Lines. */
export async function linesOf(claims: number): Promise<string> {
  const file = path.join(cacheFolder('lines'), `${short(claims)}.jsonl`);
  await mawqif({}, 'generate', '--claims', String(claims), '--to', file);
  return file;
}

async function countClaims(url: string): Promise<number> {
  return onClient(url, async (client) => {
    const { rows } = await client.query<{ present: boolean }>(`SELECT to_regclass('"Claim"') IS NOT NULL AS present`);
    if (!rows[0]?.present) return 0;
    const counted = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM "Claim"');
    return counted.rows[0]!.count;
  });
}

function onServer(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
