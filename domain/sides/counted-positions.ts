import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import type { Side } from './side';
import { bySide } from './tally';

/** A position that a side's figures count on a topic: under a filter on claims, the mean of those that match. */
export type CountedPosition = {
  sideId: string;
  topicId: string;
  analystId: string;
  articleId: string;
  value: number;
  claimCount: number;
};

/** The positions of each of these sides on each of these topics, newest first and at most so many; one statement. */
export function countedPositions({
  db,
  sides,
  topicIds,
  filter,
  limit,
}: {
  db: Database;
  sides: readonly Side[];
  topicIds: readonly string[];
  filter: MeasureFilter;
  limit: number;
}): Promise<CountedPosition[]> {
  return db.$queryRaw<CountedPosition[]>`
    SELECT "sideId", "topicId", "analystId", "articleId", value, "claimCount"
    FROM (
      SELECT side AS "sideId", "topicId", "analystId", "articleId", value::float8 AS value, "claimCount"::int AS "claimCount",
        row_number() OVER (
          PARTITION BY side, "topicId" ORDER BY "publishedOn" DESC, "articleId", "analystId"
        ) AS place
      FROM (${bySide(positionsUnder(filter), sides)}) AS position
      WHERE "topicId" = ANY(${[...topicIds]}::uuid[])
    ) AS placed
    WHERE place <= ${limit}::int
    ORDER BY place`;
}
