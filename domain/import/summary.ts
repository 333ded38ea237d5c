import { type Changes, NO_CHANGES } from '../storage/rows';

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
