import { DatabaseUnavailableError, isDatabaseUnavailable } from '../availability';
import type { Database } from '../database';
import { idOfSlug, parseClaimSlug } from '../identity';
import { SLUGGED_TABLE } from '../storage/slugged-tables';

/** What a page can be about. */
export type Subject = { noun: 'topic' | 'analyst' | 'article' | 'claim'; slug: string };

/** A page that waits longer than this for its first answer would wait as long for each further one. */
const PATIENCE = 2_500;

/**
 * Whether something stands under this slug: one look-up by primary key. Without a subject the database is only asked
 * whether it answers.
 * @throws DatabaseUnavailableError when it does not, or not in time.
 */
export async function isPresent(db: Database, subject: Subject | null): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new DatabaseUnavailableError(`No answer within ${PATIENCE} ms.`)), PATIENCE);
  });
  try {
    return await Promise.race([ask(db, subject), deadline]);
  } catch (error) {
    throw isDatabaseUnavailable(error) ? new DatabaseUnavailableError(error) : error;
  } finally {
    clearTimeout(late);
  }
}

async function ask(db: Database, subject: Subject | null): Promise<boolean> {
  if (!subject) {
    await db.$queryRaw`SELECT 1`;
    return true;
  }
  const { noun, slug } = subject;
  if (noun === 'claim') {
    const address = parseClaimSlug(slug);
    if (!address) return false;
    const claims = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM "Claim"
      WHERE "articleId" = ${idOfSlug('article', address.articleSlug)}::uuid AND number = ${address.number} AND status = 'REVIEWED'`;
    return claims.length > 0;
  }
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM ${SLUGGED_TABLE[noun]} WHERE id = ${idOfSlug(noun, slug)}::uuid`;
  return rows.length > 0;
}
