import type { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Actor } from './actor';
import type { Action } from './permissions';

/** What somebody did, as the audit log takes it. */
export type AuditRecord = {
  id: string;
  at: Date;
  action: Action | 'edit.redo';
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
