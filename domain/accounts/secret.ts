import { randomBytes } from 'node:crypto';
import type { Database } from '../database';

/** What cookies are signed with where the environment does not say: the database's own, made when it is first asked for. */
export async function databaseSecret(db: Database): Promise<string> {
  // Two processes may ask for the first time at once: what stands there afterwards is for both.
  await db.$executeRaw`
    INSERT INTO "Secret" ("value") VALUES (${randomBytes(32).toString('base64url')}) ON CONFLICT ("id") DO NOTHING`;
  const { value } = await db.secret.findUniqueOrThrow({ where: { id: 1 } });
  return value;
}
