import { randomUUID } from 'node:crypto';
import type { Actor } from '@/domain/editing/actor';
import type { UserRole } from '@/generated/prisma/client';

/** Somebody of this role, who acts in the Studio. */
export function actorOf(role: UserRole | null, name: string = role ?? 'nobody'): Actor {
  const userId = role ? randomUUID() : null;
  return { userId, name, role, origin: 'STUDIO', apiKeyId: null, address: null };
}
