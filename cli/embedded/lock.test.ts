import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUseError, holderOf, lockFolder } from './lock';
import { identityOf } from './process-identity';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mawqif-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Puts up a claim as another process would have. */
async function leaveClaim(claim: object, name = '000000000000001-other'): Promise<string> {
  const file = path.join(folder, 'locks', `${name}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    JSON.stringify({ startedBy: identityOf(process.ppid), address: 'postgresql://other', ...claim }),
  );
  return file;
}

/** Runs this in a process of its own and gives the last line it prints; `kill` ends it before it lets go. */
function inProcess(body: string): { line: Promise<string>; kill: () => void } {
  const lock = JSON.stringify(path.join(import.meta.dirname, 'lock.ts'));
  const script = `import { lockFolder } from ${lock}; const folder = ${JSON.stringify(folder)}; ${body}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = new Promise<string>((resolve) =>
    child.stdout.once('data', (text: Buffer) => resolve(String(text).trim())),
  );
  return { line, kill: () => child.kill('SIGKILL') };
}

describe('a lock on a data folder', () => {
  it('is refused to another while it is held, and free again when it is released', async () => {
    const lock = await lockFolder(folder, 'postgresql://here');
    expect(await holderOf(folder)).toMatchObject({ pid: process.pid, address: 'postgresql://here' });
    await expect(lockFolder(folder, 'postgresql://there')).rejects.toThrow(FolderInUseError);
    await lock.release();
    expect(await holderOf(folder)).toBeNull();
    await (await lockFolder(folder, 'postgresql://there')).release();
  });

  it('names the process to stop and the variable to set', async () => {
    const lock = await lockFolder(folder, 'postgresql://here');
    await expect(lockFolder(folder, '')).rejects.toThrow(
      `The data folder ${folder} is in use by another Mawqif (process ${process.ppid}). ` +
        'Stop that one, or set MAWQIF_DATA to another folder.',
    );
    await lock.release();
  });

  it('goes to one of many processes that ask at once', async () => {
    const body = `
      const taken = await lockFolder(folder, '').then(() => 'held', (error) => error.name);
      console.log(taken);
      setInterval(() => {}, 1000);`;
    const contenders = Array.from({ length: 4 }, () => inProcess(body));
    const outcomes = await Promise.all(contenders.map((contender) => contender.line));
    for (const contender of contenders) contender.kill();
    expect(outcomes.toSorted()).toEqual(['FolderInUseError', 'FolderInUseError', 'FolderInUseError', 'held']);
  });

  it('is free once its holder was killed', async () => {
    const holder = inProcess(`await lockFolder(folder, ''); console.log('held'); setInterval(() => {}, 1000);`);
    expect(await holder.line).toBe('held');
    await expect(lockFolder(folder, '')).rejects.toThrow(FolderInUseError);
    holder.kill();
    await expect.poll(() => holderOf(folder)).toBeNull();
    await (await lockFolder(folder, '')).release();
    expect(await readdir(path.join(folder, 'locks'))).toEqual([]);
  });

  it('is not held by a process that was given the number of an ended one', async () => {
    await leaveClaim({ ...identityOf(), started: 'long ago' });
    await (await lockFolder(folder, '')).release();
  });

  it('is waited for while its holder is letting go', async () => {
    const lock = await lockFolder(folder, 'postgresql://here');
    await lock.ending();
    const next = lockFolder(folder, 'postgresql://there');
    const holder = holderOf(folder);
    await pause(300);
    await lock.release();
    expect((await holder)?.address).not.toBe('postgresql://here');
    await (await next).release();
  });

  it('is waited for while the one that started its holder is gone', async () => {
    const file = await leaveClaim({ ...identityOf(), startedBy: { ...identityOf(), started: 'long ago' } });
    const next = lockFolder(folder, '');
    await pause(300);
    await unlink(file);
    await (await next).release();
  });

  it('of a holder in another container counts as long as it shows signs of life', async () => {
    const file = await leaveClaim({ pid: 1, started: 'x', place: 'another container' });
    await expect(lockFolder(folder, '')).rejects.toThrow(FolderInUseError);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(file, longAgo, longAgo);
    await (await lockFolder(folder, '')).release();
  });
});
