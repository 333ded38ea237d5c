import type { Database } from '../database';
import { InputError } from '../errors';
import { idOfSlug } from '../identity';
import { recomputePositions } from '../positions/mutations';
import { advanceRevision } from '../revision/mutations';
import { longTransaction } from '../storage/long-transaction';
import { foldAll } from '../text/fold';
import { keepingTotals } from '../totals/mutations';
import { articlesOfAnalysts } from './movers';

/**
 * Makes one analyst of two who are the same: all claims of the first become the second's, who is found by the first's
 * names too. One transaction.
 * @param from slug of the one who goes.
 * @param into slug of the one who stays.
 * @throws InputError UNKNOWN_SLUG where nobody has one of the slugs, INVALID_VALUE where both are the same.
 */
export function mergeAnalysts(db: Database, { from, into }: { from: string; into: string }): Promise<void> {
  if (from === into) throw new InputError('INVALID_VALUE', 'into', into, 'another analyst than the one who goes');
  return db.$transaction(async (transaction) => {
    await advanceRevision(transaction);
    const [gone, kept] = [await readAnalyst(transaction, 'from', from), await readAnalyst(transaction, 'into', into)];
    const articleIds = await articlesOfAnalysts(transaction, [gone.id]);
    await keepingTotals(transaction, articleIds, async () => {
      await transaction.$executeRaw`
        UPDATE "Claim" SET "analystId" = ${kept.id}::uuid WHERE "analystId" = ${gone.id}::uuid`;
      await recomputePositions(transaction, articleIds);
    });
    // Of many, that is without giving the row back: a cluster refuses the types that it is given back as.
    await transaction.analyst.deleteMany({ where: { id: gone.id } });
    const aliases = [...new Set([...kept.aliases, ...namesOf(gone), ...gone.aliases])].filter(
      (alias) => !namesOf(kept).includes(alias),
    );
    const searchText = foldAll([...namesOf(kept), ...aliases, ...textsOf(kept.role)]);
    await transaction.analyst.updateMany({ where: { id: kept.id }, data: { aliases, searchText } });
  }, longTransaction());
}

async function readAnalyst(db: Database, field: string, slug: string) {
  const analyst = await db.analyst.findUnique({ where: { id: idOfSlug('analyst', slug) } });
  if (!analyst) throw new InputError('UNKNOWN_SLUG', field, slug, 'the slug of an existing analyst');
  return analyst;
}

const textsOf = (texts: unknown) => Object.values(texts as Record<string, string>);
const namesOf = ({ name }: { name: unknown }) => textsOf(name);
