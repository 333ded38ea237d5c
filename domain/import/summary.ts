import { type Changes, NO_CHANGES, sumChanges } from '../storage/rows';

/** What an import changed, by what it wrote. */
export type ImportSummary = Record<
  'perspectives' | 'outlets' | 'topics' | 'analysts' | 'articles' | 'claims' | 'stances',
  Changes
>;

/** The summary of an import that had nothing to write. */
export const NOTHING_IMPORTED: ImportSummary = {
  perspectives: NO_CHANGES,
  outlets: NO_CHANGES,
  topics: NO_CHANGES,
  analysts: NO_CHANGES,
  articles: NO_CHANGES,
  claims: NO_CHANGES,
  stances: NO_CHANGES,
};

/** Both imports as one. */
export function sumSummaries(a: ImportSummary, b: ImportSummary): ImportSummary {
  const nouns = Object.keys(NOTHING_IMPORTED) as (keyof ImportSummary)[];
  return Object.fromEntries(nouns.map((noun) => [noun, sumChanges(a[noun], b[noun])])) as ImportSummary;
}
