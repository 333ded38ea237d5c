-- AlterTable
ALTER TABLE "PositionTotal" ADD COLUMN     "packed" BYTEA;

-- Written by hand: what is stored already.
UPDATE "PositionTotal" AS t SET "packed" = (
  SELECT string_agg(float8send(value) || int4send(count), ''::bytea ORDER BY value)
  FROM unnest(t."values", t."counts") AS level(value, count)
) WHERE t."scope" = 'ANALYST' AND t."grain" = 'ALL';
