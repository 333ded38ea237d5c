import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedAddress } from './address';
import { FolderInUseError, holderOf } from './lock';
import { startEmbedded } from './start';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mawqif-embedded-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  it('keeps what it was given over a stop and a start', async () => {
    const first = await startEmbedded(folder);
    await query(first.url, 'CREATE TABLE kept (word text)');
    await query(first.url, "INSERT INTO kept VALUES ('موقف')");
    await first.close();
    expect(await holderOf(folder)).toBeNull();
    const second = await startEmbedded(folder);
    expect(await query(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'موقف' }]);
    await second.close();
    expect(existsSync((await embeddedAddress(folder)).socket)).toBe(false);
  });

  it('knows trigrams of Arabic words, which search needs', async () => {
    const database = await startEmbedded(folder);
    await query(database.url, 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const rows = await query(database.url, "SELECT array_length(show_trgm('العقوبات'), 1) AS trigrams");
    await database.close();
    expect(rows).toEqual([{ trigrams: 9 }]);
  });

  it('is refused to a second server on the same folder', async () => {
    const database = await startEmbedded(folder);
    await expect(startEmbedded(folder)).rejects.toThrow(FolderInUseError);
    await database.close();
  });

  it('comes back at the same address when its process is killed, with every row it acknowledged', async () => {
    const database = await startEmbedded(folder);
    await query(database.url, 'CREATE TABLE numbers (number int)');
    for (let number = 1; number <= 20; number++) await query(database.url, `INSERT INTO numbers VALUES (${number})`);
    const { pid } = (await holderOf(folder))!;
    process.kill(pid, 'SIGKILL');
    const count = () => query(database.url, 'SELECT count(*)::int AS rows FROM numbers').catch(() => []);
    await expect.poll(count, { timeout: 90_000, interval: 200 }).toEqual([{ rows: 20 }]);
    expect((await holderOf(folder))?.pid).not.toBe(pid);
    await database.close();
  });

  it('ends with the process that started it, however that ends', async () => {
    const start = JSON.stringify(path.join(import.meta.dirname, 'start.ts'));
    const script = `import { startEmbedded } from ${start}; await startEmbedded(${JSON.stringify(folder)}); console.log('up');`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => parent.stdout.once('data', resolve));
    const { pid } = (await holderOf(folder))!;
    parent.kill('SIGKILL');
    await expect.poll(() => existsSync(`/proc/${pid}`) && state(pid) !== 'Z', { timeout: 60_000 }).toBe(false);
    expect(await holderOf(folder)).toBeNull();
  });

  it('starts although a killed one left its socket', async () => {
    const { socket } = await embeddedAddress(folder);
    await writeFile(socket, '');
    const database = await startEmbedded(folder);
    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.close();
  });
});

function state(pid: number): string {
  return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
    .trim()
    .slice(0, 1);
}
