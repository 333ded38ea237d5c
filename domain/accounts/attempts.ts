import { randomUUID } from 'node:crypto';
import type { Database } from '../database';
import { StateError } from '../editing/errors';

/** How long attempts are counted together, in milliseconds. */
const WINDOW = 60_000;

/** How many attempts there may be in that time. */
const MOST = 5;

/**
 * Counts an attempt at something that could be guessed, in the database, so that several web processes count together. One
 * statement.
 * @param what names what is attempted, by whom.
 * @throws StateError TOO_OFTEN after five within a minute.
 */
export async function countAttempt(db: Database, what: string): Promise<void> {
  const now = Date.now();
  const [row] = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "RateLimit" AS r (id, key, count, "lastRequest") VALUES (${randomUUID()}::uuid, ${what}, 1, ${now}::bigint)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r."lastRequest" < ${now - WINDOW}::bigint THEN 1 ELSE r.count + 1 END,
      "lastRequest" = CASE WHEN r."lastRequest" < ${now - WINDOW}::bigint THEN ${now}::bigint ELSE r."lastRequest" END
    RETURNING count`;
  if (row!.count > MOST) throw new StateError('TOO_OFTEN');
}
