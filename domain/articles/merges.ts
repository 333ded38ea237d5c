import { onSuccessors } from '../editing/settle';
import type { MergedNoun } from '../records/merged';
import type { ArticleRecord, ClaimRecord, StanceRecord } from './record';

/** What names in files have become, by slug: those of records that are part of others now, with the slug of the one that stays. */
export type Merges = Readonly<Record<MergedNoun, ReadonlyMap<string, string>>>;

/** Nothing that is named was merged. */
export const NO_MERGES: Merges = { analyst: new Map(), topic: new Map() };

/** Whether an article names anything that was merged. */
export function namesMerged({ claims }: ArticleRecord, { analyst, topic }: Merges): boolean {
  if (analyst.size === 0 && topic.size === 0) return false;
  return claims.some((claim) => analyst.has(claim.analyst) || claim.stances.some((stance) => topic.has(stance.topic)));
}

/** An article whose claims are the analysts' and on the topics that theirs have become. */
export function afterMerges(record: ArticleRecord, merges: Merges): ArticleRecord {
  return { ...record, claims: record.claims.map((claim) => claimAfter(claim, merges)) };
}

function claimAfter(claim: ClaimRecord, { analyst, topic }: Merges): ClaimRecord {
  const isOnMerged = claim.stances.some((stance) => topic.has(stance.topic));
  return {
    ...claim,
    analyst: analyst.get(claim.analyst) ?? claim.analyst,
    stances: isOnMerged ? stancesAfter(claim.stances, topic) : claim.stances,
  };
}

function stancesAfter(stances: readonly StanceRecord[], topics: ReadonlyMap<string, string>): StanceRecord[] {
  const bySlug = stances.map((stance) => ({ ...stance, topicId: stance.topic }));
  return onSuccessors(bySlug, topics).map(({ topicId, ...stance }) => ({ ...stance, topic: topicId }));
}
