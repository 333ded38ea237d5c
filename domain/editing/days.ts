import type { Database } from '../database';

/** A day on which something of an article or its claims was changed, in UTC, and by how many acts. */
export type ChangedDay = { day: string; acts: number };

/** Days on which something of an article or its claims was changed, the newest first; one statement. */
export function changedDays(db: Database, articleId: string, { first }: { first: number }): Promise<ChangedDay[]> {
  return db.$queryRaw<ChangedDay[]>`
    SELECT to_char("until" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(DISTINCT "endedBy")::int AS acts
    FROM "Version" WHERE "articleId" = ${articleId}::uuid
    GROUP BY 1 ORDER BY 1 DESC LIMIT ${first}::int`;
}
