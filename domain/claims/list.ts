import { Prisma } from '@/generated/prisma/client';
import type { ListDefinition } from '../paging/definition';
import type { ParentColumn } from '../paging/list';
import { columnsOf } from '../sql/columns';
import { type ClaimRow, claimColumns } from './data';
import { type ClaimFilter, claimConditions, claimStanceConditions, readClaimFilter } from './filter';
import { type ClaimOrderField, claimOrder } from './order';

/** The reviewed claims: all, or those of whatever has claims. */
export const claimList: ListDefinition<ClaimRow, ClaimFilter, ClaimOrderField> = {
  name: 'claims',
  open: async ({ db, of, filter, orderBy }) => {
    const criteria = await readClaimFilter(db, filter ?? {});
    const parentTopic = of.includes('topicId') ? Prisma.sql`parent."topicId"` : null;
    const [onlyTopic, ...others] = criteria.topics ?? [];
    const filterTopic = onlyTopic && others.length === 0 ? Prisma.sql`${onlyTopic}::uuid` : null;
    // Within one article people read on; over many they look for what is new.
    const usual = of.includes('articleId') ? ({ field: 'READING', direction: 'ASC' } as const) : null;
    const { field, direction } = orderBy ?? usual ?? { field: 'PUBLISHED', direction: 'DESC' };
    return {
      columns: columnsOf(claimColumns, 'c'),
      from: Prisma.sql`"Claim" c`,
      conditions: [...claimsOf(of), ...claimConditions(criteria), ...claimStanceConditions(criteria, parentTopic)],
      order: claimOrder(field, direction, parentTopic ?? filterTopic),
    };
  },
};

/** That a claim belongs to its list's parent. A parent topic is a condition on stances: see claimStanceConditions. */
function claimsOf(of: readonly ParentColumn[]): Prisma.Sql[] {
  const belongs: Record<Exclude<ParentColumn, 'topicId'>, Prisma.Sql> = {
    articleId: Prisma.sql`c."articleId" = parent."articleId"`,
    analystId: Prisma.sql`c."analystId" = parent."analystId"`,
    exceptAnalystId: Prisma.sql`c."analystId" <> parent."exceptAnalystId"`,
    perspectiveId: Prisma.sql`c."analystId" IN (
      SELECT an.id FROM "Analyst" an WHERE an."perspectiveId" = parent."perspectiveId")`,
    outletId: Prisma.sql`c."articleId" IN (SELECT a.id FROM "Article" a WHERE a."outletId" = parent."outletId")`,
  };
  return of.flatMap((column) => (column === 'topicId' ? [] : [belongs[column]]));
}
