import type { Command } from 'commander';
import { readEnvironment } from '@/domain/environment';
import { openDatabase } from '../database';
import { runCommand } from '../failures';

/** Adds `mawqif migrate` to the program. */
export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('apply the migrations the database does not have yet')
    .action(() =>
      runCommand(async () => {
        const database = await openDatabase(readEnvironment(), {
          onMigration: (names) => console.log(names.length > 0 ? `Applied: ${names.join(', ')}` : 'Nothing to apply.'),
        });
        await database.close();
      }),
    );
}
