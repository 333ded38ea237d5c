import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import type { Side } from '../sides/side';
import type { TopicRef } from '../sides/tally';
import { type Consensus, consensus, type GroupVotes } from './consensus';

/** One perspective's analysts on a topic. */
export type PerspectiveVotes = GroupVotes & { side: Side };

/** A topic with how far the perspectives agree on it. */
export type TopicConsensus = {
  topic: TopicRef;
  /** Null where fewer than two perspectives speak. */
  consensus: Consensus | null;
  /** The perspectives that speak, in their order. */
  groups: PerspectiveVotes[];
};

export type ConsensusOverview = { filter: MeasureFilter; topics: TopicConsensus[] };

type Row = GroupVotes & {
  topicId: string;
  topicSlug: string;
  topicOrder: number;
  perspectiveId: string;
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
  // Positions are quotients: without rounding, -1 and three times 1/3 would have a mean beside 0.
  const rows = await db.$queryRaw<Row[]>`
    SELECT voice."topicId", t.slug AS "topicSlug", t."order" AS "topicOrder", voice."perspectiveId",
      (count(*) FILTER (WHERE mean > 0))::int AS accepting,
      (count(*) FILTER (WHERE mean < 0))::int AS rejecting,
      count(*)::int AS speaking
    FROM (
      SELECT "analystId", "perspectiveId", "topicId", round(avg(value)::numeric, 9) AS mean
      FROM (${positionsUnder(filter)}) AS position
      GROUP BY "analystId", "perspectiveId", "topicId"
    ) AS voice
    JOIN "Topic" t ON t.id = voice."topicId"
    JOIN "Perspective" p ON p.id = voice."perspectiveId"
    GROUP BY voice."topicId", t.slug, t."order", voice."perspectiveId", p."order"
    ORDER BY t."order", voice."topicId", p."order", voice."perspectiveId"`;
  const topics = new Map<string, TopicConsensus>();
  for (const { topicId, topicSlug, topicOrder, perspectiveId, ...votes } of rows) {
    const topic = topics.get(topicId) ?? {
      topic: { id: topicId, slug: topicSlug, order: topicOrder },
      consensus: null,
      groups: [],
    };
    topic.groups.push({ side: { kind: 'perspective', id: perspectiveId }, ...votes });
    topics.set(topicId, topic);
  }
  return {
    filter,
    topics: [...topics.values()].map((topic) => ({ ...topic, consensus: consensus(topic.groups) })),
  };
}

export type TopicConsensusOrder = 'ORDER' | 'CONSENSUS' | 'CONTEST';

/** The topics in this order; those without a figure come last, and equal ones keep theirs. */
export function orderConsensus(topics: readonly TopicConsensus[], orderBy: TopicConsensusOrder): TopicConsensus[] {
  if (orderBy === 'ORDER') return [...topics];
  const figure = ({ consensus: found }: TopicConsensus) => {
    if (!found) return -1;
    return orderBy === 'CONTEST' ? found.contest : Math.max(found.acceptance, found.rejection);
  };
  return topics.toSorted((a, b) => figure(b) - figure(a));
}
