import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const STAMPS = '.setup';

/** The files under these files and folders that `keep` accepts, in a fixed order. */
function listFiles(roots, keep) {
  const files = roots.flatMap((root) => {
    if (!existsSync(root)) return [];
    if (!statSync(root).isDirectory()) return [root];
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  });
  return files.filter(keep).sort();
}

/** A hash of the content of these files and folders: dates say nothing after a clone or a checkout. */
function fingerprint(roots, keep) {
  const hash = createHash('sha256').update(process.version);
  for (const file of listFiles(roots, keep)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Does `work` unless it was done for the same sources before and its outputs are still there.
 * @param {string} name of the work
 * @param {{ sources: string[], outputs: string[], keep?: (file: string) => boolean }} files
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it was done now
 */
export async function whenChanged(name, { sources, outputs, keep = () => true }, work) {
  const stamp = path.join(STAMPS, name);
  const current = fingerprint(sources, keep);
  if (outputs.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current)
    return false;
  // Work that is broken off leaves outputs half renewed: the stamp of the former ones must not vouch for them.
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, current);
  return true;
}
