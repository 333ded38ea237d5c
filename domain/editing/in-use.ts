import type { Database } from '../database';
import { countUses, usesOf } from '../records/uses';
import { InUseError } from './errors';
import type { Reference } from './reference';

/**
 * Refuses to take out what something refers to that stays: nothing goes unseen along with something else, and undoing that a
 * record was made takes nothing away that others made of it since. A statement for each record that is no claim.
 * @throws InUseError.
 */
export async function refuseInUse(db: Database, gone: readonly Reference[]): Promise<void> {
  for (const reference of gone) {
    const { noun, record } = reference;
    if (noun === 'claim') continue;
    const uses =
      noun === 'article' ? await claimsThatStay(db, reference, gone) : countUses(noun, await usesOf(db, noun, record));
    if (uses > 0) throw new InUseError(reference, uses);
  }
}

async function claimsThatStay(db: Database, { articleId }: Reference, gone: readonly Reference[]): Promise<number> {
  const numbers = gone.filter((one) => one.noun === 'claim' && one.articleId === articleId).map((one) => +one.record);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Claim"
    WHERE "articleId" = ${articleId}::uuid AND NOT number = ANY(${numbers}::int[])`;
  return row?.count ?? 0;
}
