// The `mawqif` command.
import { Command } from 'commander';
import { COMMANDS } from './commands';
import { EXIT } from './failures';

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

// Help, a mistake, or options before the command: these need to know of all.
const [asked = ''] = process.argv.slice(2);
const loaded = Object.hasOwn(COMMANDS, asked) ? [COMMANDS[asked]!] : Object.values(COMMANDS);
for (const add of await Promise.all(loaded.map((load) => load()))) add(program);

await program.parseAsync();
