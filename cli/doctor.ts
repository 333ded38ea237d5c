import type { Command } from 'commander';
import { database } from '@/domain/database';
import { type Deviations, findDeviations } from '@/domain/doctor/deviations';
import { findWrongPassages } from '@/domain/doctor/passages';
import { repair } from '@/domain/doctor/repair';
import { readEnvironment } from '@/domain/environment';
import { openDatabase } from './database';
import { CommandError, runCommand } from './failures';

const SHOWN = 20;

const EXPLANATION = `
Positions, totals and the words that searches ask for follow from articles and claims and are kept by every write. This
counts them anew, compares, and tells the first ${SHOWN} rows of each table that differ, with what is kept and what was
counted. It also compares every passage with its text. Each table is told when it is done: a hundred thousand claims take a
minute or two. Mawqif may be running meanwhile.

With --repair what differs is written as it was counted, in one transaction; writers wait for it. A passage that differs
from its text is only told: which of the two is wrong, no program can know.

Ends with 0 where everything is as it must be (or was made so), 1 where something differs.`;

/** Adds `mawqif doctor` to the program. */
export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check that positions and totals are what the claims give, and passages what their texts say')
    .option('--repair', 'write what was counted in place of what differs', false)
    .addHelpText('after', EXPLANATION)
    .action(({ repair: wanted }: { repair: boolean }) => runCommand(() => examine(wanted)));
}

async function examine(wanted: boolean): Promise<void> {
  const opened = await openDatabase(readEnvironment());
  const db = database({ statementTimeout: 0 });
  try {
    const tables = await findDeviations(db, SHOWN, (table) => console.log(tableReport(table)));
    const passages = await findWrongPassages(db, SHOWN);
    console.log(line('Passage', passages.count));
    for (const { claim, language, exact, found } of passages.first) {
      console.log(`  ${claim} (${language})\n    kept      ${exact}\n    in text   ${found}`);
    }
    const deviating = tables.reduce((sum, { count }) => sum + count, 0);
    const mended = wanted && deviating > 0 ? await repair(db) : 0;
    if (mended > 0) console.log(`\n${rows(mended)} mended.`);
    const left = (wanted ? 0 : deviating) + passages.count;
    if (left > 0) throw new CommandError(`\n${rows(left)} not as it must be.`);
  } finally {
    await db.$disconnect();
    await opened.close();
  }
}

function tableReport({ table, count, first }: Deviations): string {
  const found = first.flatMap(({ key, kept, computed }) => {
    const columns = Object.keys(computed ?? kept ?? {});
    const differing = columns.filter((column) => String(kept?.[column]) !== String(computed?.[column]));
    const told = (values: typeof kept) =>
      values ? differing.map((column) => `${column} ${values[column]}`).join(', ') : 'no such row';
    return [`  ${toldKey(key)}`, `    kept      ${told(kept)}`, `    computed  ${told(computed)}`];
  });
  return [line(table, count), ...found].join('\n');
}

function toldKey(key: Deviations['first'][number]['key']): string {
  return Object.entries(key)
    .map(([column, value]) => `${column} ${value}`)
    .join(', ');
}

function line(table: string, count: number): string {
  return `${table.padEnd(16)}${count === 0 ? 'as it must be' : `${rows(count)} different`}`;
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
