-- What lists are sorted by stands beside what they list, so that a page is read from an index (docs/decisions/0105).

-- Stances: the article's date
ALTER TABLE "Stance" ADD COLUMN "publishedOn" DATE;
UPDATE "Stance" s SET "publishedOn" = a."publishedOn" FROM "Article" a WHERE a."id" = s."articleId";
ALTER TABLE "Stance" ALTER COLUMN "publishedOn" SET NOT NULL;

DROP INDEX "Stance_topicId_value_idx";
CREATE INDEX "Stance_topicId_publishedOn_articleId_claimNumber_idx" ON "Stance"("topicId", "publishedOn" DESC, "articleId", "claimNumber");
CREATE INDEX "Stance_topicId_value_publishedOn_articleId_claimNumber_idx" ON "Stance"("topicId", "value", "publishedOn" DESC, "articleId", "claimNumber");

-- Claims: the mean of their stances
ALTER TABLE "Claim" ADD COLUMN "meanStance" DOUBLE PRECISION;
UPDATE "Claim" c SET "meanStance" = m."mean"
  FROM (SELECT "articleId", "claimNumber", sum("value")::float8 / count(*) AS "mean" FROM "Stance" GROUP BY 1, 2) m
  WHERE m."articleId" = c."articleId" AND m."claimNumber" = c."number";

-- Written by hand, since Prisma knows no indexes on expressions. Claims without a stance come last in both orders: a
-- value off the scale stands for theirs, as in the cursors.
CREATE INDEX "Claim_rejecting_idx" ON "Claim"(coalesce("meanStance", 9), "publishedOn" DESC, "articleId", "number");
CREATE INDEX "Claim_accepting_idx" ON "Claim"(coalesce("meanStance", -9) DESC, "publishedOn" DESC, "articleId", "number");

-- Articles: the number of their reviewed claims
ALTER TABLE "Article" ADD COLUMN "claimCount" INTEGER NOT NULL DEFAULT 0;
UPDATE "Article" a SET "claimCount" = n."claims"
  FROM (SELECT "articleId", count(*) AS "claims" FROM "Claim" WHERE "status" = 'REVIEWED' GROUP BY 1) n
  WHERE n."articleId" = a."id";
CREATE INDEX "Article_claimCount_publishedOn_id_idx" ON "Article"("claimCount" DESC, "publishedOn" DESC, "id");

DROP INDEX "Article_outletId_publishedOn_idx";
CREATE INDEX "Article_outletId_publishedOn_id_idx" ON "Article"("outletId", "publishedOn" DESC, "id");

-- By slug in the order of code points, whatever the database's collation.
CREATE INDEX "Article_slug_idx" ON "Article"("slug" COLLATE "C");
