import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { Client } from 'pg';
import { BackupError, type Header } from '@/domain/backup/format';
import type { Said } from '@/domain/backup/read';
import { type Restored, restoreBackup } from '@/domain/backup/restore';
import { database } from '@/domain/database';
import { findDeviations } from '@/domain/doctor/deviations';
import { findWrongPassages } from '@/domain/doctor/passages';
import { readEnvironment } from '@/domain/environment';
import { openDatabase } from '../database';
import { CommandError, EXIT, runCommand } from '../failures';
import { appliedMigrations, applyMigrations } from '../migrations/apply';
import { readMigrations } from '../migrations/folder';
import { refreshAfterwards } from '../statistics';
import { seconds } from './backup';
import { readBackupFile } from './file';
import { explained } from './words';

const EXPLANATION = `
Into an empty database, or with --replace in the place of all that the database has: in one transaction, so that
everything is there afterwards or nothing has changed. Every table is read back and compared by its checksum, and what follows
from claims is counted anew and compared. Mawqif may be running meanwhile. Everybody is signed out.`;

/** Adds `mawqif restore` to the program. */
export function addRestoreCommand(program: Command): void {
  program
    .command('restore <file>')
    .description('put a backup into the database')
    .option('--replace', 'in the place of all that the database has', false)
    .addHelpText('after', EXPLANATION)
    .action((file: string, { replace }: { replace: boolean }) => runCommand(() => restore(file, replace)));
}

async function restore(file: string, replace: boolean): Promise<void> {
  await access(file, constants.R_OK).catch(() => {
    throw new CommandError(`${file} cannot be read.`, EXIT.usage);
  });
  const said = readBackupFile(file);
  const begun = Date.now();
  try {
    const header = await headerOf(said);
    const opened = await openDatabase(readEnvironment(), { migrate: false });
    try {
      const restored = await restoreInto(opened.url, header, said, replace);
      const rows = restored.reduce((sum, one) => sum + one.rows, 0);
      console.log(
        `As of ${header.madeAt}: ${rows} rows of ${restored.length} tables, each as it was, ${seconds(Date.now() - begun)} s.`,
      );
      await refreshAfterwards(opened);
      await examine();
    } finally {
      await opened.close();
    }
  } catch (error) {
    throw explained(error);
  } finally {
    await said.return(undefined);
  }
}

async function headerOf(said: AsyncGenerator<Said>): Promise<Header> {
  const { value } = await said.next();
  if (value?.kind !== 'header') throw new BackupError('NOT_A_BACKUP', 'no header');
  return value.header;
}

/**
 * Brings the database's tables to what they were, restores, and brings them up to date.
 * @throws BackupError
 */
export async function restoreInto(
  address: string,
  { migrations }: Header,
  said: AsyncIterable<Said>,
  replace: boolean,
): Promise<Restored[]> {
  const known = (await readMigrations()).migrationDirectories.map(({ path }) => path);
  const strange = migrations.find((name) => !known.includes(name));
  if (strange !== undefined) throw new BackupError('NEWER_THAN_THIS', strange);
  const applied = await appliedMigrations(address);
  if (applied.length > 0 && applied.some((name) => !migrations.includes(name)))
    throw new BackupError('OLDER_THAN_THE_DATABASE', applied.at(-1)!);
  await applyMigrations(address, migrations);
  const client = new Client({ connectionString: address });
  client.on('error', () => {});
  await client.connect();
  try {
    return await restoreBackup(client, said, { replace });
  } finally {
    await client.end();
    await applyMigrations(address);
  }
}

/** Counts anew what follows from claims. */
async function examine(): Promise<void> {
  const db = database({ statementTimeout: 0 });
  try {
    const deviating = (await findDeviations(db, 1)).filter(({ count }) => count > 0);
    const { count: wrong } = await findWrongPassages(db, 1);
    const tables = [...deviating.map(({ table }) => table), ...(wrong > 0 ? ['Passage'] : [])];
    if (tables.length > 0)
      throw new CommandError(
        `Restored, but not as it must be: ${tables.join(', ')}. \`mawqif doctor\` tells what differs.`,
      );
    console.log('Positions, totals and passages are as they must be.');
  } finally {
    await db.$disconnect();
  }
}
