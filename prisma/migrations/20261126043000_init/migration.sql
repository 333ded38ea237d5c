-- Trigrams: a search for part of a word reads an index (they exist for Arabic and Cyrillic letters in every UTF-8
-- database but those of locale "C").
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "AnalystKind" AS ENUM ('ANALYST', 'OFFICIAL', 'COLLECTIVE');

-- CreateEnum
CREATE TYPE "SpeechType" AS ENUM ('DIRECT', 'INDIRECT', 'MIXED');

-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('ASSESSMENT', 'PREDICTION', 'DEMAND', 'FACT');

-- CreateEnum
CREATE TYPE "ReviewStatus" AS ENUM ('DRAFT', 'IN_REVIEW', 'REVIEWED', 'REJECTED');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH');

-- CreateEnum
CREATE TYPE "BodyKind" AS ENUM ('FULL_TEXT', 'DIGEST');

-- CreateTable
CREATE TABLE "Perspective" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "Perspective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outlet" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "country" TEXT,
    "homepage" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,

    CONSTRAINT "Outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Analyst" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "role" JSONB NOT NULL,
    "aliases" TEXT[],
    "kind" "AnalystKind" NOT NULL,
    "perspectiveId" UUID NOT NULL,
    "wikidata" TEXT,
    "searchText" TEXT NOT NULL,

    CONSTRAINT "Analyst_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "proposition" JSONB NOT NULL,
    "searchText" TEXT NOT NULL,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "outletId" UUID NOT NULL,
    "url" TEXT,
    "publishedTitle" TEXT,
    "title" JSONB NOT NULL,
    "titleIsOurs" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT NOT NULL,
    "publishedOn" DATE NOT NULL,
    "datePrecision" "DatePrecision" NOT NULL,
    "author" TEXT,
    "bodyKind" "BodyKind" NOT NULL,
    "checksum" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "nextClaimNumber" INTEGER NOT NULL DEFAULT 1,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleText" (
    "articleId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,

    CONSTRAINT "ArticleText_pkey" PRIMARY KEY ("articleId","language")
);

-- CreateTable
CREATE TABLE "Claim" (
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "analystId" UUID NOT NULL,
    "speech" "SpeechType" NOT NULL,
    "kind" "ClaimKind" NOT NULL,
    "status" "ReviewStatus" NOT NULL DEFAULT 'REVIEWED',
    "paraphrase" JSONB NOT NULL,
    "sourceParagraph" INTEGER,
    "publishedOn" DATE NOT NULL,
    "searchText" TEXT NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("articleId","number")
);

-- CreateTable
CREATE TABLE "Passage" (
    "articleId" UUID NOT NULL,
    "claimNumber" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("articleId","claimNumber","language")
);

-- CreateTable
CREATE TABLE "Stance" (
    "articleId" UUID NOT NULL,
    "claimNumber" INTEGER NOT NULL,
    "topicId" UUID NOT NULL,
    "value" SMALLINT NOT NULL,
    "mixed" BOOLEAN NOT NULL DEFAULT false,
    "rationale" JSONB NOT NULL,

    CONSTRAINT "Stance_pkey" PRIMARY KEY ("articleId","claimNumber","topicId")
);

-- CreateTable
CREATE TABLE "Position" (
    "articleId" UUID NOT NULL,
    "analystId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "stanceSum" INTEGER NOT NULL,
    "claimCount" INTEGER NOT NULL,
    "publishedOn" DATE NOT NULL,
    "datePrecision" "DatePrecision" NOT NULL,
    "outletId" UUID NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("articleId","analystId","topicId")
);

-- CreateIndex
CREATE INDEX "Analyst_perspectiveId_idx" ON "Analyst"("perspectiveId");

-- CreateIndex
CREATE INDEX "Article_publishedOn_id_idx" ON "Article"("publishedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_outletId_publishedOn_idx" ON "Article"("outletId", "publishedOn" DESC);

-- CreateIndex
CREATE INDEX "Article_url_idx" ON "Article"("url");

-- CreateIndex
CREATE INDEX "Article_searchText_idx" ON "Article" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Claim_publishedOn_articleId_number_idx" ON "Claim"("publishedOn" DESC, "articleId", "number");

-- CreateIndex
CREATE INDEX "Claim_analystId_publishedOn_articleId_number_idx" ON "Claim"("analystId", "publishedOn" DESC, "articleId", "number");

-- CreateIndex
CREATE INDEX "Claim_searchText_idx" ON "Claim" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Claim_articleId_key_key" ON "Claim"("articleId", "key");

-- CreateIndex
CREATE INDEX "Stance_topicId_value_idx" ON "Stance"("topicId", "value");

-- CreateIndex
CREATE INDEX "Position_topicId_analystId_idx" ON "Position"("topicId", "analystId");

-- CreateIndex
CREATE INDEX "Position_analystId_topicId_idx" ON "Position"("analystId", "topicId");

-- AddForeignKey
ALTER TABLE "Analyst" ADD CONSTRAINT "Analyst_perspectiveId_fkey" FOREIGN KEY ("perspectiveId") REFERENCES "Perspective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleText" ADD CONSTRAINT "ArticleText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_articleId_claimNumber_fkey" FOREIGN KEY ("articleId", "claimNumber") REFERENCES "Claim"("articleId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_articleId_language_fkey" FOREIGN KEY ("articleId", "language") REFERENCES "ArticleText"("articleId", "language") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_articleId_claimNumber_fkey" FOREIGN KEY ("articleId", "claimNumber") REFERENCES "Claim"("articleId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what Prisma's schema cannot say.

-- Ranges
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_value_range" CHECK ("value" BETWEEN -2 AND 2);
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_mixed_is_neutral" CHECK (NOT "mixed" OR "value" = 0);
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_offsets_range" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_number_range" CHECK ("number" >= 1);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sourceParagraph_range" CHECK ("sourceParagraph" >= 1);
ALTER TABLE "Position" ADD CONSTRAINT "Position_claimCount_range" CHECK ("claimCount" >= 1);
ALTER TABLE "Position" ADD CONSTRAINT "Position_stanceSum_range" CHECK (abs("stanceSum") <= 2 * "claimCount");

-- A stored passage equals its text at its offsets, in Unicode code points. Both triggers are deferred: a transaction
-- may change a text and its passages in any order, and what counts is what it leaves behind. They raise 23514
-- (check_violation) with the constraint name "Passage_equals_text".
CREATE FUNCTION "passage_check"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  differing integer;
BEGIN
  -- The lock makes a transaction that changes the text at this moment wait for this one, or this one for it:
  -- otherwise each would check against what the other is about to replace.
  PERFORM 1 FROM "ArticleText"
    WHERE "articleId" = NEW."articleId" AND "language" = NEW."language"
    FOR SHARE;
  -- The stored row, not NEW: a deferred trigger runs when NEW may long have been changed again or deleted.
  SELECT p."claimNumber" INTO differing
    FROM "Passage" p
    JOIN "ArticleText" t ON t."articleId" = p."articleId" AND t."language" = p."language"
    WHERE p."articleId" = NEW."articleId" AND p."claimNumber" = NEW."claimNumber" AND p."language" = NEW."language"
      AND substring(t."body" FROM p."start" + 1 FOR p."end" - p."start") IS DISTINCT FROM p."exact";
  IF FOUND THEN
    RAISE EXCEPTION 'The passage of claim % differs from the % text at its offsets', differing, NEW."language"
      USING ERRCODE = 'check_violation', TABLE = 'Passage', CONSTRAINT = 'Passage_equals_text';
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION "passages_of_text_check"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  differing integer;
BEGIN
  SELECT p."claimNumber" INTO differing
    FROM "ArticleText" t
    JOIN "Passage" p ON p."articleId" = t."articleId" AND p."language" = t."language"
    WHERE t."articleId" = NEW."articleId" AND t."language" = NEW."language"
      AND substring(t."body" FROM p."start" + 1 FOR p."end" - p."start") IS DISTINCT FROM p."exact"
    LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'The passage of claim % differs from the changed % text at its offsets', differing, NEW."language"
      USING ERRCODE = 'check_violation', TABLE = 'ArticleText', CONSTRAINT = 'Passage_equals_text';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Passage_equals_text"
  AFTER INSERT OR UPDATE ON "Passage"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "passage_check"();

CREATE CONSTRAINT TRIGGER "ArticleText_keeps_passages"
  AFTER UPDATE OF "body" ON "ArticleText"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."body" IS DISTINCT FROM NEW."body")
  EXECUTE FUNCTION "passages_of_text_check"();
