import { createHash } from 'node:crypto';
import { lstat, mkdir, realpath } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const SOCKET = '.s.PGSQL.5432';
/** The longest path of a socket that every system takes, in bytes (macOS: 103, Linux: 107). */
const LONGEST = 103;

/** Where the embedded database of a data folder listens, as a file and as an address for PostgreSQL clients. */
export type EmbeddedAddress = { socket: string; url: string };

/**
 * The socket that belongs to this data folder. It lies in the folder for temporary files, because a socket's path may
 * only be about a hundred bytes long, in a folder that only this user can enter.
 * @throws when that folder cannot be made, or belongs to somebody else.
 */
export async function embeddedAddress(dataFolder: string): Promise<EmbeddedAddress> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const hash = createHash('sha256')
    .update(await realpath(dataFolder))
    .digest('hex')
    .slice(0, 16);
  const name = `mawqif-${hash}`;
  const short = Buffer.byteLength(path.join(os.tmpdir(), name, SOCKET)) <= LONGEST;
  const folder = path.join(short ? os.tmpdir() : '/tmp', name);
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(folder);
  // A folder for temporary files is open to everybody: another user may have put this one there.
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} must be a folder that belongs to this user, with permissions 0700: remove it.`);
  }
  return {
    socket: path.join(folder, SOCKET),
    url: `postgresql://postgres:postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
  };
}
