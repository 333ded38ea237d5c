import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import { StateError } from '../editing/errors';

/**
 * Refuses a decision about one's own work, as long as there is somebody else who could decide.
 * @param authors the accounts whose work it is.
 * @throws StateError OWN_CLAIM.
 */
export async function refuseOwn(db: Database, actor: Actor, authors: readonly (string | null)[]): Promise<void> {
  const { userId } = actor;
  if (userId === null || !authors.includes(userId)) return;
  const others = await db.user.count({
    where: { id: { not: userId }, role: { in: ['REVIEWER', 'ADMINISTRATOR'] }, suspended: false },
  });
  if (others > 0) throw new StateError('OWN_CLAIM');
}
