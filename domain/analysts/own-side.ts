import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import type { ValueCount } from '../measures/distribution';
import type { Tally, TopicRef } from '../sides/group-rows';
import type { Side } from '../sides/side';
import { tally } from '../sides/tally';
import { soleArticlesFromTotals } from '../totals/voices';

type Counted = Pick<Tally, 'counts' | 'positions'>;

/** What an analyst says on a topic, and what the rest of his or her perspective says on it. */
export type OwnSideTally = {
  analystId: string;
  perspectiveId: string;
  topic: TopicRef;
  own: Counted;
  rest: Counted;
};

type Row = {
  analystId: string;
  perspectiveId: string;
  topicId: string;
  /** Of the analyst's articles, those in which nobody else of the perspective speaks of the topic. */
  alone: number;
};

/**
 * Counts these analysts and, on the topics they speak of, their whole perspectives, in two statements whose rows follow
 * topics × (analysts + perspectives) × distinct values; the analyst is then taken out of the perspective here, so that
 * no position is counted once per analyst. By analyst in no order, topics in theirs.
 */
export async function ownSideTallies({
  db,
  analystIds,
  filter,
}: {
  db: Database;
  analystIds: readonly string[];
  filter: MeasureFilter;
}): Promise<OwnSideTally[]> {
  const rows = await db.$queryRaw<Row[]>(
    soleArticlesFromTotals(filter, analystIds) ?? soleArticles(filter, analystIds),
  );
  const sides: Side[] = [
    ...analystIds.map((id) => ({ kind: 'analyst' as const, id })),
    ...[...new Set(rows.map(({ perspectiveId: id }) => id))].map((id) => ({ kind: 'perspective' as const, id })),
  ];
  const [tallies] = await tally(db, { filter, sides, levels: [{ topic: true, side: true }] });
  const found = new Map(tallies.map((one) => [`${one.side!.id} ${one.topic!.id}`, one]));
  const said = new Map(rows.map((row) => [`${row.analystId} ${row.topicId}`, row]));
  return tallies.flatMap((own) => {
    const row = said.get(`${own.side!.id} ${own.topic!.id}`);
    if (!row) return [];
    const { analystId, perspectiveId, topicId, alone } = row;
    const side = found.get(`${perspectiveId} ${topicId}`)!;
    return { analystId, perspectiveId, topic: own.topic!, own, rest: restOf(own, side, alone) };
  });
}

function soleArticles(filter: MeasureFilter, analystIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    WITH wanted AS (SELECT id, "perspectiveId" FROM "Analyst" WHERE id = ANY(${[...analystIds]}::uuid[])),
    position AS (
      SELECT *, count(*) OVER (PARTITION BY "articleId", "perspectiveId", "topicId") AS voices
      FROM (${positionsUnder(filter)}) AS source
      WHERE "perspectiveId" IN (SELECT "perspectiveId" FROM wanted)
    )
    SELECT "analystId", "perspectiveId", "topicId", (count(*) FILTER (WHERE voices = 1))::int AS alone
    FROM position WHERE "analystId" IN (SELECT id FROM wanted)
    GROUP BY "analystId", "perspectiveId", "topicId"`;
}

/** The perspective without one of its analysts. */
function restOf(own: Counted, side: Counted, alone: number): Counted {
  const without = new Map(own.positions.map(({ value, count }) => [value, count]));
  const positions = side.positions.flatMap(({ value, count }): ValueCount[] => {
    const left = count - (without.get(value) ?? 0);
    return left === 0 ? [] : [{ value, count: left }];
  });
  const counts = {
    claims: side.counts.claims - own.counts.claims,
    positions: side.counts.positions - own.counts.positions,
    analysts: side.counts.analysts - 1,
    articles: side.counts.articles - alone,
  };
  return { counts, positions };
}
