import type { AuditOrigin, UserRole } from '@/generated/prisma/client';

/** Who acts, and by what way. */
export type Actor = {
  /** Null for a command and an import, which act for whoever runs the server. */
  userId: string | null;
  /** The name that the history keeps. */
  name: string;
  /** Null for somebody who is not signed in. */
  role: UserRole | null;
  origin: AuditOrigin;
  /** The key that a program acts by. */
  apiKeyId: string | null;
  /** The session that he or she acts in, where it is one. */
  sessionId?: string;
  /** The address of the network that it comes from, where that is known. */
  address: string | null;
};

/** Somebody who is not signed in. */
export const NOBODY: Actor = {
  userId: null,
  name: '',
  role: null,
  origin: 'API',
  apiKeyId: null,
  address: null,
};

/** Whoever runs the server, by a command. */
export const OPERATOR: Actor = {
  userId: null,
  name: 'mawqif',
  role: 'ADMINISTRATOR',
  origin: 'COMMAND',
  apiKeyId: null,
  address: null,
};

/** Whoever imports a file. */
export const IMPORTER: Actor = { ...OPERATOR, name: 'import', origin: 'IMPORT' };
