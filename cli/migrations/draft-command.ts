import type { Command } from 'commander';
import { runCommand } from '../failures';
import { draftMigration } from './draft';

/** Adds `mawqif migration` to the program. */
export function addMigrationCommand(program: Command): void {
  program
    .command('migration <name>')
    .description('write a migration that leads from the last one to prisma/schema.prisma (for developers)')
    .action((name: string) => runCommand(() => draftMigration(name)));
}
