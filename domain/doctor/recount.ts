import { Prisma } from '@/generated/prisma/client';
import { momentsOfLists } from '../totals/moments';
import { packedInRow } from '../totals/packed';
import { numbersOf, wordCounts } from '../words/sql';

// What the tables of totals must hold, counted from positions and claims in SQL: a second way to the same numbers as
// domain/totals/difference takes, by which `mawqif doctor` checks it.

const month = (day: string) => Prisma.raw(`date_trunc('month', ${day}::timestamp)::date`);
const NIL = Prisma.sql`'00000000-0000-0000-0000-000000000000'::uuid`;

/** An article has one date, so that what is counted of it by month adds up to any wider time; but not analysts. */
const positionTotals = Prisma.sql`
  WITH position AS MATERIALIZED (
    SELECT p."articleId", p."analystId", an."perspectiveId", p."topicId", p."claimCount", p."publishedOn",
      ${month('p."publishedOn"')} AS month, p."datePrecision" = 'MONTH' AS "monthDated",
      count(*) OVER (PARTITION BY p."articleId", an."perspectiveId", p."topicId") = 1 AS alone
    FROM "Position" p JOIN "Analyst" an ON an.id = p."analystId"
  ),
  voice AS MATERIALIZED (
    SELECT "analystId", "perspectiveId", "topicId", month, count(*) AS positions, sum("claimCount") AS claims,
      count(*) FILTER (WHERE "monthDated") AS "monthDated", count(*) FILTER (WHERE alone) AS alone,
      min("publishedOn") AS "first", max("publishedOn") AS "last"
    FROM position GROUP BY "analystId", "perspectiveId", "topicId", month
  ),
  claim AS MATERIALIZED (
    SELECT c."analystId", an."perspectiveId", ${month('c."publishedOn"')} AS month, count(*) AS claims
    FROM "Claim" c JOIN "Analyst" an ON an.id = c."analystId"
    WHERE c.status = 'REVIEWED' AND EXISTS (
      SELECT 1 FROM "Stance" s WHERE s."articleId" = c."articleId" AND s."claimNumber" = c.number)
    GROUP BY c."analystId", an."perspectiveId", ${month('c."publishedOn"')}
  ),
  part AS (
    SELECT 'ANALYST' AS scope, "analystId" AS "sideId", "topicId", month, NULL::uuid AS "analystId", positions, claims,
      positions AS articles, "monthDated", alone, "first", "last"
    FROM voice
    UNION ALL
    SELECT 'ANALYST', "analystId", ${NIL}, month, NULL::uuid, positions, 0, 0, "monthDated", 0, "first", "last" FROM voice
    UNION ALL
    SELECT 'PERSPECTIVE', "perspectiveId", "topicId", month, "analystId", positions, claims, 0, "monthDated", 0, "first", "last"
    FROM voice
    UNION ALL
    SELECT 'PERSPECTIVE', "perspectiveId", ${NIL}, month, "analystId", positions, 0, 0, "monthDated", 0, "first", "last"
    FROM voice
    UNION ALL
    SELECT 'EVERYBODY', ${NIL}, "topicId", month, "analystId", positions, claims, 0, "monthDated", 0, "first", "last" FROM voice
    UNION ALL
    SELECT 'EVERYBODY', ${NIL}, ${NIL}, month, "analystId", positions, 0, 0, "monthDated", 0, "first", "last" FROM voice
    UNION ALL
    SELECT 'ANALYST', "analystId", ${NIL}, month, NULL, 0, claims, 0, 0, 0, NULL, NULL FROM claim
    UNION ALL
    SELECT 'PERSPECTIVE', "perspectiveId", ${NIL}, month, NULL, 0, claims, 0, 0, 0, NULL, NULL FROM claim
    UNION ALL
    SELECT 'EVERYBODY', ${NIL}, ${NIL}, month, NULL, 0, claims, 0, 0, 0, NULL, NULL FROM claim
    UNION ALL
    SELECT 'ANALYST', "analystId", ${NIL}, month, NULL, 0, 0, count(DISTINCT "articleId"), 0, 0, NULL, NULL
    FROM position GROUP BY "analystId", month
    UNION ALL
    SELECT 'PERSPECTIVE', "perspectiveId", "topicId", month, NULL, 0, 0, count(DISTINCT "articleId"), 0, 0, NULL, NULL
    FROM position GROUP BY "perspectiveId", "topicId", month
    UNION ALL
    SELECT 'PERSPECTIVE', "perspectiveId", ${NIL}, month, NULL, 0, 0, count(DISTINCT "articleId"), 0, 0, NULL, NULL
    FROM position GROUP BY "perspectiveId", month
    UNION ALL
    SELECT 'EVERYBODY', ${NIL}, "topicId", month, NULL, 0, 0, count(DISTINCT "articleId"), 0, 0, NULL, NULL
    FROM position GROUP BY "topicId", month
    UNION ALL
    SELECT 'EVERYBODY', ${NIL}, ${NIL}, month, NULL, 0, 0, count(DISTINCT "articleId"), 0, 0, NULL, NULL
    FROM position GROUP BY month
  ),
  wide AS (
    SELECT part.*, width.grain, CASE width.grain WHEN 'ALL' THEN DATE '0001-01-01'
      ELSE date_trunc(lower(width.grain), part.month::timestamp)::date END AS bucket
    FROM part CROSS JOIN (VALUES ('ALL'), ('YEAR'), ('QUARTER'), ('MONTH')) AS width(grain)
  ),
  total AS (
    SELECT scope, grain, "sideId", "topicId", bucket, sum(positions)::int AS positions, sum(claims)::int AS claims,
      sum(articles)::int AS articles, count(DISTINCT "analystId")::int AS analysts,
      sum("monthDated")::int AS "monthDated", sum(alone)::int AS alone, min("first") AS "first", max("last") AS "last"
    FROM wide GROUP BY scope, grain, "sideId", "topicId", bucket
  ),
  said AS MATERIALIZED (
    SELECT p."analystId", an."perspectiveId", p."topicId", ${month('p."publishedOn"')} AS month,
      p."stanceSum"::float8 / p."claimCount" AS value, count(*) AS count
    FROM "Position" p JOIN "Analyst" an ON an.id = p."analystId"
    GROUP BY 1, 2, 3, 4, 5
  ),
  said_by AS (
    SELECT 'ANALYST' AS scope, "analystId" AS "sideId", "topicId", month, value, count FROM said
    UNION ALL
    SELECT 'PERSPECTIVE', "perspectiveId", "topicId", month, value, count FROM said
    UNION ALL
    SELECT 'EVERYBODY', ${NIL}, "topicId", month, value, count FROM said
  ),
  level AS (
    SELECT scope, grain, "sideId", "topicId", CASE grain WHEN 'ALL' THEN DATE '0001-01-01'
      ELSE date_trunc(lower(grain), month::timestamp)::date END AS bucket, value, sum(count)::int AS count
    FROM said_by CROSS JOIN (VALUES ('ALL'), ('YEAR'), ('QUARTER'), ('MONTH')) AS width(grain)
    GROUP BY 1, 2, 3, 4, 5, 6
  ),
  distribution AS (
    SELECT scope, grain, "sideId", "topicId", bucket, array_agg(value ORDER BY value) AS "values",
      array_agg(count ORDER BY value) AS "counts"
    FROM level GROUP BY scope, grain, "sideId", "topicId", bucket
  )
  SELECT total.scope::"TotalScope" AS scope, total.grain::"TotalGrain" AS grain, total."sideId", total."topicId",
    total.bucket, positions, claims, articles, analysts, "monthDated", alone, "first", "last",
    coalesce("values", '{}') AS "values", coalesce("counts", '{}') AS "counts", moments."valueSum", moments.levels,
    ${Prisma.raw(packedInRow('total', 'distribution."values"', 'distribution."counts"'))} AS packed
  FROM total LEFT JOIN distribution USING (scope, grain, "sideId", "topicId", bucket)
  CROSS JOIN LATERAL (${Prisma.raw(momentsOfLists('distribution."values"', 'distribution."counts"'))}) AS moments`;

const pairTotals = Prisma.sql`
  SELECT l."analystId" AS "leftId", r."analystId" AS "rightId", l."topicId", count(*)::int AS articles
  FROM "Position" l
  JOIN "Position" r ON r."articleId" = l."articleId" AND r."topicId" = l."topicId" AND r."analystId" > l."analystId"
  GROUP BY l."analystId", r."analystId", l."topicId"`;

const claimTotals = Prisma.sql`
  WITH claim AS MATERIALIZED (
    SELECT c."analystId", a."outletId", a.language, c.kind, c.speech, count(*) AS claims
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId"
    WHERE c.status = 'REVIEWED'
    GROUP BY c."analystId", a."outletId", a.language, c.kind, c.speech
  )
  SELECT "analystId", "outletId", language, kind, speech, claims::int AS claims FROM claim
  UNION ALL
  SELECT "analystId", ${NIL}, '', kind, speech, sum(claims)::int FROM claim GROUP BY "analystId", kind, speech
  UNION ALL
  SELECT ${NIL}, "outletId", language, kind, speech, sum(claims)::int FROM claim GROUP BY "outletId", language, kind, speech`;

const stanceTotals = Prisma.sql`
  SELECT s."topicId", c."analystId", s.value, s.mixed, count(*)::int AS claims
  FROM "Stance" s JOIN "Claim" c ON c."articleId" = s."articleId" AND c.number = s."claimNumber"
  WHERE c.status = 'REVIEWED'
  GROUP BY s."topicId", c."analystId", s.value, s.mixed`;

/** The positions that reviewed claims make. */
const positions = Prisma.sql`
  SELECT a."id" AS "articleId", c."analystId", s."topicId", sum(s."value")::int AS "stanceSum",
    count(*)::int AS "claimCount", a."publishedOn", a."datePrecision", a."outletId", a."language"
  FROM "Article" a
  JOIN "Claim" c ON c."articleId" = a."id"
  JOIN "Stance" s ON s."articleId" = c."articleId" AND s."claimNumber" = c."number"
  WHERE c."status" = 'REVIEWED'
  GROUP BY a."id", c."analystId", s."topicId"`;

// What lists are sorted by (docs/decisions/0105), and what texts are found by (0136).

const stanceDays = Prisma.sql`
  SELECT s."articleId", s."claimNumber", s."topicId", a."publishedOn"
  FROM "Stance" s JOIN "Article" a ON a."id" = s."articleId"`;

const claimColumns = Prisma.sql`
  SELECT c."articleId", c."number", s."mean" AS "meanStance", ${numbersOf(Prisma.sql`c."searchText"`)} AS "words"
  FROM "Claim" c
  LEFT JOIN (
    SELECT "articleId", "claimNumber", sum("value")::float8 / count("value") AS "mean"
    FROM "Stance" GROUP BY "articleId", "claimNumber"
  ) AS s ON s."articleId" = c."articleId" AND s."claimNumber" = c."number"`;

const articleColumns = Prisma.sql`
  SELECT a."id", coalesce(c."count", 0) AS "claimCount", ${numbersOf(Prisma.sql`a."searchText"`)} AS "words"
  FROM "Article" a
  LEFT JOIN (
    SELECT "articleId", count(*)::int AS "count" FROM "Claim" WHERE "status" = 'REVIEWED' GROUP BY "articleId"
  ) AS c ON c."articleId" = a."id"`;

/** A table whose rows, or some columns of them, follow from others. */
export type DerivedTable = {
  name:
    | 'Stance'
    | 'Claim'
    | 'Article'
    | 'Position'
    | 'PositionTotal'
    | 'PairTotal'
    | 'ClaimTotal'
    | 'StanceTotal'
    | 'Word';
  key: readonly string[];
  /** All other columns, or of rows that stand for themselves, those that follow from others. */
  columns: readonly string[];
  /** Whether its rows stand for themselves: then they are only changed, never added or taken out. */
  ofItsOwn?: true;
  /** What it must hold, as a query with all its columns. */
  recount: Prisma.Sql;
};

/** Positions before totals, which are counted from them. */
export const DERIVED_TABLES: readonly DerivedTable[] = [
  {
    name: 'Stance',
    key: ['articleId', 'claimNumber', 'topicId'],
    columns: ['publishedOn'],
    recount: stanceDays,
    ofItsOwn: true,
  },
  {
    name: 'Claim',
    key: ['articleId', 'number'],
    columns: ['meanStance', 'words'],
    recount: claimColumns,
    ofItsOwn: true,
  },
  { name: 'Article', key: ['id'], columns: ['claimCount', 'words'], recount: articleColumns, ofItsOwn: true },
  {
    name: 'Position',
    key: ['articleId', 'analystId', 'topicId'],
    columns: ['stanceSum', 'claimCount', 'publishedOn', 'datePrecision', 'outletId', 'language'],
    recount: positions,
  },
  {
    name: 'PositionTotal',
    key: ['scope', 'grain', 'sideId', 'topicId', 'bucket'],
    columns: [
      'positions',
      'claims',
      'articles',
      'analysts',
      'monthDated',
      'alone',
      'first',
      'last',
      'values',
      'counts',
      'valueSum',
      'levels',
      'packed',
    ],
    recount: positionTotals,
  },
  { name: 'PairTotal', key: ['leftId', 'rightId', 'topicId'], columns: ['articles'], recount: pairTotals },
  {
    name: 'ClaimTotal',
    key: ['analystId', 'outletId', 'language', 'kind', 'speech'],
    columns: ['claims'],
    recount: claimTotals,
  },
  {
    name: 'StanceTotal',
    key: ['topicId', 'analystId', 'value', 'mixed'],
    columns: ['claims'],
    recount: stanceTotals,
  },
  { name: 'Word', key: ['word'], columns: ['claims', 'articles'], recount: wordCounts(null) },
];
