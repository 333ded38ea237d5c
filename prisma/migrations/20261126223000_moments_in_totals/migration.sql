-- AlterTable
ALTER TABLE "PositionTotal" ADD COLUMN     "levels" DOUBLE PRECISION[],
ADD COLUMN     "valueSum" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- Written by hand: the moments of what is stored already, added up in the order of the values.
UPDATE "PositionTotal" AS t SET ("valueSum", "levels") = (
  SELECT coalesce(sum(value * count), 0), ARRAY[
    coalesce(sum(count * CASE floor(value) WHEN -2 THEN 1 - (value - floor(value)) WHEN -3 THEN value - floor(value) ELSE 0 END), 0),
    coalesce(sum(count * CASE floor(value) WHEN -1 THEN 1 - (value - floor(value)) WHEN -2 THEN value - floor(value) ELSE 0 END), 0),
    coalesce(sum(count * CASE floor(value) WHEN 0 THEN 1 - (value - floor(value)) WHEN -1 THEN value - floor(value) ELSE 0 END), 0),
    coalesce(sum(count * CASE floor(value) WHEN 1 THEN 1 - (value - floor(value)) WHEN 0 THEN value - floor(value) ELSE 0 END), 0),
    coalesce(sum(count * CASE floor(value) WHEN 2 THEN 1 - (value - floor(value)) WHEN 1 THEN value - floor(value) ELSE 0 END), 0)]
  FROM unnest(t."values", t."counts") AS level(value, count));

ALTER TABLE "PositionTotal" ALTER COLUMN "valueSum" DROP DEFAULT;
