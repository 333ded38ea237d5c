import { mkdir, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { megabytes, seconds } from './backup';
import type { BackupFile } from './file';

/** How often the server writes a backup of the embedded database, and how many it keeps. */
export type Rolling = {
  /** Writes one. */
  write: (file: string) => Promise<BackupFile>;
  /** The data folder: backups stand in `backups` within it. */
  dataFolder: string;
  /** In hours; 0 for never. */
  every: number;
  keep: number;
};

const HOUR = 3_600_000;
/** The server's first minutes belong to its readers. */
const SETTLING = 120_000;
const LOOK_EVERY = 10 * 60_000;
const NAME = /^mawqif-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup$/;

/**
 * Writes backups again and again until it is stopped, and tells of each in the log. One that fails is told and tried again
 * later; it never ends the server.
 * @returns stops it.
 */
export function startRollingBackups(rolling: Rolling): () => void {
  if (rolling.every === 0) return () => {};
  let writing = false;
  const look = async () => {
    // One that takes longer than until the next look is let finish: what it has written so far would be taken for left behind.
    if (writing) return;
    writing = true;
    try {
      const told = await backUpWhereDue(rolling, new Date());
      if (told) console.log(told);
    } catch (error) {
      console.error('The backup failed and is tried again:', error instanceof Error ? error.message : error);
    } finally {
      writing = false;
    }
  };
  const first = setTimeout(() => void look(), SETTLING);
  // By the clock of the wall, not by a timer of a day: a laptop that slept is late, not silent.
  const again = setInterval(() => void look(), LOOK_EVERY);
  first.unref();
  again.unref();
  return () => {
    clearTimeout(first);
    clearInterval(again);
  };
}

/**
 * Writes a backup where the last one is old enough, and takes out those that are too many.
 * @returns what was done, for the log; null for nothing.
 */
export async function backUpWhereDue({ write, dataFolder, every, keep }: Rolling, now: Date): Promise<string | null> {
  const folder = path.join(dataFolder, 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeDrafts(folder);
  const before = await backupsIn(folder);
  const last = before.at(-1);
  if (last && +now - +last.at < every * HOUR) return null;
  const begun = Date.now();
  const file = path.join(folder, nameOf(now));
  const { bytes } = await write(file);
  const all = await backupsIn(folder);
  const tooMany = all.slice(0, Math.max(0, all.length - keep));
  for (const { name } of tooMany) await unlink(path.join(folder, name));
  const took = seconds(Date.now() - begun);
  return `Backup: ${file}, ${megabytes(bytes)} MB, ${took} s; ${all.length - tooMany.length} are kept.`;
}

function nameOf(at: Date): string {
  return `mawqif-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`;
}

/** The backups of a folder, the oldest first. */
async function backupsIn(folder: string): Promise<{ name: string; at: Date }[]> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  return names.map((name) => ({ name, at: new Date(name.replace(NAME, '$1T$2:$3:$4Z')) }));
}

/** What a server left that was killed while it wrote one. */
async function removeDrafts(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.endsWith('.part'));
  for (const name of drafts) await unlink(path.join(folder, name));
}
