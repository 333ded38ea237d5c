import { randomUUID } from 'node:crypto';
import type { Database } from '../database';

/** How long a password is, in UTF-16 units. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** What is kept of a password. Loaded when it is first needed: reading pages takes nothing of better-auth. */
export async function hashOfPassword(password: string): Promise<string> {
  const { hashPassword } = await import('better-auth/crypto');
  return hashPassword(password);
}

/** Whether this is somebody's password. */
export async function isPasswordOf(db: Database, userId: string, password: string): Promise<boolean> {
  const account = await db.account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true },
  });
  if (!account?.password) return false;
  const { verifyPassword } = await import('better-auth/crypto');
  return verifyPassword({ hash: account.password, password });
}

/** Keeps the hash of somebody's password in place of the one before, where there was one. */
export async function writePassword(transaction: Database, userId: string, hash: string): Promise<void> {
  const own = { userId, providerId: 'credential' };
  const { count } = await transaction.account.updateMany({ where: own, data: { password: hash } });
  if (count > 0) return;
  await transaction.account.create({ data: { ...own, id: randomUUID(), accountId: userId, password: hash } });
}
