import { Prisma } from '@/generated/prisma/client';
import type { MeasureFilter } from '../filters/measure-filter';
import { claimsUnder, positionsUnder } from '../filters/positions-under';
import type { TimelineInterval } from '../timeline/buckets';
import { answerFromTotals } from '../totals/answer';
import { SIDE_KINDS, type Side, type SideKind } from './side';
import { SPREAD } from './spread';

/** What positions are counted by; without anything, all are counted together. */
export type Level = { topic?: boolean; side?: boolean; interval?: TimelineInterval };

/** Which positions are counted, and by what. */
export type Question = {
  filter: MeasureFilter;
  /** Whose positions, where they are counted by side; a position may belong to several. */
  sides: readonly Side[] | 'perspectives';
  /** Only these topics. */
  topicIds?: readonly string[];
  level: Level;
};

/** The groups that answer a question, as queries; groups that hold nothing are absent. */
export type Groups = {
  /**
   * Columns topicId, sideId, bucket, positions, claims, analysts, articles, from, to, approximate; the lists values and
   * counts, the positions by value, and their moments valueSum and levels, all null where `values` tells the positions.
   */
  counts: Prisma.Sql;
  /** Columns topicId, sideId, bucket, value, positions; null where `counts` tells them or topics are counted together. */
  values: Prisma.Sql | null;
};

/** The groups of a question: from totals where they answer it, else counted. */
export function groupsOf(question: Question): Groups {
  return answerFromTotals(question) ?? countGroups(question);
}

// Constants, not parameters: PostgreSQL takes two parameters for different expressions, even with the same value.
const BUCKET: Record<TimelineInterval, Prisma.Sql> = {
  MONTH: Prisma.sql`date_trunc('month', "publishedOn"::timestamp)::date`,
  QUARTER: Prisma.sql`date_trunc('quarter', "publishedOn"::timestamp)::date`,
  YEAR: Prisma.sql`date_trunc('year', "publishedOn"::timestamp)::date`,
};

// Counting everything together gives a row even where there is nothing.
const NOT_EMPTY = Prisma.sql`HAVING count(*) > 0`;

const SIDE_COLUMN: Record<SideKind, Prisma.Sql> = {
  perspective: Prisma.sql`"perspectiveId"`,
  analyst: Prisma.sql`"analystId"`,
  outlet: Prisma.sql`"outletId"`,
};

/** The rows of a query that belong to one side. By equality, where an index may give them in order. */
export function ofSide(source: Prisma.Sql, { kind, id }: Side): Prisma.Sql {
  const column = SIDE_COLUMN[kind];
  return Prisma.sql`SELECT *, ${column} AS side FROM (${source}) AS source WHERE ${column} = ${id}::uuid`;
}

/** The rows of a query, each with the side it belongs to; once per side where sides overlap. */
export function bySide(source: Prisma.Sql, sides: readonly Side[] | 'perspectives'): Prisma.Sql {
  if (sides === 'perspectives') return Prisma.sql`SELECT *, "perspectiveId" AS side FROM (${source}) AS source`;
  const branches = SIDE_KINDS.flatMap((kind) => {
    const ids = sides.filter((side) => side.kind === kind).map(({ id }) => id);
    const id = SIDE_COLUMN[kind];
    return ids.length === 0
      ? []
      : [Prisma.sql`SELECT *, ${id} AS side FROM (${source}) AS source WHERE ${id} = ANY(${ids}::uuid[])`];
  });
  if (branches.length === 0) return Prisma.sql`SELECT *, NULL::uuid AS side FROM (${source}) AS source WHERE FALSE`;
  return Prisma.join(branches, ' UNION ALL ');
}

/** The columns a level is counted by. */
function keysOf({ topic, side, interval }: Level) {
  const columns = [
    ...(topic ? [Prisma.sql`"topicId"`] : []),
    ...(side ? [Prisma.sql`side`] : []),
    ...(interval ? [BUCKET[interval]] : []),
  ];
  return {
    select: Prisma.sql`${topic ? Prisma.sql`"topicId"` : Prisma.sql`NULL::uuid`} AS "topicId",
      ${side ? Prisma.sql`side` : Prisma.sql`NULL::uuid`} AS "sideId",
      ${interval ? BUCKET[interval] : Prisma.sql`NULL::date`} AS bucket`,
    group: (...more: Prisma.Sql[]) =>
      columns.length + more.length === 0 ? Prisma.empty : Prisma.sql`GROUP BY ${Prisma.join([...columns, ...more])}`,
  };
}

/** The groups counted from positions, and their claims from claims where topics are counted together. */
function countGroups({ filter, sides, topicIds, level }: Question): Groups {
  const { select, group } = keysOf(level);
  const onTopics = topicIds ? Prisma.sql`WHERE "topicId" = ANY(${[...topicIds]}::uuid[])` : Prisma.empty;
  const sided = (source: Prisma.Sql) => (level.side ? bySide(source, sides) : source);
  const positions = Prisma.sql`(${sided(positionsUnder(filter))}) AS position ${onTopics}`;
  const counts = Prisma.sql`
    SELECT ${select}, count(*)::int AS positions, sum("claimCount")::int AS claims,
      count(DISTINCT "analystId")::int AS analysts, count(DISTINCT "articleId")::int AS articles,
      min("publishedOn") AS "from", max("publishedOn") AS "to", bool_or("datePrecision" = 'MONTH') AS approximate,
      ${SPREAD.NUMBERS}
    FROM ${positions} ${group()} ${NOT_EMPTY}`;
  if (level.topic) {
    const values = Prisma.sql`
      SELECT ${select}, value, count(*)::int AS positions FROM ${positions} ${group(Prisma.sql`value`)}`;
    return { counts, values };
  }
  // A claim with stances on two topics has a part in two positions, and counts once.
  const claims = Prisma.sql`
    SELECT ${select}, count(*)::int AS claims
    FROM (${sided(claimsUnder(filter))}) AS claim ${group()} ${NOT_EMPTY}`;
  return {
    counts: Prisma.sql`
      SELECT "topicId", "sideId", bucket, max(positions) AS positions, max(claims) AS claims, max(analysts) AS analysts,
        max(articles) AS articles, max("from") AS "from", max("to") AS "to", bool_or(approximate) AS approximate,
        ${SPREAD.NUMBERS}
      FROM (
        SELECT "topicId", "sideId", bucket, positions, 0 AS claims, analysts, articles, "from", "to", approximate
        FROM (${counts}) AS voices
        UNION ALL
        SELECT "topicId", "sideId", bucket, 0, claims, 0, 0, NULL::date, NULL::date, FALSE FROM (${claims}) AS spoken
      ) AS part
      GROUP BY "topicId", "sideId", bucket`,
    values: null,
  };
}
