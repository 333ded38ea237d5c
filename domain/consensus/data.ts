import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { type EvidenceGrade, evidenceGrade, isRankable } from '../measures/evidence';
import type { TopicRef } from '../sides/group-rows';
import { groupsOf } from '../sides/groups';
import type { Side } from '../sides/side';
import { voicesUnder } from '../totals/voices';
import { type Consensus, consensus, type GroupVotes } from './consensus';

/** One perspective's analysts on a topic. */
export type PerspectiveVotes = GroupVotes & { side: Side; grade: EvidenceGrade };

/** A topic with how far the perspectives agree on it. */
export type TopicConsensus = {
  topic: TopicRef;
  /** Null where fewer than two perspectives speak. */
  consensus: Consensus | null;
  /** The same over the perspectives with at least fair evidence, to rank topics by; null where fewer than two have it. */
  ranked: Consensus | null;
  /** The perspectives that speak, in their order. */
  groups: PerspectiveVotes[];
};

export type ConsensusOverview = { filter: MeasureFilter; topics: TopicConsensus[] };

type Row = GroupVotes & {
  topicId: string;
  topicSlug: string;
  topicOrder: number;
  perspectiveId: string;
  positions: number;
  articles: number;
};

/**
 * Group-aware consensus on every topic spoken of, in the topics' order, in one statement whose rows follow topics ×
 * perspectives. An analyst accepts a proposition where the mean of his or her positions on it is above 0.
 */
export async function readConsensus({
  db,
  filter,
}: {
  db: Database;
  filter: MeasureFilter;
}): Promise<ConsensusOverview> {
  // Positions are quotients: without a margin, the sum of -1 and three times 1/3 would lie beside 0.
  const rows = await db.$queryRaw<Row[]>`
    WITH vote AS (
      SELECT "topicId", "perspectiveId",
        (count(*) FILTER (WHERE "valueSum" > 5e-10 * positions::float8))::int AS accepting,
        (count(*) FILTER (WHERE "valueSum" < -5e-10 * positions::float8))::int AS rejecting,
        count(*)::int AS speaking
      FROM (${voicesUnder(filter)}) AS voice
      GROUP BY "topicId", "perspectiveId"
    ),
    evidence AS (${groupsOf({ filter, sides: 'perspectives', level: { topic: true, side: true } }).counts})
    SELECT vote.*, evidence.positions, evidence.articles, t.slug AS "topicSlug", t."order" AS "topicOrder"
    FROM vote
    JOIN evidence ON evidence."topicId" = vote."topicId" AND evidence."sideId" = vote."perspectiveId"
    JOIN "Topic" t ON t.id = vote."topicId"
    JOIN "Perspective" p ON p.id = vote."perspectiveId"
    ORDER BY t."order", vote."topicId", p."order", vote."perspectiveId"`;
  const topics = new Map<string, { topic: TopicRef; groups: PerspectiveVotes[] }>();
  for (const { topicId, topicSlug, topicOrder, perspectiveId, positions, articles, ...votes } of rows) {
    const topic = topics.get(topicId) ?? { topic: { id: topicId, slug: topicSlug, order: topicOrder }, groups: [] };
    const grade = evidenceGrade({ positions, analysts: votes.speaking, articles });
    topic.groups.push({ side: { kind: 'perspective', id: perspectiveId }, ...votes, grade });
    topics.set(topicId, topic);
  }
  return {
    filter,
    topics: [...topics.values()].map(({ topic, groups }) => ({
      topic,
      consensus: consensus(groups),
      ranked: consensus(groups.filter(({ grade }) => isRankable(grade))),
      groups,
    })),
  };
}

export type TopicConsensusOrder = 'ORDER' | 'CONSENSUS' | 'CONTEST';

/** The topics in this order; those that may not be ranked come last, and equal ones keep theirs. */
export function orderConsensus(topics: readonly TopicConsensus[], orderBy: TopicConsensusOrder): TopicConsensus[] {
  if (orderBy === 'ORDER') return [...topics];
  const figure = ({ ranked: found }: TopicConsensus) => {
    if (!found) return -1;
    return orderBy === 'CONTEST' ? found.contest : Math.max(found.acceptance, found.rejection);
  };
  return topics.toSorted((a, b) => figure(b) - figure(a));
}
