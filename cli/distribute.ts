import { type Command, InvalidArgumentError } from 'commander';
import { readEnvironment } from '@/domain/environment';
import { openDatabase } from './database';
import { type Distribution, distribute } from './distribution/distribute';
import { CommandError, EXIT, runCommand } from './failures';

const HELP = `
DATABASE_URL is the coordinator of a Citus 12 cluster, whose workers were added to it. What belongs to an article lies
together on one of them, by the article's id; analysts, topics, outlets and perspectives are copied to all; totals and
everything else stay on the coordinator. Filled tables are spread with what they hold, all or nothing; stop the web
servers for so long. Doing it again changes nothing.

Citus runs no triggers on spread tables: that passages equal their texts is then assured by Mawqif alone, and
\`mawqif doctor\` checks it.`;

/** Adds `mawqif distribute` to the program. */
export function addDistributeCommand(program: Command): void {
  program
    .command('distribute')
    .description('spread the database over a Citus cluster')
    .option('--shards <number>', 'into how many shards, from 1 to 1024', shardCount, 32)
    .addHelpText('after', HELP)
    .action((options: { shards: number }) => runCommand(() => run(options)));
}

function shardCount(text: string): number {
  const number = Number(text);
  if (!/^\d{1,4}$/.test(text) || number < 1 || number > 1024) {
    throw new InvalidArgumentError('Expected a whole number from 1 to 1024.');
  }
  return number;
}

async function run(options: { shards: number }): Promise<void> {
  const environment = readEnvironment();
  if (!environment.databaseUrl) {
    throw new CommandError('Only a PostgreSQL server with Citus can be distributed: set DATABASE_URL.', EXIT.usage);
  }
  const opened = await openDatabase(environment);
  try {
    tell(await distribute(opened.url, options));
  } finally {
    await opened.close();
  }
}

function tell({ already, workers, distributed, reference, local, triggers }: Distribution): void {
  console.log(already ? 'Nothing to do: the tables are distributed already.' : 'Distributed.');
  console.log(`  over ${workers} machines   ${distributed.map(({ table }) => table).join(', ')}`);
  console.log(`  copied to all     ${reference.join(', ')}`);
  console.log(`  on the coordinator ${local.join(', ')}`);
  if (triggers.length > 0) console.log(`  triggers removed  ${triggers.join(', ')}`);
}
