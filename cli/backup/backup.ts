import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { readEnvironment } from '@/domain/environment';
import { openDatabase } from '../database';
import { CommandError, EXIT, runCommand } from '../failures';
import { writeBackupFile } from './file';
import { backUpServed } from './served';

const EXPLANATION = `
Everything is written as it is at one moment: articles, claims, drafts, the history and the bin, the audit log, accounts and
keys (as hashes). Mawqif may be running meanwhile. The embedded database is then copied, which takes as much of its disk again for
so long, and the copy is read; others wait only while what they have just written is copied.
Sessions are left out: whoever finds the file is signed in nowhere. Keep it as you keep the database.

A backup of the embedded database can be restored on a PostgreSQL server, and the other way round.`;

/** Adds `mawqif backup` to the program. */
export function addBackupCommand(program: Command): void {
  program
    .command('backup <file>')
    .description('write everything to a file, also while Mawqif is running')
    .option('--force', 'write over a file of that name', false)
    .addHelpText('after', EXPLANATION)
    .action((file: string, { force }: { force: boolean }) => runCommand(() => backup(path.resolve(file), force)));
}

async function backup(file: string, force: boolean): Promise<void> {
  if (existsSync(file) && !force)
    throw new CommandError(`${file} is there already. --force writes over it.`, EXIT.usage);
  const environment = readEnvironment();
  const opened = await openDatabase(environment);
  try {
    const begun = Date.now();
    const { tables, rows, bytes } = opened.served
      ? await backUpServed(opened.url, environment.dataFolder, file)
      : await writeBackupFile(opened.url, file);
    console.log(`${file}: ${rows} rows of ${tables} tables, ${megabytes(bytes)} MB, ${seconds(Date.now() - begun)} s.`);
  } finally {
    await opened.close();
  }
}

/** A size as people read it. */
export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

/** A duration as people read it. */
export function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
