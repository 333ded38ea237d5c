import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder that stays from run to run, for what is costly to make: packages, a build, embedded databases. */
export function cacheFolder(...names: string[]): string {
  const folder = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'mawqif-bench', ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}
