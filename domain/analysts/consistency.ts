import type { Database } from '../database';
import type { Day } from '../dates/day';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { consistency } from '../measures/consistency';
import { type EvidenceGrade, voiceGrade } from '../measures/evidence';
import { meanOverSharedTopics } from '../measures/shared-topics';
import { measureSide, type SideOnTopic } from '../sides/side-on-topic';
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
          own: measureSide(side, one.topic!, filter, one),
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

/** What analysts say on topics they speak of more than once: positions add up over topics, the articles they are in do not. */
async function repeatedPositions({
  db,
  analystIds,
  filter,
}: Parameters<typeof consistencyOfAnalysts>[0]): Promise<Map<string, Repeated>> {
  const rows = await db.$queryRaw<Repeated[]>`
    SELECT "analystId", count(*)::int AS positions, count(DISTINCT "articleId")::int AS articles
    FROM (
      SELECT "analystId", "articleId", count(*) OVER (PARTITION BY "analystId", "topicId") AS times
      FROM (${positionsUnder(filter)}) AS position
      WHERE "analystId" = ANY(${[...analystIds]}::uuid[])
    ) AS spoken
    WHERE times > 1
    GROUP BY "analystId"`;
  return new Map(rows.map((row) => [row.analystId, row]));
}
