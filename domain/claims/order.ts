import { Prisma } from '@/generated/prisma/client';
import type { Order, SortDirection, SortKey } from '../paging/order';
import type { ClaimSource } from './source';

export type ClaimOrderField = 'PUBLISHED' | 'STANCE' | 'READING';

/** Claims without a passage stand at the end. */
const LAST = Prisma.sql`2147483647`;

const STANCES = [-2, -1, 0, 1, 2];

const opposite = (direction: SortDirection): SortDirection => (direction === 'ASC' ? 'DESC' : 'ASC');

/**
 * Where the claim stands in its article: numbers follow when claims came, which a corrected file may change. As alias c.
 */
function place(direction: SortDirection): SortKey {
  const value = Prisma.sql`coalesce((
    SELECT min(p.start) FROM "Passage" p WHERE p."articleId" = c."articleId" AND p."claimNumber" = c.number), ${LAST})`;
  return { value, type: 'integer', direction };
}

/**
 * The order of the claims of a source. Articles of one day stand the other way round where the earliest come first: one
 * index then gives both directions.
 */
export function claimOrder(field: ClaimOrderField, direction: SortDirection, source: ClaimSource): Order {
  const name = `claims:${field}:${direction}`;
  const published = (way: SortDirection): SortKey[] => [
    { value: source.published, type: 'day', direction: way },
    { value: source.article, type: 'uuid', direction: opposite(way) },
  ];
  const number = (way: SortDirection): SortKey => ({ value: source.number, type: 'integer', direction: way });
  switch (field) {
    case 'PUBLISHED':
      return { name, keys: [...published(direction), number('ASC')] };
    case 'READING':
      return { name, keys: [...published(direction), place(direction), number(direction)] };
    case 'STANCE':
      return {
        name: source.stance ? `${name}:topic` : name,
        keys: [stance(direction, source), ...published('DESC'), number('ASC')],
      };
  }
}

/** Claims without a stance come last either way: a value off the scale stands for it, since a key may not be null. */
function stance(direction: SortDirection, source: ClaimSource): SortKey {
  if (!source.stance) {
    const missing = Prisma.raw(direction === 'DESC' ? '-9' : '9');
    return { value: Prisma.sql`coalesce(c."meanStance", ${missing})`, type: 'number', direction };
  }
  const key: SortKey = { value: source.stance, type: 'integer', direction };
  return direction === 'ASC' ? key : { ...key, values: STANCES };
}
