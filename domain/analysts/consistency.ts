import type { Database } from '../database';
import type { Day } from '../dates/day';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { consistency } from '../measures/consistency';
import { type EvidenceGrade, voiceGrade } from '../measures/evidence';
import { meanOverSharedTopics } from '../measures/shared-topics';
import { groupsOf } from '../sides/groups';
import { SideOnTopic } from '../sides/side-on-topic';
import { tally } from '../sides/tally';

/** How steady an analyst is on one topic. */
export type TopicConsistency = {
  own: SideOnTopic;
  /** Null with a single position: there is nothing to compare it with. */
  value: number | null;
  /** By the rule for one analyst's own positions. */
  grade: EvidenceGrade;
  /** Dates of the earliest and the latest article. */
  from: Day;
  to: Day;
  /** Whether an article dated only to its month is among them. */
  approximate: boolean;
};

/** How steady an analyst is, topic by topic and over the topics that he or she speaks of more than once. */
export type AnalystConsistency = {
  filter: MeasureFilter;
  /** Null where no topic is spoken of more than once. */
  value: number | null;
  grade: EvidenceGrade;
  /** Positions on the topics spoken of more than once, and the different articles they are in. */
  positions: number;
  articles: number;
  /** Every topic spoken of, in the topics' order. */
  topics: TopicConsistency[];
};

type Repeated = { analystId: string; positions: number; articles: number };

/**
 * How steady each of these analysts is, by the analyst's id, in two statements for all of them.
 *
 * Over all topics it is the mean over those with at least two positions, each weighing its number of positions: the
 * weight of shared-topics, the harmonic mean of the numbers of two sides, where both sides are the analyst.
 */
export async function consistencyOfAnalysts({
  db,
  analystIds,
  filter,
}: {
  db: Database;
  analystIds: readonly string[];
  filter: MeasureFilter;
}): Promise<Map<string, AnalystConsistency>> {
  const sides = analystIds.map((id) => ({ kind: 'analyst' as const, id }));
  const [[tallies], repeated] = await Promise.all([
    tally(db, { filter, sides, levels: [{ topic: true, side: true }] }),
    repeatedPositions({ db, analystIds, filter }),
  ]);
  return new Map(
    sides.map((side) => {
      const topics = tallies
        .filter((one) => one.side!.id === side.id)
        .map((one) => ({
          own: new SideOnTopic(side, one.topic!, filter, one),
          value: consistency(one.positions),
          grade: voiceGrade(one.counts),
          from: one.from,
          to: one.to,
          approximate: one.approximate,
        }));
      const { positions, articles } = repeated.get(side.id) ?? { positions: 0, articles: 0 };
      const grade = voiceGrade({ positions, articles });
      return [side.id, { filter, value: overTopics(topics), grade, positions, articles, topics }];
    }),
  );
}

function overTopics(topics: readonly TopicConsistency[]): number | null {
  return meanOverSharedTopics(
    topics.map(({ own: { counts }, value }) => ({ left: counts.positions, right: counts.positions, figure: value })),
  );
}

/**
 * What analysts say on topics they speak of more than once. Positions add up over topics, the articles they are in do
 * not: from all articles those are taken away that hold only positions on a topic spoken of once, of which there are few.
 */
async function repeatedPositions({
  db,
  analystIds,
  filter,
}: Parameters<typeof consistencyOfAnalysts>[0]): Promise<Map<string, Repeated>> {
  const sides = analystIds.map((id) => ({ kind: 'analyst' as const, id }));
  const { counts: onTopics } = groupsOf({ filter, sides, level: { topic: true, side: true } });
  const { counts: overall } = groupsOf({ filter, sides, level: { side: true } });
  const rows = await db.$queryRaw<Repeated[]>`
    WITH topic AS MATERIALIZED (${onTopics}), overall AS (${overall}),
    once AS (
      SELECT DISTINCT position."analystId", position."articleId"
      FROM topic JOIN (${positionsUnder(filter)}) AS position
        ON position."analystId" = topic."sideId" AND position."topicId" = topic."topicId"
      WHERE topic.positions = 1
    ),
    passing AS (
      SELECT once."analystId", count(*) AS articles FROM once
      WHERE NOT EXISTS (
        SELECT 1 FROM (${positionsUnder(filter)}) AS position
        JOIN topic ON topic."sideId" = position."analystId" AND topic."topicId" = position."topicId"
        WHERE position."articleId" = once."articleId" AND position."analystId" = once."analystId" AND topic.positions > 1
      )
      GROUP BY once."analystId"
    ),
    repeated AS (SELECT "sideId", sum(positions) AS positions FROM topic WHERE positions > 1 GROUP BY "sideId")
    SELECT repeated."sideId" AS "analystId", repeated.positions::int,
      (overall.articles - coalesce(passing.articles, 0))::int AS articles
    FROM repeated
    JOIN overall ON overall."sideId" = repeated."sideId"
    LEFT JOIN passing ON passing."analystId" = repeated."sideId"`;
  return new Map(rows.map((row) => [row.analystId, row]));
}
