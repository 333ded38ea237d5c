import { type Amount, claimCount, syntheticArticles, syntheticReferences } from './corpus';

/**
 * Generated data as JSON Lines that `mawqif import` reads: a record a line, each with its noun, those that articles
 * refer to first.
 * @returns the lines, each with its line break, and how many claims it holds.
 */
export function* syntheticLines(amount: Amount): Generator<{ line: string; claims: number }> {
  for (const [noun, records] of Object.entries(syntheticReferences())) {
    for (const record of records) yield { line: lineOf(noun, record), claims: 0 };
  }
  for (const article of syntheticArticles(amount)) {
    yield { line: lineOf('article', article), claims: claimCount(article) };
  }
}

function lineOf(noun: string, record: object): string {
  return `${JSON.stringify({ noun, ...record })}\n`;
}
