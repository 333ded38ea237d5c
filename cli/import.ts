import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { database } from '@/domain/database';
import { readEnvironment } from '@/domain/environment';
import { claimSlug } from '@/domain/identity';
import { importCorpus } from '@/domain/import/corpus';
import { describeFault, ImportError } from '@/domain/import/faults';
import type { FullTextDescription } from '@/domain/import/full-text';
import { isLines, openLines } from '@/domain/import/line-source';
import { importLines } from '@/domain/import/stream';
import { IMPORTED, type ImportSummary } from '@/domain/import/summary';
import { openDatabase } from './database';
import { CommandError, EXIT, runCommand } from './failures';
import { progressDisplay } from './import-progress';
import { refreshAfterwards } from './statistics';

type Options = Partial<FullTextDescription> & { dryRun?: boolean; quiet?: boolean };

// By how much more than what is needed memory may grow until what is no longer needed is looked for, in percent. V8 by itself
// lets it grow fourfold, so that a longer file takes more; with less than this, looking takes noticeable time.
const HEAP_GROWS_BY = 60;

const FAULTS_SHOWN = 100;
const MERGES_SHOWN = 20;
const TEXTS_SHOWN = 20;
const CLAIMS_SHOWN = 10;

const EXAMPLES = `
A .json file or a folder has the format of prisma/corpus (see its README.md). A folder may hold perspectives.json,
topics.json, outlets.json, analysts.json and articles/*.json; what is absent must be in the database already.
A stance of the value 0 may also carry "mixed": true, where a claim argues both ways.

A .jsonl or .ndjson file, also packed with gzip, or - for standard input, is JSON Lines: a record of the same format on
every line, which says what it is: {"noun": "article", …}, or perspective, topic, outlet, analyst, each before the articles that
name it. It is read as it is written, whatever its length; MAWQIF_MAX_IMPORT_BYTES limits its lines. The first long import into
PostgreSQL makes indexes at its end where nobody else is connected: whoever comes meanwhile waits.
A .txt or .html file is an article's full text. It needs --outlet and --date; its language and title are recognised
where they can be.

All or nothing: if anything is wrong, nothing is stored and every fault is listed with its file, line and field (of JSON
Lines the first hundred or so).
Importing the same again changes nothing; a corrected file changes what differs and keeps the claims' addresses.
Claims that people made in the Studio stay: their passages are found again in the corrected text, and those that are not found
without doubt wait at /studio/anchors for somebody to say where they stand. A text that a corrected file has no more stays as it
was where such claims refer to it. Lists change what differs; what each field was is in its history. A name that was merged into another leads to
the record that stays. All of it is told below the table.

Examples:
  mawqif import my-corpus/
  mawqif import my-corpus/articles/some-article.json --dry-run
  mawqif import archive.jsonl.gz
  gunzip -c archive.jsonl.gz | mawqif import - --quiet
  mawqif import report.txt --outlet aljazeera-net --date 2023-11 --url https://example.org/report --title "…"
  mawqif import page.html --outlet vlast --date 2026-05-09 --language ru

Ends with 0 when done, 1 when refused, 2 when used wrongly.`;

/** Adds `mawqif import` to the program. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('import articles: a file or folder of the corpus format, a plain text or a saved web page')
    .argument('<path>', 'a .json, .jsonl, .txt or .html file, a folder, or - for JSON Lines on standard input')
    .option('--outlet <slug>', 'text and HTML: the outlet, by its slug')
    .option('--date <date>', 'text and HTML: the day it was published, YYYY-MM-DD, or the month, YYYY-MM')
    .option('--url <address>', 'text and HTML: its address')
    .option('--language <code>', 'text and HTML: its language, such as ar (default: recognised)')
    .option('--title <title>', 'text and HTML: its title (default: the first line, or the page’s title)')
    .option('--author <name>', 'text and HTML: its author')
    .option('--slug <slug>', 'text and HTML: its name in addresses (default: made of outlet, date and title)')
    .option('--encoding <name>', 'text and HTML: such as windows-1256 (default: as declared, else UTF-8)')
    .option('--dry-run', 'check everything and count, but store nothing')
    .option('--quiet', 'JSON Lines: do not show how far it has come')
    .addHelpText('after', EXAMPLES)
    .action((path: string, { dryRun = false, quiet = false, ...given }: Options) =>
      runCommand(async () => runImport(path, descriptionOf(path, given), { dryRun, quiet })),
    );
}

// Null for the corpus format, which describes itself.
function descriptionOf(path: string, given: Partial<FullTextDescription>): FullTextDescription | null {
  const { outlet, date } = given;
  if (/\.(?:txt|text|md|x?html?)$/i.test(path)) {
    if (outlet === undefined || date === undefined) {
      throw new CommandError('A text needs --outlet and --date (see mawqif import --help).', EXIT.usage);
    }
    return { ...given, outlet, date };
  }
  const [first] = Object.keys(given);
  if (first !== undefined) {
    throw new CommandError(`--${first} is for .txt and .html files; the corpus format says it itself.`, EXIT.usage);
  }
  return null;
}

async function runImport(
  path: string,
  description: FullTextDescription | null,
  { dryRun, quiet }: { dryRun: boolean; quiet: boolean },
): Promise<void> {
  const environment = readEnvironment();
  const options = { maxBytes: environment.importBytes, dryRun };
  const opened = await openDatabase(environment);
  const db = database();
  try {
    if (description) {
      // Only here: what reads web pages takes longer to load than all the rest, and `serve` has no use for it.
      const { importFullText } = await import('@/domain/import/full-text');
      const { slug, summary } = await importFullText(db, path, description, options);
      console.log(`Article ${slug}\n`);
      console.log(summaryTable(summary));
    } else if (isLines(path)) {
      setFlagsFromString(`--heap-growing-percent=${HEAP_GROWS_BY}`);
      const display = progressDisplay(process.stderr, quiet);
      const summary = await importLines(db, await openLines(path), { ...options, onProgress: display.show }).finally(
        display.clear,
      );
      console.log(`${summaryTable(summary)}\n\n${display.rate()}`);
    } else {
      console.log(summaryTable(await importCorpus(db, path, options)));
    }
    if (dryRun) console.log('\nDry run: nothing was stored.');
    else await refreshAfterwards(opened);
  } catch (error) {
    throw error instanceof ImportError ? new CommandError(faultList(error)) : error;
  } finally {
    await db.$disconnect();
    await opened.close();
  }
}

/** What an import changed, as a table; lines without any rows are left out. Below it what else came of it. */
export function summaryTable(summary: ImportSummary): string {
  const columns = ['added', 'updated', 'unchanged', 'removed'] as const;
  const lines = IMPORTED.filter((noun) => columns.some((column) => summary[noun][column] > 0)).map((noun) => [
    noun,
    ...columns.map((column) => String(summary[noun][column])),
  ]);
  const table = [['', ...columns], ...lines].map(
    ([noun = '', ...numbers]) => noun.padEnd(14) + numbers.map((text) => text.padStart(11)).join(''),
  );
  const notes = [...passageNotes(summary), ...textNotes(summary), ...mergeNotes(summary)];
  return [...table, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

function passageNotes({ foundAgain: { moved, unsure } }: ImportSummary): string[] {
  if (moved + unsure === 0) return [];
  const waiting =
    unsure === 0
      ? 'none waits'
      : `${unsure} ${unsure === 1 ? 'waits' : 'wait'} at /studio/anchors for somebody to say where`;
  return [`Passages coded in the Studio, in corrected texts: ${moved} found again, ${waiting}.`];
}

function textNotes({ foundAgain: { kept } }: ImportSummary): string[] {
  if (kept.length === 0) return [];
  const lines = kept.slice(0, TEXTS_SHOWN).map(({ slug, language, claims }) => {
    const named = claims.slice(0, CLAIMS_SHOWN).map((number) => claimSlug(slug, number));
    const rest = claims.length - named.length;
    return `  ${slug}, ${language}: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  });
  const more = kept.length - lines.length;
  return [
    'Warning: texts that the file has no more stay, since claims coded in the Studio refer to them. To let them go, take the',
    'passages in that language off these claims and import a file that differs:',
    ...lines,
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

function mergeNotes({ followed }: ImportSummary): string[] {
  if (followed.length === 0) return [];
  const shown = followed.slice(0, MERGES_SHOWN).map(({ noun, from, into }) => `  ${noun} ${from} is ${into}`);
  const more = followed.length - shown.length;
  return ['Names that were merged into others:', ...shown, ...(more > 0 ? [`  … and ${more} more`] : [])];
}

function faultList({ faults, complete }: ImportError): string {
  const more = faults.length - FAULTS_SHOWN;
  return [
    ...faults.slice(0, FAULTS_SHOWN).map(describeFault),
    ...(more > 0 ? [`… and ${more} more`] : []),
    `\n${faults.length === 1 ? '1 fault' : `${faults.length} faults`}${complete ? '' : ', and reading ended there'}: nothing was stored.`,
  ].join('\n');
}
