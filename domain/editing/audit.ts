import type { AuditEntry, Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { InputError } from '../errors';
import { isId } from '../identity';
import type { Actor } from './actor';
import { type Action, demand } from './permissions';

/** What somebody did, as the audit log takes it. */
export type AuditRecord = {
  id: string;
  at: Date;
  action: Action;
  articleId?: string | null;
  details?: Prisma.InputJsonObject;
  undoes?: string | null;
};

/** Adds an entry to the audit log; in the transaction of what it tells of. */
export async function writeAuditEntry(db: Database, actor: Actor, record: AuditRecord): Promise<void> {
  const { id, at, action, articleId = null, details = {}, undoes = null } = record;
  const { userId, name: userName, origin, apiKeyId, address } = actor;
  await db.auditEntry.create({
    data: { id, at, action, articleId, details, undoes, userId, userName, origin, apiKeyId, address },
  });
}

/** Which entries of the audit log; null for any. */
export type AuditQuestion = {
  first: number;
  /** Only what was done before this entry. */
  before: string | null;
  userId: string | null;
  action: string | null;
  articleId: string | null;
};

/**
 * Entries of the audit log, the newest first.
 * @throws RefusedError, InputError where an id is none.
 */
export async function auditLog(db: Database, actor: Actor, question: AuditQuestion): Promise<AuditEntry[]> {
  demand(actor, 'audit.read');
  const { first, before, userId, action, articleId } = question;
  for (const [field, id] of Object.entries({ before, user: userId }))
    if (id !== null && !isId(id)) throw new InputError('INVALID_VALUE', field, id, 'an id as it was answered');
  return db.auditEntry.findMany({
    where: {
      ...(before === null ? {} : { id: { lt: before } }),
      ...(userId === null ? {} : { userId }),
      ...(action === null ? {} : { action }),
      ...(articleId === null ? {} : { articleId }),
    },
    orderBy: { id: 'desc' },
    take: first,
  });
}
