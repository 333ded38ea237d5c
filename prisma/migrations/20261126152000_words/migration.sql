-- Searches find whole words in an index of numbers, and parts of words in the vocabulary (docs/decisions/0136).

-- DropIndex
DROP INDEX "Article_searchText_idx";

-- DropIndex
DROP INDEX "Claim_searchText_idx";

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "words" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "words" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateTable
CREATE TABLE "Word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "claims" INTEGER NOT NULL,
    "articles" INTEGER NOT NULL,

    CONSTRAINT "Word_pkey" PRIMARY KEY ("word")
);

-- Written by hand: the words of what is stored already, as domain/words/sql.ts tells them.
UPDATE "Article" SET "words" = ARRAY(
  SELECT DISTINCT ('x' || encode(substring(sha256(convert_to(substr(token, start, 400), 'UTF8')) FROM 1 FOR 4), 'hex'))::bit(32)::int
  FROM unnest(string_to_array(translate("searchText", chr(10), ' '), ' ')) AS token,
    generate_series(1, greatest(length(token) - 200, 1), 200) AS start
  ORDER BY 1);

UPDATE "Claim" SET "words" = ARRAY(
  SELECT DISTINCT ('x' || encode(substring(sha256(convert_to(substr(token, start, 400), 'UTF8')) FROM 1 FOR 4), 'hex'))::bit(32)::int
  FROM unnest(string_to_array(translate("searchText", chr(10), ' '), ' ')) AS token,
    generate_series(1, greatest(length(token) - 200, 1), 200) AS start
  ORDER BY 1);

INSERT INTO "Word" ("word", "claims", "articles")
SELECT "word", sum("claims")::int, sum("articles")::int
FROM (
  SELECT "word", count(*) AS "claims", 0 AS "articles"
  FROM (
    SELECT DISTINCT "articleId", "number", substr(token, start, 400) AS "word"
    FROM "Claim", unnest(string_to_array(translate("searchText", chr(10), ' '), ' ')) AS token,
      generate_series(1, greatest(length(token) - 200, 1), 200) AS start
  ) AS "ofClaims"
  GROUP BY "word"
  UNION ALL
  SELECT "word", 0, count(*)
  FROM (
    SELECT DISTINCT "id", substr(token, start, 400) AS "word"
    FROM "Article", unnest(string_to_array(translate("searchText", chr(10), ' '), ' ')) AS token,
      generate_series(1, greatest(length(token) - 200, 1), 200) AS start
  ) AS "ofArticles"
  GROUP BY "word"
  UNION ALL
  SELECT '', count(*), 0 FROM "Claim" HAVING count(*) > 0
  UNION ALL
  SELECT '', 0, count(*) FROM "Article" HAVING count(*) > 0
) AS "counted"
GROUP BY "word";

-- CreateIndex
CREATE INDEX "Article_words_idx" ON "Article" USING GIN ("words");

-- CreateIndex
CREATE INDEX "Claim_words_idx" ON "Claim" USING GIN ("words");

-- CreateIndex
CREATE INDEX "Word_word_idx" ON "Word" USING GIN ("word" gin_trgm_ops);
