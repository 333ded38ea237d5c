import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { database } from '@/domain/database';
import { readEnvironment } from '@/domain/environment';
import type { Amount } from '@/domain/generate/corpus';
import { syntheticLines } from '@/domain/generate/lines';
import { ownData, writeSynthetic } from '@/domain/generate/write';
import { openDatabase } from './database';
import { CommandError, runCommand } from './failures';
import { progressDisplay } from './import-progress';

const EXPLANATION = `
The data say of themselves that they are synthetic: «صحيفة اصطناعية 12», "Synthetic Daily 12". The same seed gives the same
data, and fewer claims are the beginning of more; every seed and size has the same 4 perspectives, 30 topics, 40
outlets and 120 analysts over 60 months. Repeating a run that was broken off goes on where it was.

Without --to they go into the database, unless somebody keeps data of their own there. Into an empty PostgreSQL very many
come several times as fast by a file, which \`mawqif import\` then reads in one go.

Examples:
  mawqif generate --claims 10000
  mawqif generate --claims 1000000 --seed 7 --to claims.jsonl`;

/** Adds `mawqif generate` to the program. */
export function addGenerateCommand(program: Command): void {
  program
    .command('generate')
    .description('make up articles with claims, to try Mawqif with as much data as wanted')
    .requiredOption('--claims <number>', 'how many claims, up to 100000000', numberFrom(1, 100_000_000))
    .option('--seed <number>', 'which data: a whole number from 0', numberFrom(0, 2 ** 31 - 1), 1)
    .option('--to <file>', 'write JSON Lines, which `mawqif import` reads, instead of into the database')
    .option('--force', 'generate into a database that holds data of your own', false)
    .addHelpText('after', EXPLANATION)
    .action(({ to, force, ...amount }: Amount & { to?: string; force: boolean }) =>
      runCommand(() => (to === undefined ? intoDatabase(amount, force) : intoFile(amount, to))),
    );
}

function numberFrom(smallest: number, largest: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!/^\d{1,10}$/.test(text) || value < smallest || value > largest) {
      throw new InvalidArgumentError(`Expected a whole number from ${smallest} to ${largest}.`);
    }
    return value;
  };
}

async function intoFile(amount: Amount, file: string): Promise<void> {
  const display = progressDisplay(process.stderr, false);
  let articles = 0;
  let done = 0;
  const lines = function* () {
    for (const { line, claims } of syntheticLines(amount)) {
      articles += claims > 0 ? 1 : 0;
      done += claims;
      display.show({ articles, claims: done, bytesRead: 0, bytes: null });
      yield line;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(file));
  display.clear();
  console.log(display.rate());
}

async function intoDatabase(amount: Amount, force: boolean): Promise<void> {
  const opened = await openDatabase(readEnvironment());
  const db = database();
  try {
    const own = force ? null : await ownData(db);
    if (own !== null) {
      throw new CommandError(
        `This database holds data of your own (such as ${own}); nothing was generated. Invented statements do not belong ` +
          'beside real ones: give an empty database in DATABASE_URL or MAWQIF_DATA, or say --force.',
      );
    }
    const display = progressDisplay(process.stderr, false);
    await writeSynthetic(db, amount, (progress) => display.show({ ...progress, bytesRead: 0, bytes: null }));
    display.clear();
    console.log(display.rate());
  } finally {
    await db.$disconnect();
    await opened.close();
  }
}
