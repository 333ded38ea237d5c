import { v7 } from 'uuid';
import type { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Actor } from './actor';
import { answerOnce, type NamedWrite } from './answered';
import { writeAuditEntry } from './audit';
import { type Action, demand } from './permissions';

/** Something done that is no edit of content, such as making an account; `details` are for people who read the log. */
type AuditedAct<Result> = {
  action: Action;
  /** The article that it is about, where it is about one. */
  articleId?: string;
  details: Prisma.InputJsonObject | ((result: Result) => Prisma.InputJsonObject);
};

/**
 * Does something that is no edit of content in one transaction with its entry in the audit log.
 * @throws RefusedError where the actor may not.
 */
export async function audited<Result>(
  db: Database,
  actor: Actor,
  act: AuditedAct<Result>,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  demand(actor, act.action);
  return db.$transaction((transaction) => doAndTell(transaction, actor, act, work));
}

/**
 * As `audited`, and once under the sender's name for it: sent again, it is answered what it was answered, which is kept. No secret
 * may be in the answer, nor in what was asked.
 */
export async function auditedOnce<Result extends Prisma.InputJsonValue>(
  db: Database,
  actor: Actor,
  { named, ...act }: AuditedAct<Result> & { named: NamedWrite | undefined },
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  demand(actor, act.action);
  return db.$transaction(async (transaction) => {
    // Of the same write sent twice at once, the second waits for the answer to the first.
    if (named) await transaction.$queryRaw`SELECT id FROM "User" WHERE id = ${actor.userId}::uuid FOR UPDATE`;
    return answerOnce(transaction, actor, named, () => doAndTell(transaction, actor, act, work));
  });
}

async function doAndTell<Result>(
  transaction: Database,
  actor: Actor,
  { action, articleId, details }: AuditedAct<Result>,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  const result = await work(transaction);
  const told = typeof details === 'function' ? details(result) : details;
  await writeAuditEntry(transaction, actor, { id: v7(), at: new Date(), action, articleId, details: told });
  return result;
}
