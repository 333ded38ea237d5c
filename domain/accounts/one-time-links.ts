import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../database';

// Links that work once, such as the one that makes the first administrator. Of a link only a hash is kept: whoever reads the
// database cannot follow it.

/** What a link is for. */
export type Purpose = 'first-administrator' | `password:${string}`;

/**
 * Makes a token for a link; an earlier one for the same purpose is no longer good. One statement, so that a process that does nothing
 * else need not load what Prisma writes with (a start, whose processor time it is a tenth of).
 * @param goodFor how long it is good, in milliseconds.
 */
export async function openLink(db: Database, identifier: Purpose, goodFor: number): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(Date.now() + goodFor);
  await db.$queryRaw`
    WITH earlier AS (DELETE FROM "Verification" WHERE "identifier" = ${identifier})
    INSERT INTO "Verification" ("id", "identifier", "value", "expiresAt")
    VALUES (${randomUUID()}::uuid, ${identifier}, ${hashOf(token)}, ${expiresAt}::timestamptz)`;
  return token;
}

/** What a token is good for now; null for nothing. */
export async function purposeOf(db: Database, token: string): Promise<Purpose | null> {
  const link = await db.verification.findFirst({
    where: { value: hashOf(token), expiresAt: { gt: new Date() } },
    select: { identifier: true },
  });
  return link ? (link.identifier as Purpose) : null;
}

/** Takes the link out, where it is good: of two who follow it at once, one is told that it was. */
export async function useLink(transaction: Database, identifier: Purpose, token: string): Promise<boolean> {
  const { count } = await transaction.verification.deleteMany({
    where: { identifier, value: hashOf(token), expiresAt: { gt: new Date() } },
  });
  return count > 0;
}

/** Makes links for this purpose work no more. */
export async function closeLinks(transaction: Database, identifier: Purpose): Promise<void> {
  await transaction.verification.deleteMany({ where: { identifier } });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
