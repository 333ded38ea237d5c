import { Prisma } from '@/generated/prisma/client';
import type { ListDefinition } from '../paging/definition';
import type { ParentReference, Rows } from '../paging/list';
import { columnsOf } from '../sql/columns';
import { countOfWord } from '../words/count';
import { type ClaimRow, claimColumns, claimShape } from './data';
import { type ClaimFilter, readClaimFilter } from './filter';
import { type ClaimOrderField, claimOrder, withPlaces } from './order';
import { asksOther, claimRows } from './rows';
import { claimTotals } from './totals';

/** As the index of those that are not in public lists says it. */
const UNREVIEWED = Prisma.sql`c.status <> 'REVIEWED'`;

/** The reviewed claims: all, or those of whatever has claims. */
export const claimList: ListDefinition<ClaimRow, ClaimFilter, ClaimOrderField> = {
  name: 'claims',
  open: async ({ db, of, filter, orderBy }) => {
    const criteria = await readClaimFilter(db, filter ?? {});
    // Within one article people read on; over many they look for what is new.
    const inArticle = of.includes('articleId');
    const usual = inArticle ? ({ field: 'READING', direction: 'ASC' } as const) : null;
    const { field, direction } = orderBy ?? usual ?? { field: 'PUBLISHED', direction: 'DESC' };
    const rows = (parent: ParentReference, first?: Prisma.Sql, anyOrder = false): Rows => {
      const { source: found, conditions } = claimRows(
        criteria,
        { of, parent },
        {
          byStance: field === 'STANCE',
          first: field === 'PUBLISHED' && direction === 'DESC' ? first : undefined,
          anyOrder,
        },
      );
      const source = field === 'READING' && inArticle ? withPlaces(found, parent('articleId')) : found;
      return { from: source.from, conditions, order: claimOrder(field, direction, source) };
    };
    const known = of.length === 0 ? claimTotals(criteria, null) : null;
    const total = asksOther(criteria, of) ? null : countOfWord(criteria.search, { alias: 'c', hidden: UNREVIEWED });
    return { columns: columnsOf(claimColumns, 'c'), shape: claimShape, rows, known, total };
  },
};
