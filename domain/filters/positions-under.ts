import { Prisma } from '@/generated/prisma/client';
import { idIn, valueIn, within } from './conditions';
import type { MeasureFilter } from './measure-filter';

const all = (conditions: Prisma.Sql[]) =>
  conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, ' AND ');

// Analysts and articles are joined from the left though they always exist: PostgreSQL then leaves out a join that
// nothing is asked of, which for claims saves more than half of the time.

/** Conditions on what positions and claims have in common: article and analyst. */
function sharedConditions({ applied, ids }: MeasureFilter): Prisma.Sql[] {
  return [
    ...within(Prisma.sql`"publishedOn"`, { from: applied.from ?? undefined, to: applied.to ?? undefined }),
    ...idIn(Prisma.sql`"outletId"`, ids.outlets),
    ...idIn(Prisma.sql`"analystId"`, ids.analysts),
    ...idIn(Prisma.sql`"perspectiveId"`, ids.perspectives),
    ...valueIn(Prisma.sql`"analystKind"`, applied.analystKinds),
    ...valueIn(Prisma.sql`language`, applied.languages),
  ];
}

/**
 * The reviewed claims under a filter that take a stance on one of its topics (or on any), as a query with the columns
 * articleId, number, analystId, perspectiveId, analystKind, outletId, language, publishedOn, datePrecision.
 */
export function claimsUnder(filter: MeasureFilter): Prisma.Sql {
  const onTopic = idIn(Prisma.sql`s."topicId"`, filter.ids.topics);
  const ownStance = Prisma.sql`s."articleId" = claim."articleId" AND s."claimNumber" = claim.number`;
  const conditions = [
    ...sharedConditions(filter),
    ...valueIn(Prisma.sql`kind`, filter.applied.kinds),
    ...valueIn(Prisma.sql`speech`, filter.applied.speech),
    Prisma.sql`EXISTS (SELECT 1 FROM "Stance" s WHERE ${all([ownStance, ...onTopic])})`,
  ];
  return Prisma.sql`
    SELECT * FROM (
      SELECT c."articleId", c.number, c.kind, c.speech, c."analystId", a."perspectiveId", a.kind AS "analystKind",
        d."outletId", d.language, c."publishedOn", d."datePrecision"
      FROM "Claim" c
      LEFT JOIN "Analyst" a ON a.id = c."analystId"
      LEFT JOIN "Article" d ON d.id = c."articleId"
      WHERE c.status = 'REVIEWED'
    ) AS claim
    WHERE ${all(conditions)}`;
}

/** The stored positions, which count every reviewed claim. */
function storedPositions(filter: MeasureFilter): Prisma.Sql {
  const conditions = [...sharedConditions(filter), ...idIn(Prisma.sql`"topicId"`, filter.ids.topics)];
  return Prisma.sql`
    SELECT * FROM (
      SELECT p."articleId", p."analystId", p."topicId", a."perspectiveId", a.kind AS "analystKind", p."outletId",
        p.language, p."publishedOn", p."datePrecision", p."claimCount",
        p."stanceSum"::float8 / p."claimCount" AS value
      FROM "Position" p
      LEFT JOIN "Analyst" a ON a.id = p."analystId"
    ) AS position
    WHERE ${all(conditions)}`;
}

/** Positions of some of the claims only: a position is then the mean of the claims that match. */
function recomputedPositions(filter: MeasureFilter): Prisma.Sql {
  return Prisma.sql`
    SELECT claim."articleId", claim."analystId", s."topicId", claim."perspectiveId", claim."analystKind",
      claim."outletId", claim.language, claim."publishedOn", claim."datePrecision", count(*)::int AS "claimCount",
      sum(s.value)::float8 / count(*) AS value
    FROM (${claimsUnder(filter)}) AS claim
    JOIN "Stance" s ON s."articleId" = claim."articleId" AND s."claimNumber" = claim.number
    WHERE ${all(idIn(Prisma.sql`s."topicId"`, filter.ids.topics))}
    GROUP BY claim."articleId", claim."analystId", s."topicId", claim."perspectiveId", claim."analystKind",
      claim."outletId", claim.language, claim."publishedOn", claim."datePrecision"`;
}

/**
 * The positions under a filter, as a query with the columns articleId, analystId, topicId, perspectiveId, analystKind,
 * outletId, language, publishedOn, datePrecision, claimCount and value (the position, -2 … 2). The table of positions
 * answers every filter but those on claims themselves, for which positions are computed anew from the claims.
 */
export function positionsUnder(filter: MeasureFilter): Prisma.Sql {
  return filter.applied.kinds || filter.applied.speech ? recomputedPositions(filter) : storedPositions(filter);
}
