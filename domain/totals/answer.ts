import { Prisma } from '@/generated/prisma/client';
import { idAmong, idIn } from '../filters/conditions';
import type { Groups, Question } from '../sides/groups';
import type { Side } from '../sides/side';
import { SPREAD } from '../sides/spread';
import type { TimelineInterval } from '../timeline/buckets';
import { analystConditions, inMonths, type Months, monthsOf, NIL_ID } from './conditions';

// The one place that decides which questions totals answer; all others are counted from positions and claims.

/** Totals of one kind of side. */
type Source = {
  scope: 'EVERYBODY' | 'PERSPECTIVE' | 'ANALYST';
  /** The column a group is named by; NULL where sides are counted together. */
  side: Prisma.Sql;
  conditions: Prisma.Sql[];
};

/** The groups of a question from totals; null where they do not know it. */
export function answerFromTotals(question: Question): Groups | null {
  const months = monthsOf(question.filter);
  const topics = topicsOf(question);
  const sources = sourcesOf(question);
  if (!months || !topics || !sources) return null;
  return {
    counts: Prisma.join(
      sources.map((source) => countsOf(source, months, topics, question)),
      ' UNION ALL ',
    ),
    values:
      question.level.topic && !isOneRow(months, question.level)
        ? Prisma.join(
            sources.map((source) => valuesOf(source, months, topics, question)),
            ' UNION ALL ',
          )
        : null,
  };
}

/** Conditions on the topic; null where several are counted together, whose claims and articles do not add up. */
function topicsOf({ filter, topicIds, level }: Question): Prisma.Sql[] | null {
  const column = Prisma.sql`v."topicId"`;
  const named = filter.ids.topics;
  if (level.topic)
    return [Prisma.sql`${column} <> ${NIL_ID}`, ...idIn(column, named), ...idIn(column, topicIds && [...topicIds])];
  if (topicIds || (named && named.length !== 1)) return null;
  return [named ? Prisma.sql`${column} = ${named[0]}::uuid` : Prisma.sql`${column} = ${NIL_ID}`];
}

function sourcesOf({ filter, sides, level }: Question): Source[] | null {
  const { analysts, perspectives } = filter.ids;
  const ofAnalysts = analysts !== undefined || filter.applied.analystKinds !== null;
  const side = Prisma.sql`v."sideId"`;
  const analyst = (conditions: Prisma.Sql[], name = side): Source => ({
    scope: 'ANALYST',
    side: name,
    conditions: [...conditions, ...analystConditions(filter)],
  });
  const perspective = (conditions: Prisma.Sql[], name = side): Source => ({
    scope: 'PERSPECTIVE',
    side: name,
    conditions: [...conditions, ...idIn(side, perspectives)],
  });
  if (!level.side) {
    const together = Prisma.sql`NULL::uuid`;
    if (analysts?.length === 1) return [analyst([], together)];
    if (ofAnalysts) return null;
    if (perspectives?.length === 1) return [perspective([], together)];
    return perspectives ? null : [{ scope: 'EVERYBODY', side: together, conditions: [] }];
  }
  if (sides === 'perspectives') return ofAnalysts ? null : [perspective([])];
  const of = (kind: Side['kind']) => sides.filter((one) => one.kind === kind).map(({ id }) => id);
  // A perspective's articles are not those of its analysts added up.
  if (of('outlet').length > 0 || (of('perspective').length > 0 && ofAnalysts) || sides.length === 0) return null;
  return [
    ...(of('perspective').length > 0 ? [perspective([idAmong(side, of('perspective'))])] : []),
    ...(of('analyst').length > 0 ? [analyst([idAmong(side, of('analyst'))])] : []),
  ];
}

/** Whether each group is one row of the totals, so that there is nothing to add up. */
function isOneRow(months: Months, { interval }: Question['level']): boolean {
  return (!months.from && !months.to) || interval === 'MONTH';
}

function keysOf({ side }: Source, { topic, interval }: Question['level'], stored: TimelineInterval | null) {
  const bucket =
    interval && interval !== stored
      ? Prisma.raw(`date_trunc('${interval.toLowerCase()}', v.bucket::timestamp)::date`)
      : Prisma.sql`v.bucket`;
  return {
    topicId: topic ? Prisma.sql`v."topicId"` : Prisma.sql`NULL::uuid`,
    sideId: side,
    bucket: interval ? bucket : Prisma.sql`NULL::date`,
  };
}

const joinAnalyst = ({ scope }: Source) =>
  scope === 'ANALYST' ? Prisma.sql`JOIN "Analyst" an ON an.id = v."sideId"` : Prisma.empty;
const ofScope = (scope: Source['scope']) => Prisma.raw(`v.scope = '${scope}'`);

function countsOf(source: Source, months: Months, topics: Prisma.Sql[], question: Question): Prisma.Sql {
  const { level } = question;
  const oneRow = isOneRow(months, level);
  const { grain, conditions } = inMonths(months, level.interval);
  const key = keysOf(source, level, oneRow ? (level.interval ?? null) : 'MONTH');
  const all = [ofScope(source.scope), Prisma.sql`v.grain = ${grain}`, ...conditions, ...source.conditions, ...topics];
  const from = Prisma.sql`FROM "PositionTotal" v ${joinAnalyst(source)} WHERE ${Prisma.join(all, ' AND ')}`;
  if (oneRow) {
    return Prisma.sql`
      SELECT ${key.topicId} AS "topicId", ${key.sideId} AS "sideId", ${key.bucket} AS bucket, v.positions, v.claims,
        GREATEST(v.analysts, 1) AS analysts, v.articles, v."first" AS "from", v."last" AS "to",
        v."monthDated" > 0 AS approximate, v."values", v.counts,
        v."valueSum", v.levels
      ${from}`;
  }
  return Prisma.sql`
    SELECT "topicId", "sideId", bucket, sum(positions)::int AS positions, sum(claims)::int AS claims,
      GREATEST(count(DISTINCT "analystId"), 1)::int AS analysts, sum(articles)::int AS articles,
      min("first") AS "from", max("last") AS "to", sum("monthDated") > 0 AS approximate, ${SPREAD.NUMBERS}
    FROM (
      SELECT ${key.topicId} AS "topicId", ${key.sideId} AS "sideId", ${key.bucket} AS bucket, v.positions, v.claims,
        v.articles, v."monthDated", v."first", v."last", NULL::uuid AS "analystId"
      ${from}
      ${source.scope === 'ANALYST' ? Prisma.empty : speakersOf(source, months, topics, question)}
    ) AS part
    GROUP BY "topicId", "sideId", bucket`;
}

/** Who speaks in these months: the one number that does not add up over months. */
function speakersOf(
  source: Source,
  months: Months,
  topics: Prisma.Sql[],
  { filter, sides, level }: Question,
): Prisma.Sql {
  const { grain, conditions } = inMonths(months);
  const perspective = Prisma.sql`an."perspectiveId"`;
  const key = keysOf({ ...source, side: level.side ? perspective : Prisma.sql`NULL::uuid` }, level, 'MONTH');
  const given = sides === 'perspectives' || !level.side ? undefined : sides.map(({ id }) => id);
  const all = [
    ofScope('ANALYST'),
    Prisma.sql`v.grain = ${grain}`,
    ...conditions,
    ...analystConditions(filter),
    ...idIn(perspective, given),
    ...topics,
  ];
  return Prisma.sql`
    UNION ALL
    SELECT ${key.topicId}, ${key.sideId}, ${key.bucket}, 0, 0, 0, 0, NULL::date, NULL::date, v."sideId"
    FROM "PositionTotal" v JOIN "Analyst" an ON an.id = v."sideId" WHERE ${Prisma.join(all, ' AND ')}`;
}

/** Positions by value, over several months. */
function valuesOf(source: Source, months: Months, topics: Prisma.Sql[], { level }: Question): Prisma.Sql {
  const { grain, conditions } = inMonths(months);
  const key = keysOf(source, level, 'MONTH');
  const all = [ofScope(source.scope), Prisma.sql`v.grain = ${grain}`, ...conditions, ...source.conditions, ...topics];
  return Prisma.sql`
    SELECT "topicId", "sideId", bucket, value, sum(count)::int AS positions
    FROM (
      SELECT ${key.topicId} AS "topicId", ${key.sideId} AS "sideId", ${key.bucket} AS bucket, level.value, level.count
      FROM "PositionTotal" v ${joinAnalyst(source)} CROSS JOIN unnest(v."values", v.counts) AS level(value, count)
      WHERE ${Prisma.join(all, ' AND ')}
    ) AS part
    GROUP BY "topicId", "sideId", bucket, value`;
}
