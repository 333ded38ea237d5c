-- CreateEnum
CREATE TYPE "TotalScope" AS ENUM ('EVERYBODY', 'PERSPECTIVE', 'ANALYST');

-- CreateEnum
CREATE TYPE "TotalGrain" AS ENUM ('ALL', 'YEAR', 'QUARTER', 'MONTH');

-- DropIndex
DROP INDEX "Position_analystId_topicId_idx";

-- DropIndex
DROP INDEX "Position_topicId_analystId_idx";

-- CreateTable
CREATE TABLE "PositionTotal" (
    "scope" "TotalScope" NOT NULL,
    "grain" "TotalGrain" NOT NULL,
    "sideId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "bucket" DATE NOT NULL,
    "positions" INTEGER NOT NULL,
    "claims" INTEGER NOT NULL,
    "articles" INTEGER NOT NULL,
    "analysts" INTEGER NOT NULL,
    "monthDated" INTEGER NOT NULL,
    "alone" INTEGER NOT NULL,
    "first" DATE NOT NULL,
    "last" DATE NOT NULL,

    CONSTRAINT "PositionTotal_pkey" PRIMARY KEY ("scope","grain","sideId","topicId","bucket")
);

-- CreateTable
CREATE TABLE "ValueTotal" (
    "scope" "TotalScope" NOT NULL,
    "grain" "TotalGrain" NOT NULL,
    "sideId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "bucket" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "positions" INTEGER NOT NULL,

    CONSTRAINT "ValueTotal_pkey" PRIMARY KEY ("scope","grain","sideId","topicId","bucket","value")
);

-- CreateTable
CREATE TABLE "PairTotal" (
    "leftId" UUID NOT NULL,
    "rightId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "articles" INTEGER NOT NULL,

    CONSTRAINT "PairTotal_pkey" PRIMARY KEY ("leftId","rightId","topicId")
);

-- CreateTable
CREATE TABLE "ClaimTotal" (
    "analystId" UUID NOT NULL,
    "outletId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "kind" "ClaimKind" NOT NULL,
    "speech" "SpeechType" NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "ClaimTotal_pkey" PRIMARY KEY ("analystId","outletId","language","kind","speech")
);

-- CreateTable
CREATE TABLE "StanceTotal" (
    "topicId" UUID NOT NULL,
    "analystId" UUID NOT NULL,
    "value" SMALLINT NOT NULL,
    "mixed" BOOLEAN NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "StanceTotal_pkey" PRIMARY KEY ("topicId","analystId","value","mixed")
);

-- CreateIndex
CREATE INDEX "PositionTotal_topicId_scope_grain_idx" ON "PositionTotal"("topicId", "scope", "grain");

-- CreateIndex
CREATE INDEX "ValueTotal_topicId_scope_grain_idx" ON "ValueTotal"("topicId", "scope", "grain");

-- CreateIndex
CREATE INDEX "PairTotal_rightId_idx" ON "PairTotal"("rightId");

-- CreateIndex
CREATE INDEX "ClaimTotal_outletId_idx" ON "ClaimTotal"("outletId");

-- CreateIndex
CREATE INDEX "StanceTotal_analystId_idx" ON "StanceTotal"("analystId");

-- CreateIndex
CREATE INDEX "Position_analystId_topicId_publishedOn_idx" ON "Position"("analystId", "topicId", "publishedOn");

-- CreateIndex
CREATE INDEX "Position_topicId_publishedOn_idx" ON "Position"("topicId", "publishedOn" DESC);

-- Written by hand: the totals of what is stored already.

INSERT INTO "PositionTotal" ("scope", "grain", "sideId", "topicId", "bucket", "positions", "claims", "articles", "analysts", "monthDated", "alone", "first", "last")
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
)
SELECT scope::"TotalScope" AS scope, grain::"TotalGrain" AS grain, "sideId", "topicId", bucket,
  sum(positions)::int AS positions, sum(claims)::int AS claims, sum(articles)::int AS articles,
  count(DISTINCT "analystId")::int AS analysts, sum("monthDated")::int AS "monthDated", sum(alone)::int AS alone,
  min("first") AS "first", max("last") AS "last"
FROM wide GROUP BY scope, grain, "sideId", "topicId", bucket;

INSERT INTO "ValueTotal" ("scope", "grain", "sideId", "topicId", "bucket", "value", "positions")
WITH voice AS MATERIALIZED (
  SELECT p."analystId", an."perspectiveId", p."topicId", date_trunc('month', p."publishedOn"::timestamp)::date AS month,
    p."stanceSum"::float8 / p."claimCount" AS value, count(*) AS positions
  FROM "Position" p JOIN "Analyst" an ON an.id = p."analystId"
  GROUP BY 1, 2, 3, 4, 5
),
part AS (
  SELECT 'ANALYST' AS scope, "analystId" AS "sideId", "topicId", month, value, positions FROM voice
  UNION ALL
  SELECT 'PERSPECTIVE', "perspectiveId", "topicId", month, value, positions FROM voice
),
wide AS (
  SELECT part.*, width.grain, CASE width.grain WHEN 'ALL' THEN DATE '0001-01-01' ELSE part.month END AS bucket
  FROM part CROSS JOIN (VALUES ('ALL'), ('MONTH')) AS width(grain)
)
SELECT scope::"TotalScope" AS scope, grain::"TotalGrain" AS grain, "sideId", "topicId", bucket, value,
  sum(positions)::int AS positions
FROM wide GROUP BY scope, grain, "sideId", "topicId", bucket, value;

INSERT INTO "PairTotal" ("leftId", "rightId", "topicId", "articles")
SELECT l."analystId" AS "leftId", r."analystId" AS "rightId", l."topicId", count(*)::int AS articles
FROM "Position" l
JOIN "Position" r ON r."articleId" = l."articleId" AND r."topicId" = l."topicId" AND r."analystId" > l."analystId"
GROUP BY l."analystId", r."analystId", l."topicId";

INSERT INTO "ClaimTotal" ("analystId", "outletId", "language", "kind", "speech", "claims")
WITH claim AS MATERIALIZED (
  SELECT c."analystId", a."outletId", a.language, c.kind, c.speech, count(*) AS claims
  FROM "Claim" c JOIN "Article" a ON a.id = c."articleId"
  WHERE c.status = 'REVIEWED'
  GROUP BY c."analystId", a."outletId", a.language, c.kind, c.speech
)
SELECT "analystId", "outletId", language, kind, speech, claims::int AS claims FROM claim
UNION ALL
SELECT "analystId", '00000000-0000-0000-0000-000000000000'::uuid, '', kind, speech, sum(claims)::int FROM claim GROUP BY "analystId", kind, speech
UNION ALL
SELECT '00000000-0000-0000-0000-000000000000'::uuid, "outletId", language, kind, speech, sum(claims)::int FROM claim GROUP BY "outletId", language, kind, speech;

INSERT INTO "StanceTotal" ("topicId", "analystId", "value", "mixed", "claims")
SELECT s."topicId", c."analystId", s.value, s.mixed, count(*)::int AS claims
FROM "Stance" s JOIN "Claim" c ON c."articleId" = s."articleId" AND c.number = s."claimNumber"
WHERE c.status = 'REVIEWED'
GROUP BY s."topicId", c."analystId", s.value, s.mixed;
