-- AlterTable
ALTER TABLE "PositionTotal" ADD COLUMN     "counts" INTEGER[],
ADD COLUMN     "values" DOUBLE PRECISION[];

-- DropTable
DROP TABLE "ValueTotal";

-- Written by hand: the totals of what is stored already, with their values.
TRUNCATE "PositionTotal";

INSERT INTO "PositionTotal" ("scope", "grain", "sideId", "topicId", "bucket", "positions", "claims", "articles", "analysts", "monthDated", "alone", "first", "last", "values", "counts")
WITH position AS MATERIALIZED (
  SELECT p."articleId", p."analystId", an."perspectiveId", p."topicId", p."claimCount", p."publishedOn",
    date_trunc('month', p."publishedOn"::timestamp)::date AS month, p."datePrecision" = 'MONTH' AS "monthDated",
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
  SELECT c."analystId", an."perspectiveId", date_trunc('month', c."publishedOn"::timestamp)::date AS month, count(*) AS claims
  FROM "Claim" c JOIN "Analyst" an ON an.id = c."analystId"
  WHERE c.status = 'REVIEWED' AND EXISTS (
    SELECT 1 FROM "Stance" s WHERE s."articleId" = c."articleId" AND s."claimNumber" = c.number)
  GROUP BY c."analystId", an."perspectiveId", date_trunc('month', c."publishedOn"::timestamp)::date
),
part AS (
  SELECT 'ANALYST' AS scope, "analystId" AS "sideId", "topicId", month, NULL::uuid AS "analystId", positions, claims,
    positions AS articles, "monthDated", alone, "first", "last"
  FROM voice
  UNION ALL
  SELECT 'ANALYST', "analystId", '00000000-0000-0000-0000-000000000000'::uuid, month, NULL::uuid, positions, 0, 0, "monthDated", 0, "first", "last" FROM voice
  UNION ALL
  SELECT 'PERSPECTIVE', "perspectiveId", "topicId", month, "analystId", positions, claims, 0, "monthDated", 0, "first", "last"
  FROM voice
  UNION ALL
  SELECT 'PERSPECTIVE', "perspectiveId", '00000000-0000-0000-0000-000000000000'::uuid, month, "analystId", positions, 0, 0, "monthDated", 0, "first", "last"
  FROM voice
  UNION ALL
  SELECT 'EVERYBODY', '00000000-0000-0000-0000-000000000000'::uuid, "topicId", month, "analystId", positions, claims, 0, "monthDated", 0, "first", "last" FROM voice
  UNION ALL
  SELECT 'EVERYBODY', '00000000-0000-0000-0000-000000000000'::uuid, '00000000-0000-0000-0000-000000000000'::uuid, month, "analystId", positions, 0, 0, "monthDated", 0, "first", "last" FROM voice
  UNION ALL
  SELECT 'ANALYST', "analystId", '00000000-0000-0000-0000-000000000000'::uuid, month, NULL, 0, claims, 0, 0, 0, NULL, NULL FROM claim
  UNION ALL
  SELECT 'PERSPECTIVE', "perspectiveId", '00000000-0000-0000-0000-000000000000'::uuid, month, NULL, 0, claims, 0, 0, 0, NULL, NULL FROM claim
  UNION ALL
  SELECT 'EVERYBODY', '00000000-0000-0000-0000-000000000000'::uuid, '00000000-0000-0000-0000-000000000000'::uuid, month, NULL, 0, claims, 0, 0, 0, NULL, NULL FROM claim
  UNION ALL
  SELECT 'ANALYST', "analystId", '00000000-0000-0000-0000-000000000000'::uuid, month, NULL, 0, 0, count(DISTINCT "articleId"), 0, 0, NULL, NULL
  FROM position GROUP BY "analystId", month
  UNION ALL
  SELECT 'PERSPECTIVE', "perspectiveId", "topicId", month, NULL, 0, 0, count(DISTINCT "articleId"), 0, 0, NULL, NULL
  FROM position GROUP BY "perspectiveId", "topicId", month
  UNION ALL
  SELECT 'PERSPECTIVE', "perspectiveId", '00000000-0000-0000-0000-000000000000'::uuid, month, NULL, 0, 0, count(DISTINCT "articleId"), 0, 0, NULL, NULL
  FROM position GROUP BY "perspectiveId", month
  UNION ALL
  SELECT 'EVERYBODY', '00000000-0000-0000-0000-000000000000'::uuid, "topicId", month, NULL, 0, 0, count(DISTINCT "articleId"), 0, 0, NULL, NULL
  FROM position GROUP BY "topicId", month
  UNION ALL
  SELECT 'EVERYBODY', '00000000-0000-0000-0000-000000000000'::uuid, '00000000-0000-0000-0000-000000000000'::uuid, month, NULL, 0, 0, count(DISTINCT "articleId"), 0, 0, NULL, NULL
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
  SELECT p."analystId", an."perspectiveId", p."topicId", date_trunc('month', p."publishedOn"::timestamp)::date AS month,
    p."stanceSum"::float8 / p."claimCount" AS value, count(*) AS count
  FROM "Position" p JOIN "Analyst" an ON an.id = p."analystId"
  GROUP BY 1, 2, 3, 4, 5
),
said_by AS (
  SELECT 'ANALYST' AS scope, "analystId" AS "sideId", "topicId", month, value, count FROM said
  UNION ALL
  SELECT 'PERSPECTIVE', "perspectiveId", "topicId", month, value, count FROM said
  UNION ALL
  SELECT 'EVERYBODY', '00000000-0000-0000-0000-000000000000'::uuid, "topicId", month, value, count FROM said
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
  coalesce("values", '{}') AS "values", coalesce("counts", '{}') AS "counts"
FROM total LEFT JOIN distribution USING (scope, grain, "sideId", "topicId", bucket);
