import { v7 } from 'uuid';
import type { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Actor } from './actor';
import { writeAuditEntry } from './audit';
import { type Action, demand } from './permissions';

/**
 * Does something that is no edit of content, such as making an account, in one transaction with its entry in the audit log.
 * @throws RefusedError where the actor may not.
 */
export async function audited<Result>(
  db: Database,
  actor: Actor,
  { action, details }: { action: Action; details: Prisma.InputJsonObject },
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  demand(actor, action);
  return db.$transaction(async (transaction) => {
    const result = await work(transaction);
    await writeAuditEntry(transaction, actor, { id: v7(), at: new Date(), action, details });
    return result;
  });
}
