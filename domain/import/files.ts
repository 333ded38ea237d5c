import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SluggedNoun } from '../identity';
import type { ImportFault } from './faults';

/** A file that was read. `name` is as the user gave it, so that faults can be opened from a terminal. */
export type ImportFile = {
  name: string;
  bytes: Uint8Array;
  /** What the file holds, where its place in a folder says so. */
  noun: SluggedNoun | null;
  /** Whether its name must be its article's slug. */
  namedBySlug: boolean;
};

/** The files of a folder that hold lists, by what they list. */
export const LISTS: ReadonlyMap<string, SluggedNoun> = new Map([
  ['perspectives.json', 'perspective'],
  ['topics.json', 'topic'],
  ['outlets.json', 'outlet'],
  ['analysts.json', 'analyst'],
]);

/**
 * Reads a file, or the files of a folder laid out like prisma/corpus. What cannot be read is added to `faults`.
 * @param maxBytes how large a file may be.
 */
export async function readImportFiles(given: string, maxBytes: number, faults: ImportFault[]): Promise<ImportFile[]> {
  const found = await kindOf(given);
  if (found === 'file')
    return readAll(
      [{ name: given, noun: LISTS.get(path.basename(given)) ?? null, namedBySlug: false }],
      maxBytes,
      faults,
    );
  if (found === null) {
    faults.push(fileFault('UNREADABLE', given, 'nothing there', 'a file or a folder'));
    return [];
  }

  const wanted: Omit<ImportFile, 'bytes'>[] = [];
  for (const [list, noun] of LISTS) {
    const name = path.join(given, list);
    if (await kindOf(name)) wanted.push({ name, noun, namedBySlug: false });
  }
  const articles = path.join(given, 'articles');
  if ((await kindOf(articles)) === 'folder') {
    for (const entry of (await readdir(articles)).sort()) {
      // Desktops leave hidden files of their own in every folder (.DS_Store).
      if (entry.startsWith('.')) continue;
      const name = path.join(articles, entry);
      if (entry.endsWith('.json')) wanted.push({ name, noun: 'article', namedBySlug: true });
      else faults.push(fileFault('UNSUPPORTED', name, 'another kind of file', 'only .json files in this folder'));
    }
  }
  if (wanted.length === 0 && faults.length === 0) {
    const expected = `articles/*.json or one of ${[...LISTS.keys()].join(', ')} in it`;
    faults.push(fileFault('UNSUPPORTED', given, 'a folder without any of these', expected));
  }
  return readAll(wanted, maxBytes, faults);
}

/** Reads one file, unless it is absent, unreadable or larger than `maxBytes`: that is added to `faults`. */
export async function readBytes(name: string, maxBytes: number, faults: ImportFault[]): Promise<Uint8Array | null> {
  try {
    // Asked before reading: a file of many gigabytes would otherwise be loaded to be refused.
    const found = await stat(name);
    // A pipe or a device has no size to ask for, and may never end.
    if (!found.isFile()) {
      faults.push(fileFault('UNREADABLE', name, found.isDirectory() ? 'a folder' : 'a pipe or a device', 'a file'));
      return null;
    }
    if (found.size > maxBytes) {
      faults.push(
        fileFault('TOO_LARGE', name, `${found.size} bytes`, `at most ${maxBytes} bytes (MAWQIF_MAX_IMPORT_BYTES)`),
      );
      return null;
    }
    return await readFile(name);
  } catch (error) {
    faults.push(
      fileFault('UNREADABLE', name, (error as NodeJS.ErrnoException).code ?? String(error), 'a file that can be read'),
    );
    return null;
  }
}

async function readAll(
  wanted: Omit<ImportFile, 'bytes'>[],
  maxBytes: number,
  faults: ImportFault[],
): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const file of wanted) {
    const bytes = await readBytes(file.name, maxBytes, faults);
    if (bytes) files.push({ ...file, bytes });
  }
  return files;
}

async function kindOf(name: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(name)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

function fileFault(code: ImportFault['code'], file: string, found: string, expected: string): ImportFault {
  return { code, file, place: null, field: '', found, expected };
}
