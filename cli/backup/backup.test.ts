import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addUser } from '@/domain/accounts/users';
import type { Header } from '@/domain/backup/format';
import { createClaim } from '@/domain/claims/mutations';
import { connect } from '@/domain/database';
import { findDeviations } from '@/domain/doctor/deviations';
import { OPERATOR } from '@/domain/editing/actor';
import { idOfSlug } from '@/domain/identity';
import { importCorpus } from '@/domain/import/corpus';
import { readRevision } from '@/domain/revision/data';
import { actorOf } from '@/tests/helpers/actors';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { listenOn, openInMemory } from '@/tests/helpers/embedded';
import { readBackupFile, writeBackupFile } from './file';
import { restoreInto } from './restore';
import { backUpWhereDue } from './rolling';

const db = await freshDatabase();
const source = process.env.DATABASE_URL!;
// Wherever the tests' database is, the other one is embedded.
const pglite = await openInMemory(inject('embeddedTemplates').empty);
const { address: target, stop } = await listenOn(pglite);
const other = connect(target);
const folder = await mkdtemp(path.join(os.tmpdir(), 'mawqif-backup-'));
const file = path.join(folder, 'mawqif.backup');

const PARAPHRASE = 'Line separator \u2028, tab \t, quotation " and \\, 👷🏽, «تشكيلٌ»';

beforeAll(async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
  await createClaim(db, actorOf('CODER'), {
    articleId: idOfSlug('article', 'bridge-2024'),
    draft: {
      analyst: 'amal',
      speech: 'DIRECT',
      kind: 'DEMAND',
      paraphrase: { en: PARAPHRASE },
      passages: [{ language: 'en', start: 0, end: 12 }],
      stances: [],
    },
  });
  const password = 'a long enough password';
  await addUser(db, OPERATOR, { email: 'a@mawqif.example', name: 'A', password, role: 'ADMINISTRATOR' });
});

afterAll(async () => {
  await other.$disconnect();
  await stop();
  await pglite.close();
  await rm(folder, { recursive: true, force: true });
});

async function restore(from: string, replace: boolean) {
  const said = readBackupFile(from);
  const { value } = await said.next();
  if (value?.kind !== 'header') throw new Error('no header');
  return restoreInto(target, value.header, said, replace);
}

/** The backup with its text changed. */
async function changed(name: string, change: (text: string) => string): Promise<string> {
  const to = path.join(folder, name);
  await writeFile(to, gzipSync(change(gunzipSync(await readFile(file)).toString())));
  return to;
}

async function everythingSaid(from: string) {
  const all = [];
  for await (const said of readBackupFile(from)) all.push(said);
  return all;
}

describe('a backup', () => {
  it('holds everything but what signs people in, for nobody else to read', async () => {
    const written = await writeBackupFile(source, file);
    expect(written.tables).toBeGreaterThan(20);
    const tables = (await everythingSaid(file)).flatMap((said) => (said.kind === 'table' ? [said.head.table] : []));
    expect(tables).toEqual(expect.arrayContaining(['Article', 'Claim', 'Version', 'AuditEntry', 'User', 'Word']));
    for (const secret of ['Session', 'Secret', 'Verification']) expect(tables).not.toContain(secret);
    const { mode } = await stat(file);
    expect(mode & 0o077).toBe(0);
  });

  it('is restored elsewhere with the same checksums, as another state than any before', async () => {
    const before = await readRevision(other);
    const restored = await restore(file, false);
    expect(await readRevision(other)).not.toEqual(before);
    const again = path.join(folder, 'again.backup');
    await writeBackupFile(target, again);
    const ends = async (from: string) =>
      (await everythingSaid(from)).filter(({ kind }) => kind === 'table' || kind === 'end of table');
    expect(await ends(again)).toEqual(await ends(file));
    expect(restored.find(({ table }) => table === 'Claim')?.rows).toBe(3);
    const claim = { articleId: idOfSlug('article', 'bridge-2024'), number: 3 };
    expect(await other.claim.findFirst({ where: claim })).toMatchObject({ paraphrase: { en: PARAPHRASE } });
    expect((await findDeviations(other, 1)).filter(({ count }) => count > 0)).toEqual([]);
  });

  it('takes the place of what is there only where that is wanted', async () => {
    await expect(restore(file, false)).rejects.toMatchObject({ code: 'NOT_EMPTY' });
    await other.outlet.create({
      data: { id: idOfSlug('outlet', 'x'), slug: 'x', name: {}, homepage: 'x', searchText: '' },
    });
    await restore(file, true);
    expect(await other.outlet.count()).toBe(1);
    expect(await other.claim.count()).toBe(3);
  });

  it.each([
    ['with a word changed', (text: string) => text.replace('The bridge', 'The fridge'), 'DAMAGED'],
    ['with a row missing', (text: string) => text.replace(/\{"id":[^\n]*\n/, ''), 'DAMAGED'],
    ['cut short', (text: string) => text.slice(0, text.lastIndexOf('#')), 'DAMAGED'],
    ['of another format', (text: string) => text.replace('"format":1', '"format":2'), 'OTHER_FORMAT'],
    ['that is none', () => 'a letter', 'NOT_A_BACKUP'],
    ['of nothing', () => '', 'NOT_A_BACKUP'],
  ])('%s is refused, and nothing is changed', async (name, change, code) => {
    const before = await readRevision(other);
    await expect(restore(await changed(`${name}.backup`, change), true)).rejects.toMatchObject({ code });
    expect(await readRevision(other)).toEqual(before);
    expect(await other.claim.count()).toBe(3);
  });

  it('that was never compressed, or broke off while it was written, is refused', async () => {
    const letter = path.join(folder, 'letter');
    await writeFile(letter, 'a letter');
    await expect(restore(letter, true)).rejects.toMatchObject({ code: 'NOT_A_BACKUP' });
    const broken = path.join(folder, 'broken');
    const bytes = await readFile(file);
    await writeFile(broken, bytes.subarray(0, bytes.length - 100));
    await expect(restore(broken, true)).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  it('of a newer or an older Mawqif than the database is refused', async () => {
    const withMigrations = (change: (names: string[]) => string[]) => (text: string) => {
      const [first, ...rest] = text.split('\n');
      const header = JSON.parse(first!.slice(1)) as Header;
      return [`#${JSON.stringify({ ...header, migrations: change(header.migrations) })}`, ...rest].join('\n');
    };
    const newer = await changed(
      'newer',
      withMigrations((names) => [...names, '29990101000000_later']),
    );
    await expect(restore(newer, true)).rejects.toMatchObject({ code: 'NEWER_THAN_THIS' });
    const older = await changed(
      'older',
      withMigrations((names) => names.slice(0, -1)),
    );
    await expect(restore(older, true)).rejects.toMatchObject({ code: 'OLDER_THAN_THE_DATABASE' });
  });
});

describe('backups of a running server', () => {
  it('are written when the last one is old enough, and the oldest make way', async () => {
    const write = (file: string) => writeBackupFile(source, file);
    const rolling = { write, dataFolder: folder, every: 24, keep: 2 };
    const at = (hour: number) => backUpWhereDue(rolling, new Date(Date.UTC(2026, 0, 1, hour)));
    expect(await at(0)).toMatch(/^Backup: .*mawqif-2026-01-01T000000Z\.backup, 0\.\d MB, \d+\.\d s; 1 are kept\.$/);
    expect(await at(23)).toBeNull();
    await at(24);
    await at(48);
    expect(await readdir(path.join(folder, 'backups'))).toEqual([
      'mawqif-2026-01-02T000000Z.backup',
      'mawqif-2026-01-03T000000Z.backup',
    ]);
  });
});
