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
  /** Only what was done at this moment or later. */
  from: Date | null;
  /** Only what was done before this moment. */
  until: Date | null;
};

/**
 * Entries of the audit log, the newest first.
 * @throws RefusedError, InputError where an id is none.
 */
export async function auditLog(db: Database, actor: Actor, question: AuditQuestion): Promise<AuditEntry[]> {
  demand(actor, 'audit.read');
  const { first, before, userId, action, articleId, from, until } = question;
  for (const [field, id] of Object.entries({ before, user: userId }))
    if (id !== null && !isId(id)) throw new InputError('INVALID_VALUE', field, id, 'an id as it was answered');
  return db.auditEntry.findMany({
    where: {
      AND: [{ id: { lt: before ?? undefined } }, { id: idsBetween(from, until) }],
      at: { gte: from ?? undefined, lt: until ?? undefined },
      userId: userId ?? undefined,
      action: action ?? undefined,
      articleId: articleId ?? undefined,
    },
    orderBy: { id: 'desc' },
    take: first,
  });
}

/** Ids begin with their time, so that the primary key finds a period; a second more on both sides, since `at` decides. */
function idsBetween(from: Date | null, until: Date | null) {
  const at = (moment: Date, more: number) => {
    const time = Math.max(0, +moment + more)
      .toString(16)
      .padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
  };
  return { gte: from ? at(from, -1000) : undefined, lt: until ? at(until, 1000) : undefined };
}
