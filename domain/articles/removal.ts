import type { Database } from '../database';
import { idOfSlug } from '../identity';
import { advanceRevision } from '../revision/mutations';
import { longTransaction } from '../storage/long-transaction';
import { keepingTotals } from '../totals/mutations';
import { keepingWords } from '../words/mutations';

/**
 * Takes out articles with all that belongs to them, in one transaction. Slugs that nothing has are passed over.
 * @returns how many articles went.
 */
export function removeArticles(db: Database, slugs: readonly string[]): Promise<number> {
  const ids = slugs.map((slug) => idOfSlug('article', slug));
  return db.$transaction(async (transaction) => {
    await advanceRevision(transaction);
    return keepingTotals(transaction, ids, () =>
      keepingWords(
        transaction,
        ids,
        () => transaction.$executeRaw`DELETE FROM "Article" WHERE id = ANY(${ids}::uuid[])`,
      ),
    );
  }, longTransaction());
}
