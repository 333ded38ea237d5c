import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Client } from 'pg';
import { BackupError } from '@/domain/backup/format';
import { readBackup, type Said } from '@/domain/backup/read';
import { backupLines, type Written } from '@/domain/backup/write';

/** A backup that was written. */
export type BackupFile = Written & { bytes: number };

/**
 * Writes a backup of a database to a file, which appears when it is whole, also on the disk.
 * @param address of the database, which may be in use.
 * @param file takes the place of what is there under that name.
 */
export async function writeBackupFile(address: string, file: string): Promise<BackupFile> {
  const draft = `${file}.part`;
  const client = new Client({ connectionString: address });
  // A connection that is lost fails the statement that waits for it.
  client.on('error', () => {});
  await client.connect();
  try {
    let written: Written = { tables: 0, rows: 0 };
    async function* lines() {
      written = yield* backupLines(client);
    }
    // What signs people in is in it as hashes; what they have not published yet is as it is.
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(draft, { mode: 0o600, flags: 'w' }));
    await flushed(draft);
    await rename(draft, file);
    await flushed(path.dirname(file));
    return { ...written, bytes: (await stat(file)).size };
  } finally {
    await client.end();
    await rm(draft, { force: true });
  }
}

/** Waits until a file, or the names in a folder, are on the disk. */
async function flushed(name: string): Promise<void> {
  const handle = await open(name, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * What a backup's file says.
 * @throws BackupError where it is none, or is damaged; the file system's error where it cannot be read.
 */
export async function* readBackupFile(file: string): AsyncGenerator<Said> {
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  source.once('error', (error) => unpacked.destroy(error));
  try {
    yield* readBackup(linesOf(unpacked));
  } catch (error) {
    throw isUnpacking(error) ? faultOf(error) : error;
  } finally {
    source.destroy();
  }
}

/** The lines of a text. Only a line feed ends one: Node's own reader takes other characters for ends too, which texts have. */
async function* linesOf(unpacked: Readable): AsyncGenerator<string> {
  unpacked.setEncoding('utf8');
  let begun = '';
  for await (const chunk of unpacked as AsyncIterable<string>) {
    const lines = (begun + chunk).split('\n');
    begun = lines.pop()!;
    yield* lines;
  }
  if (begun !== '') yield begun;
}

function isUnpacking(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

function faultOf({ message }: NodeJS.ErrnoException): BackupError {
  return new BackupError(message === 'incorrect header check' ? 'NOT_A_BACKUP' : 'DAMAGED', message);
}
