import { constants } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { holderOf } from '../embedded/lock';
import { startEmbedded } from '../embedded/start';
import { type BackupFile, writeBackupFile } from './file';

const COPY = 'copy-';
/** A copy that nobody reads after so long was left by a process that was killed, in milliseconds. */
const ABANDONED = 10 * 60_000;

/**
 * Writes a backup of the embedded database that a server serves. Its connections share one session, so that whoever reads all of it
 * would hold everybody up: its files are copied, for the last of which alone others wait, and the copy is read by a process of its
 * own.
 * @param address of the database.
 * @param dataFolder its data folder, where the copy is put as well.
 * @param file takes the place of what is there under that name.
 */
export async function backUpServed(address: string, dataFolder: string, file: string): Promise<BackupFile> {
  await removeAbandoned(dataFolder);
  const folder = await mkdtemp(path.join(dataFolder, COPY));
  try {
    await copyAtRest(address, path.join(dataFolder, 'postgres'), path.join(folder, 'postgres'));
    const copy = await startEmbedded(folder);
    try {
      return await writeBackupFile(copy.url, file);
    } finally {
      await copy.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Copies the files of a database as they are between two statements of others, all of it written out. Most are copied before, while
 * others work; what they wrote to meanwhile is copied again, while they wait.
 */
async function copyAtRest(address: string, from: string, to: string): Promise<void> {
  const client = new Client({ connectionString: address });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('CHECKPOINT');
    const copied = new Map<string, number>();
    await copyFiles(from, to, copied);
    await client.query('BEGIN');
    await client.query('CHECKPOINT');
    for (const gone of await copyFiles(from, to, copied)) await rm(path.join(to, gone), { force: true });
    await client.query('ROLLBACK');
  } finally {
    await client.end();
  }
}

/** What is written twice within so long, in milliseconds, may have the same time twice. */
const COARSE = 2_000;
/** Equal to no time. */
const UNSURE = Number.NaN;

/**
 * Copies the files of a folder that were not copied before, or may have been written to since.
 * @param copied when each had last been written to as it was copied, by the file system; kept up.
 * @returns those copied before that are there no more.
 */
async function copyFiles(from: string, to: string, copied: Map<string, number>): Promise<string[]> {
  const gone = new Set(copied.keys());
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    const name = path.relative(from, path.join(entry.parentPath, entry.name));
    gone.delete(name);
    if (entry.isDirectory()) await mkdir(path.join(to, name), { recursive: true });
    if (!entry.isFile()) continue;
    try {
      const now = Date.now();
      const { mtimeMs, ctimeMs } = await stat(path.join(from, name));
      const written = Math.max(mtimeMs, ctimeMs);
      if (copied.get(name) === written) continue;
      // Where the file system can, the copy shares the disk's blocks with what it is of.
      await copyFile(path.join(from, name), path.join(to, name), constants.COPYFILE_FICLONE);
      copied.set(name, now - written > COARSE ? written : UNSURE);
    } catch (error) {
      // Others work meanwhile: a file that went is not missed, one that came is seen the second time.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return [...gone];
}

async function removeAbandoned(dataFolder: string): Promise<void> {
  for (const name of (await readdir(dataFolder)).filter((name) => name.startsWith(COPY))) {
    const folder = path.join(dataFolder, name);
    const old = Date.now() - (await stat(folder)).mtimeMs > ABANDONED;
    if (old && !(await holderOf(folder))) await rm(folder, { recursive: true, force: true });
  }
}
