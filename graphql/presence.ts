import { database } from '@/domain/database';
import { isPresent, type Subject } from '@/domain/presence/data';

/**
 * Whether a page has something to show, asked before anything of it is rendered.
 * @throws DatabaseUnavailableError when the database does not answer.
 */
export function hasSubject(subject: Subject | null): Promise<boolean> {
  return isPresent(database(), subject);
}
