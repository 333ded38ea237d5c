-- CreateTable
CREATE TABLE "Dataset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL DEFAULT 1,
    "epoch" UUID NOT NULL DEFAULT gen_random_uuid(),
    "writtenBy" TEXT,

    CONSTRAINT "Dataset_pkey" PRIMARY KEY ("id")
);

-- Written by hand: what Prisma's schema cannot say.

ALTER TABLE "Dataset" ADD CONSTRAINT "Dataset_one_row" CHECK ("id" = 1);
INSERT INTO "Dataset" DEFAULT VALUES;

-- Every transaction that writes content advances the revision once, whoever writes. The transaction is known by its
-- number and its beginning: numbers alone begin anew in a database restored elsewhere.
CREATE FUNCTION "advance_dataset"() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  this text := pg_current_xact_id()::text || '-' || (extract(epoch FROM now()) * 1000000)::bigint;
BEGIN
  UPDATE "Dataset" SET "revision" = "revision" + 1, "writtenBy" = this WHERE "writtenBy" IS DISTINCT FROM this;
END
$$;

CREATE FUNCTION "content_written"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "advance_dataset"();
  RETURN NULL;
END
$$;

-- Before the statement, not after it: writers take turns at this one row, and whoever took it before any other row
-- cannot be waiting for a row of the next in turn.
CREATE TRIGGER "Perspective_advances_dataset" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Perspective"
  FOR EACH STATEMENT EXECUTE FUNCTION "content_written"();
CREATE TRIGGER "Outlet_advances_dataset" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Outlet"
  FOR EACH STATEMENT EXECUTE FUNCTION "content_written"();
CREATE TRIGGER "Analyst_advances_dataset" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Analyst"
  FOR EACH STATEMENT EXECUTE FUNCTION "content_written"();
CREATE TRIGGER "Topic_advances_dataset" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Topic"
  FOR EACH STATEMENT EXECUTE FUNCTION "content_written"();
CREATE TRIGGER "Article_advances_dataset" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Article"
  FOR EACH STATEMENT EXECUTE FUNCTION "content_written"();
CREATE TRIGGER "ArticleText_advances_dataset" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ArticleText"
  FOR EACH STATEMENT EXECUTE FUNCTION "content_written"();
CREATE TRIGGER "Claim_advances_dataset" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Claim"
  FOR EACH STATEMENT EXECUTE FUNCTION "content_written"();
CREATE TRIGGER "Passage_advances_dataset" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Passage"
  FOR EACH STATEMENT EXECUTE FUNCTION "content_written"();
CREATE TRIGGER "Stance_advances_dataset" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Stance"
  FOR EACH STATEMENT EXECUTE FUNCTION "content_written"();
CREATE TRIGGER "Position_advances_dataset" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Position"
  FOR EACH STATEMENT EXECUTE FUNCTION "content_written"();
