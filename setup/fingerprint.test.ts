import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { whenChanged } from './fingerprint.mjs';

const home = process.cwd();
const folder = mkdtempSync(path.join(os.tmpdir(), 'mawqif-fingerprint-'));
const files = { sources: ['source.txt'], outputs: ['output.txt'] };

const work = async () => writeFileSync('output.txt', 'made');
const edit = (text: string) => writeFileSync('source.txt', text);

beforeEach(() => {
  process.chdir(folder);
  rmSync('.setup', { recursive: true, force: true });
  edit('one');
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

it('works when a source has another content or an output is gone, and only then', async () => {
  expect(await whenChanged('work', files, work)).toBe(true);
  edit('one');
  expect(await whenChanged('work', files, work)).toBe(false);
  edit('two');
  expect(await whenChanged('work', files, work)).toBe(true);
  rmSync('output.txt');
  expect(await whenChanged('work', files, work)).toBe(true);
});

it('works again after work that was broken off, even when the sources are as they were before it', async () => {
  await whenChanged('work', files, work);
  edit('two');
  await expect(whenChanged('work', files, () => Promise.reject(new Error('broken off')))).rejects.toThrow('broken off');
  edit('one');
  expect(await whenChanged('work', files, work)).toBe(true);
});
