import { database } from '@/domain/database';
import { firstMissing, type Subject } from '@/domain/presence/data';

export type { Subject };

/**
 * What a page is about and nothing has the name of, asked before anything of the page is rendered; null where all is there.
 * @throws DatabaseUnavailableError when the database does not answer.
 */
export function missingSubject(subjects: readonly Subject[]): Promise<Subject | null> {
  return firstMissing(database(), subjects);
}
