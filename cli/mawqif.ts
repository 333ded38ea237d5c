// The `mawqif` command.
import { Command } from 'commander';
import { readEnvironment } from '@/domain/environment';
import { addBackupCommand } from './backup/backup';
import { addRestoreCommand } from './backup/restore';
import { openDatabase } from './database';
import { addDistributeCommand } from './distribute';
import { addDoctorCommand } from './doctor';
import { EXIT, runCommand } from './failures';
import { addGenerateCommand } from './generate';
import { addImportCommand } from './import';
import { draftMigration } from './migrations/draft';
import { addQuotationsCommand } from './quotations';
import { serve } from './serve/serve';
import { addUserCommand } from './user';

const program = new Command('mawqif')
  .description('Mawqif: news articles as comparable viewpoints.')
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .showHelpAfterError('(--help tells how it is used)')
  // Commander's own code for wrong use is 1.
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT.usage))
  .addHelpText(
    'after',
    `
Environment:
  PORT               port of the web server (3000)
  DATABASE_URL       a PostgreSQL server; without it Mawqif keeps its data itself, in MAWQIF_DATA
  DATABASE_REPLICA_URLS
                     read replicas of it, separated by commas
  DATABASE_POOLER    transaction where a pooler gives each transaction another session (none)
  MAWQIF_POOL        most connections of a process for reads, and as many for writes (8)
  MAWQIF_SLOW_QUERY_MS
                     log statements that take at least so many milliseconds
  OTEL_EXPORTER_OTLP_ENDPOINT
                     send OpenTelemetry traces there
  MAWQIF_DATA        folder of the embedded database (.data)
  MAWQIF_BACKUP_EVERY
                     hours between the server's backups of it, in MAWQIF_DATA/backups (24; 0 for none)
  MAWQIF_BACKUP_KEEP how many of these are kept (7)
  MAWQIF_SECRET      what cookies are signed with (the database keeps one)
  MAWQIF_REGISTRATION
                     open where strangers may make themselves an account, as readers (closed)
  MAWQIF_PROXIES     how many proxies of your own stand before this server (0)
  MAWQIF_PUBLIC_URL  address people reach this server at (http://localhost:PORT)

Ends with:
  0  done
  1  failed
  2  wrong use, or a variable of the environment that cannot be used
  3  the port or the data folder is in use
  4  the database cannot be reached`,
  );

program
  .command('serve')
  .description('start the database and the web server, and serve until Ctrl-C')
  .option('--development', 'serve from the sources, with reload', false)
  .action(({ development }: { development: boolean }) => runCommand(() => serve({ development, stepsBefore: 0 })));

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

program
  .command('migration <name>')
  .description('write a migration that leads from the last one to prisma/schema.prisma (for developers)')
  .action((name: string) => runCommand(() => draftMigration(name)));

addImportCommand(program);
addDistributeCommand(program);
addGenerateCommand(program);
addQuotationsCommand(program);

addBackupCommand(program);
addRestoreCommand(program);
addDoctorCommand(program);
addUserCommand(program);

await program.parseAsync();
