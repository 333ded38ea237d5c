import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { STANDARD_INPUT } from '@/domain/import/line-source';
import { findQuotations } from '@/domain/quotations/find';
import type { QuotationLanguage } from '@/domain/quotations/quotation';
import { CommandError, EXIT, runCommand } from './failures';

const EXPLANATION = `
Each line of the file is a text: {"id": "…", "text": "…", "lang": "ar"}. The language is ar or en; where it is missing it is
recognised, and a text in another language holds no quotations. Other fields are passed over.

For each text a line is printed: {"id", "lang", "quotes": [{"start", "end", "actor", "type", "cue", "speaker", "polarity",
"reason"}]}. Offsets count UTF-16 code units, as strings are counted in JavaScript; the end is the first one after.
  type      direct, indirect, mixed (a report with some words in marks) or floating (words in marks without a verb)
  actor     the speaker as the text names them first, or null
  cue       the verb, noun or preposition that reports; speaker: the nearest words that mean the speaker; or null
  polarity  asserted, denied (the text has it that it was not said) or hypothetical
  reason    the rule that found it

Nothing is stored. A line that cannot be read is told with its number, and the others are still done.

Examples:
  mawqif quotations passages.jsonl > quotations.jsonl
  jq -c '{id: .slug, text: .body}' articles.json | mawqif quotations -

Ends with 0 when done, 1 when a line or the file could not be read, 2 when used wrongly.`;

/** Adds `mawqif quotations` to the program. */
export function addQuotationsCommand(program: Command): void {
  program
    .command('quotations')
    .description('find quotations and their speakers in Arabic and English texts')
    .argument('<file>', 'texts as JSON Lines, or - for standard input')
    .addHelpText('after', EXPLANATION)
    .action((file: string) => runCommand(() => printQuotations(file)));
}

async function printQuotations(file: string): Promise<void> {
  const input = file === STANDARD_INPUT ? process.stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  // Unread, an error of the stream would end the process without a word of the file.
  const unreadable = new Promise<never>((_, reject) => input.once('error', reject));
  let number = 0;
  let faults = 0;
  const work = async () => {
    for await (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      try {
        const { id, text, language } = readRecord(number === 1 ? line.replace(/^\uFEFF/u, '') : line);
        const quotes = findQuotations(text, { language });
        await print(`${JSON.stringify({ id, lang: language, quotes })}\n`);
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        faults++;
        console.error(`Line ${number}: ${error.message}`);
      }
    }
  };
  try {
    await Promise.race([work(), unreadable]);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new CommandError(`There is no file ${file}.`);
    if (code === 'EISDIR') throw new CommandError(`${file} is a folder; a file of JSON Lines is expected.`);
    if (code === 'EACCES') throw new CommandError(`${file} may not be read.`);
    throw error;
  }
  if (faults > 0) throw new CommandError(`${faults} of ${number} lines could not be read.`, EXIT.failed);
}

class LineError extends Error {}

function readRecord(line: string): { id: string; text: string; language?: QuotationLanguage } {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    throw new LineError(`not JSON (${error instanceof Error ? error.message : error}).`);
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new LineError('expected an object with "id" and "text".');
  }
  const { id, text, lang } = record as Record<string, unknown>;
  if (typeof id !== 'string') throw new LineError(`"id" is ${shown(id)}; expected a text.`);
  if (typeof text !== 'string') throw new LineError(`"text" is ${shown(text)}; expected a text.`);
  if (lang !== undefined && lang !== null && lang !== 'ar' && lang !== 'en') {
    throw new LineError(`"lang" is ${shown(lang)}; expected "ar" or "en".`);
  }
  return { id, text, ...(lang === 'ar' || lang === 'en' ? { language: lang } : {}) };
}

const shown = (value: unknown) => (value === undefined ? 'missing' : JSON.stringify(value).slice(0, 60));

/** Waits where the reader of the output is slower; a reader that went away ends the work. */
function print(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(line, (error) => {
      if (error == null) resolve();
      else if ('code' in error && error.code === 'EPIPE') process.exit(0);
      else reject(error);
    });
  });
}
