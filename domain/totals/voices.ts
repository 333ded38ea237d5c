import { Prisma } from '@/generated/prisma/client';
import { dayOf } from '../dates/day';
import { idIn } from '../filters/conditions';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { packed } from '../sql/packed-positions';
import { type DaySpan, dateOfNumber, monthsOfWindow } from '../windows/months';
import type { TimeWindow } from '../windows/window';
import { analystConditions, inMonths, monthsOf, NIL_ID } from './conditions';

/**
 * On how many topics each of some pairs of analysts speaks in one and the same article under a filter, as a query with the
 * columns leftId, rightId and shared; pairs that never do are absent.
 * @param pairs a table or query by its name, with the columns leftId and rightId.
 */
export function sharedInArticles(filter: MeasureFilter, pairs: Prisma.Sql): Prisma.Sql {
  const months = monthsOf(filter);
  if (!months || months.from || months.to) {
    return Prisma.sql`
      WITH position AS MATERIALIZED (SELECT "articleId", "analystId", "topicId" FROM (${positionsUnder(filter)}) AS p)
      SELECT pair."leftId", pair."rightId", count(DISTINCT l."topicId")::int AS shared
      FROM position l JOIN position r USING ("articleId", "topicId")
      JOIN ${pairs} AS pair ON pair."leftId" = l."analystId" AND pair."rightId" = r."analystId"
      GROUP BY 1, 2`;
  }
  // Of each pair the totals have one row a topic: counted pair by pair, since the database, which does not know how few
  // pairs are asked for, would else read them all.
  const conditions = [
    Prisma.sql`t."leftId" = LEAST(pair."leftId", pair."rightId")`,
    Prisma.sql`t."rightId" = GREATEST(pair."leftId", pair."rightId")`,
    ...idIn(Prisma.sql`t."topicId"`, filter.ids.topics),
  ];
  return Prisma.sql`
    SELECT pair."leftId", pair."rightId", (
      SELECT count(*)::int FROM "PairTotal" t WHERE ${Prisma.join(conditions, ' AND ')}
    ) AS shared
    FROM ${pairs} AS pair`;
}

/**
 * What analysts say under a filter, as a query with the columns analystId, perspectiveId, topicId, positions, their
 * number, valueSum, the sum of their values, and packed, the positions by value (domain/sql/packed-positions): one row per
 * analyst and topic.
 */
export function voicesUnder(filter: MeasureFilter): Prisma.Sql {
  const months = monthsOf(filter);
  if (!months) {
    return listed(Prisma.sql`
      SELECT "analystId", "perspectiveId", "topicId", value, count(*) AS count
      FROM (${positionsUnder(filter)}) AS position GROUP BY "analystId", "perspectiveId", "topicId", value`);
  }
  const { grain, conditions } = inMonths(months);
  const all = [
    Prisma.sql`v.scope = 'ANALYST' AND v.grain = ${grain} AND v."topicId" <> ${NIL_ID}`,
    ...conditions,
    ...analystConditions(filter),
    ...idIn(Prisma.sql`v."topicId"`, filter.ids.topics),
  ];
  const key = Prisma.sql`v."sideId" AS "analystId", an."perspectiveId", v."topicId"`;
  const from = Prisma.sql`"PositionTotal" v JOIN "Analyst" an ON an.id = v."sideId"`;
  const where = Prisma.join(all, ' AND ');
  if (conditions.length === 0) {
    return Prisma.sql`SELECT ${key}, v.positions, v."valueSum", v.packed FROM ${from} WHERE ${where}`;
  }
  return listed(Prisma.sql`
    SELECT ${key}, level.value, sum(level.count) AS count
    FROM ${from} CROSS JOIN unnest(v."values", v.counts) AS level(value, count) WHERE ${where}
    GROUP BY v."sideId", an."perspectiveId", v."topicId", level.value`);
}

/**
 * What analysts say under a filter month by month, as a query with the columns analystId, topicId, the first day of the
 * month, first and last, the days of its earliest and latest position, positions, and the lists values and counts. Null
 * where totals do not know it.
 */
export function monthlyVoicesUnder(filter: MeasureFilter): Prisma.Sql | null {
  const months = monthsOf(filter);
  if (!months) return null;
  const all = [
    Prisma.sql`v.scope = 'ANALYST' AND v.grain = 'MONTH' AND v."topicId" <> ${NIL_ID}`,
    ...inMonths(months).conditions,
    ...analystConditions(filter),
    ...idIn(Prisma.sql`v."topicId"`, filter.ids.topics),
  ];
  return Prisma.sql`
    SELECT v."sideId" AS "analystId", v."topicId", v.bucket AS month, v."first", v."last", v.positions, v."values", v.counts
    FROM "PositionTotal" v JOIN "Analyst" an ON an.id = v."sideId"
    WHERE ${Prisma.join(all, ' AND ')}`;
}

/**
 * What analysts say in a window as voicesUnder gives it, without perspectiveId: added up from whole months and the odd days
 * by which the window misses their ends. Null where the window or the filter is none that totals can answer.
 */
export function voicesInWindow(filter: MeasureFilter, window: TimeWindow): Prisma.Sql | null {
  const parts = monthsOfWindow(window);
  const months = parts && monthlyVoicesUnder(between(filter, parts.months));
  if (!months) return null;
  const { odd, sign } = parts;
  // An index leads to the days of each topic.
  const days =
    odd.first > odd.last
      ? Prisma.empty
      : Prisma.sql`
          UNION ALL
          SELECT "analystId", "topicId", value, ${Prisma.raw(String(sign))}
          FROM (${positionsUnder(between(filter, odd))}) AS position WHERE "topicId" IN (SELECT id FROM "Topic")`;
  return listed(
    Prisma.sql`
      SELECT "analystId", "topicId", value, sum(count) AS count
      FROM (
        SELECT "analystId", "topicId", level.value, level.count
        FROM (${months}) AS voice CROSS JOIN unnest(voice."values", voice.counts) AS level(value, count)
        ${days}
      ) AS part
      GROUP BY "analystId", "topicId", value HAVING sum(count) <> 0`,
    [Prisma.sql`"analystId"`, Prisma.sql`"topicId"`],
  );
}

/** A filter, within these days only. */
function between({ applied, ids }: MeasureFilter, { first, last }: DaySpan): MeasureFilter {
  const [from, to] = [first, last].map((day) => dayOf(dateOfNumber(day)));
  return {
    applied: {
      ...applied,
      from: applied.from && applied.from > from! ? applied.from : from!,
      to: applied.to && applied.to < to! ? applied.to : to!,
    },
    ids,
  };
}

const VOICE = [Prisma.sql`"analystId"`, Prisma.sql`"perspectiveId"`, Prisma.sql`"topicId"`];

const PACKED = Prisma.raw(packed('value::float8', 'count::int'));

function listed(byValue: Prisma.Sql, columns: readonly Prisma.Sql[] = VOICE): Prisma.Sql {
  const key = Prisma.join([...columns]);
  return Prisma.sql`
    SELECT ${key}, sum(count)::int AS positions, sum(value * count)::float8 AS "valueSum",
      ${PACKED} AS packed
    FROM (${byValue}) AS said GROUP BY ${key}`;
}

/**
 * Of these analysts' articles on each topic, how many have nobody else of the perspective speaking of it: columns
 * analystId, perspectiveId, topicId and alone. Null where totals do not know it: who else is there depends on the filter.
 */
export function soleArticlesFromTotals(filter: MeasureFilter, analystIds: readonly string[]): Prisma.Sql | null {
  const months = monthsOf(filter);
  if (!months || filter.ids.analysts || filter.applied.analystKinds) return null;
  const { grain, conditions } = inMonths(months);
  const all = [
    Prisma.sql`v.scope = 'ANALYST' AND v.grain = ${grain} AND v."topicId" <> ${NIL_ID}`,
    Prisma.sql`v."sideId" = ANY(${[...analystIds]}::uuid[])`,
    ...conditions,
    ...analystConditions(filter),
    ...idIn(Prisma.sql`v."topicId"`, filter.ids.topics),
  ];
  return Prisma.sql`
    SELECT v."sideId" AS "analystId", an."perspectiveId", v."topicId", sum(v.alone)::int AS alone
    FROM "PositionTotal" v JOIN "Analyst" an ON an.id = v."sideId"
    WHERE ${Prisma.join(all, ' AND ')}
    GROUP BY v."sideId", an."perspectiveId", v."topicId"`;
}
