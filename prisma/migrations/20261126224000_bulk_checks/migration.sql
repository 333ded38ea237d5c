-- What is checked of rows that come in by the thousand (docs/decisions/0136).

-- A position is made of claims and stances, in the transaction that writes them, and these have the keys to its analyst
-- and its topic.
-- DropForeignKey
ALTER TABLE "Position" DROP CONSTRAINT "Position_analystId_fkey";

-- DropForeignKey
ALTER TABLE "Position" DROP CONSTRAINT "Position_topicId_fkey";

-- Written by hand: what Prisma's schema cannot say.

-- New passages are compared with their texts in one statement for all that one statement brought, and their texts locked
-- as "passage_check" locks them. Those that differ now may still come to equal their texts before the transaction
-- ends: being touched, they are checked then, each by itself.
-- Plans are kept, from whatever the tables held when they were made. These are the only good ones: each text is looked
-- up by its key, from the passages, which subqueries say and a planner without sequential scans does.
CREATE FUNCTION "new_passages_check"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  differing record;
BEGIN
  PERFORM (
    SELECT true FROM "ArticleText" t WHERE t."articleId" = a."articleId" AND t."language" = a."language" FOR SHARE)
    FROM (SELECT DISTINCT "articleId", "language" FROM "added" ORDER BY 1, 2) a;
  FOR differing IN
    SELECT * FROM "added" a WHERE (
      SELECT substring(t."body" FROM a."start" + 1 FOR a."end" - a."start") IS DISTINCT FROM a."exact"
      FROM "ArticleText" t WHERE t."articleId" = a."articleId" AND t."language" = a."language")
  LOOP
    UPDATE "Passage" SET "exact" = "exact"
      WHERE "articleId" = differing."articleId" AND "claimNumber" = differing."claimNumber"
        AND "language" = differing."language";
  END LOOP;
  RETURN NULL;
END
$$;

-- Tables that are spread over several machines have no triggers (docs/decisions/0140).
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_trigger WHERE tgname = 'Passage_equals_text') THEN
    DROP TRIGGER "Passage_equals_text" ON "Passage";
    CREATE CONSTRAINT TRIGGER "Passage_equals_text"
      AFTER UPDATE ON "Passage"
      DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION "passage_check"();
    CREATE TRIGGER "New_passages_equal_text"
      AFTER INSERT ON "Passage"
      REFERENCING NEW TABLE AS "added"
      FOR EACH STATEMENT EXECUTE FUNCTION "new_passages_check"();
  END IF;
END
$$;
