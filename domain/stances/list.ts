import { Prisma } from '@/generated/prisma/client';
import { type ClaimFilter, claimConditions, readClaimFilter, stanceConditions } from '../claims/filter';
import type { ListDefinition } from '../paging/definition';
import type { Order, SortDirection } from '../paging/order';
import { columnsOf } from '../sql/columns';
import { type StanceRow, stanceColumns, stanceShape } from './data';

export type StanceOrderField = 'PUBLISHED' | 'VALUE';

/** All stances of reviewed claims. */
export const stanceList: ListDefinition<StanceRow, ClaimFilter, StanceOrderField> = {
  name: 'stances',
  open: async ({ db, filter, orderBy }) => {
    const criteria = await readClaimFilter(db, filter ?? {});
    const rows = {
      from: Prisma.sql`"Stance" s JOIN "Claim" c ON c."articleId" = s."articleId" AND c.number = s."claimNumber"`,
      conditions: [...claimConditions(criteria), ...stanceConditions(criteria)],
      order: orderOf(orderBy?.field ?? 'PUBLISHED', orderBy?.direction ?? 'DESC'),
    };
    return { columns: columnsOf(stanceColumns, 's'), shape: stanceShape, rows: () => rows };
  },
};

function orderOf(field: StanceOrderField, direction: SortDirection): Order {
  const name = `stances:${field}:${direction}`;
  const published = { value: Prisma.sql`c."publishedOn"`, type: 'day' } as const;
  const stance = [
    { value: Prisma.sql`s."articleId"`, type: 'uuid', direction: 'ASC' },
    { value: Prisma.sql`s."claimNumber"`, type: 'integer', direction: 'ASC' },
    { value: Prisma.sql`s."topicId"`, type: 'uuid', direction: 'ASC' },
  ] as const;
  if (field === 'PUBLISHED') return { name, keys: [{ ...published, direction }, ...stance] };
  const value = { value: Prisma.sql`s.value::int`, type: 'integer', direction } as const;
  return { name, keys: [value, { ...published, direction: 'DESC' }, ...stance] };
}
