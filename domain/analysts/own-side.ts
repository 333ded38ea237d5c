import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import type { ValueCount } from '../measures/distribution';
import type { Counts } from '../measures/evidence';
import type { Tally, TopicRef } from '../sides/tally';

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
  /** Null for the whole perspective. */
  analystId: string | null;
  perspectiveId: string;
  topicId: string;
  topicSlug: string;
  topicOrder: number;
  /** Null for what cannot be counted value by value. */
  value: number | null;
  positions: number;
  claims: number;
  /** Of an analyst's articles, those in which nobody else of the perspective speaks of the topic. */
  alone: number | null;
  analysts: number | null;
  articles: number | null;
};

/**
 * Counts these analysts and, on the topics they speak of, their whole perspectives, in one statement whose rows follow
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
  const rows = await db.$queryRaw<Row[]>`
    WITH wanted AS (SELECT id, "perspectiveId" FROM "Analyst" WHERE id = ANY(${[...analystIds]}::uuid[])),
    position AS (
      SELECT *, count(*) OVER (PARTITION BY "articleId", "perspectiveId", "topicId") AS voices
      FROM (${positionsUnder(filter)}) AS source
      WHERE "perspectiveId" IN (SELECT "perspectiveId" FROM wanted)
    ),
    own AS (SELECT * FROM position WHERE "analystId" IN (SELECT id FROM wanted)),
    side AS (
      SELECT * FROM position WHERE ("perspectiveId", "topicId") IN (SELECT "perspectiveId", "topicId" FROM own)
    ),
    part AS (
      SELECT "analystId", "perspectiveId", "topicId", value, count(*)::int AS positions, sum("claimCount")::int AS claims,
        (count(*) FILTER (WHERE voices = 1))::int AS alone, NULL::int AS analysts, NULL::int AS articles
      FROM own GROUP BY "analystId", "perspectiveId", "topicId", value
      UNION ALL
      SELECT NULL::uuid, "perspectiveId", "topicId", value, count(*)::int, sum("claimCount")::int, NULL::int, NULL::int, NULL::int
      FROM side GROUP BY "perspectiveId", "topicId", value
      UNION ALL
      SELECT NULL::uuid, "perspectiveId", "topicId", NULL::float8, count(*)::int, sum("claimCount")::int, NULL::int,
        count(DISTINCT "analystId")::int, count(DISTINCT "articleId")::int
      FROM side GROUP BY "perspectiveId", "topicId"
    )
    SELECT part.*, t.slug AS "topicSlug", t."order" AS "topicOrder"
    FROM part JOIN "Topic" t ON t.id = part."topicId"
    ORDER BY t."order", part."topicId", part.value`;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row.analystId, row));
    if (group) group.push(row);
    else groups.set(nameOf(row.analystId, row), [row]);
  }
  return [...groups.values()].flatMap((own) => {
    const { analystId, perspectiveId, topicId, topicSlug: slug, topicOrder: order } = own[0]!;
    if (analystId === null) return [];
    const side = groups.get(nameOf(null, own[0]!))!;
    return { analystId, perspectiveId, topic: { id: topicId, slug, order }, own: ownOf(own), rest: restOf(own, side) };
  });
}

function nameOf(analystId: string | null, { perspectiveId, topicId }: Row): string {
  return `${analystId} ${perspectiveId} ${topicId}`;
}

const total = (rows: readonly Row[], field: 'positions' | 'claims' | 'alone') =>
  rows.reduce((sum, row) => sum + row[field]!, 0);

function ownOf(rows: readonly Row[]): Counted {
  const positions = rows.map(({ value, positions: count }) => ({ value: value!, count }));
  const count = total(rows, 'positions');
  // A position is what one analyst says on one topic in one article.
  return { counts: { claims: total(rows, 'claims'), positions: count, analysts: 1, articles: count }, positions };
}

/** The perspective without one of its analysts. */
function restOf(own: readonly Row[], side: readonly Row[]): Counted {
  const all = side.find(({ value }) => value === null)!;
  const without = new Map(own.map(({ value, positions }) => [value, positions]));
  const positions = side.flatMap(({ value, positions: count }): ValueCount[] => {
    const left = count - (without.get(value) ?? 0);
    return value === null || left === 0 ? [] : [{ value, count: left }];
  });
  const counts: Counts = {
    claims: all.claims - total(own, 'claims'),
    positions: all.positions - total(own, 'positions'),
    analysts: all.analysts! - 1,
    articles: all.articles! - total(own, 'alone'),
  };
  return { counts, positions };
}
