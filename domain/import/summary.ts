import { type FoundAgain, NOTHING_SOUGHT, sumFound } from '../anchoring/brought';
import type { MergedNoun } from '../records/merged';
import { type Changes, NO_CHANGES, sumChanges } from '../storage/rows';

/** What an import writes. */
export const IMPORTED = ['perspectives', 'outlets', 'topics', 'analysts', 'articles', 'claims', 'stances'] as const;

/** A name that a file gives to what is part of another record now: its claims are that one's. */
export type FollowedMerge = { noun: MergedNoun; from: string; into: string };

/** What an import changed, by what it wrote. */
export type ImportSummary = Record<(typeof IMPORTED)[number], Changes> & {
  /** What became of the passages of claims that people made in texts that the import corrected. */
  foundAgain: FoundAgain;
  followed: readonly FollowedMerge[];
};

/** The summary of an import that had nothing to write. */
export const NOTHING_IMPORTED: ImportSummary = {
  perspectives: NO_CHANGES,
  outlets: NO_CHANGES,
  topics: NO_CHANGES,
  analysts: NO_CHANGES,
  articles: NO_CHANGES,
  claims: NO_CHANGES,
  stances: NO_CHANGES,
  foundAgain: NOTHING_SOUGHT,
  followed: [],
};

/** Both imports as one. */
export function sumSummaries(a: ImportSummary, b: ImportSummary): ImportSummary {
  const changes = Object.fromEntries(IMPORTED.map((noun) => [noun, sumChanges(a[noun], b[noun])]));
  const isNew = ({ noun, from }: FollowedMerge) => !a.followed.some((one) => one.noun === noun && one.from === from);
  return {
    ...(changes as Pick<ImportSummary, (typeof IMPORTED)[number]>),
    foundAgain: sumFound(a.foundAgain, b.foundAgain),
    followed: [...a.followed, ...b.followed.filter(isNew)],
  };
}
