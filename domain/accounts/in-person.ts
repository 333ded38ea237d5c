import type { Actor } from '../editing/actor';
import { RefusedError } from '../editing/errors';
import { type Action, demand } from '../editing/permissions';

/**
 * Goes on only where somebody acts in person, signed in or by a command, and not by an API key: a key that leaks must make no
 * other keys, nor lock its owner out.
 * @returns his or her id.
 * @throws RefusedError.
 */
export function inPerson(actor: Actor, action: Action): string {
  demand(actor, action);
  if (!actor.userId || actor.apiKeyId) throw new RefusedError(actor.userId ? 'NOT_ALLOWED' : 'NOT_SIGNED_IN', action);
  return actor.userId;
}
