import { Prisma } from '@/generated/prisma/client';
import type { Order, SortDirection, SortKey } from '../paging/order';

export type ClaimOrderField = 'PUBLISHED' | 'STANCE' | 'READING';

/** Claims without a passage stand at the end. */
const LAST = Prisma.sql`2147483647`;

const article = { value: Prisma.sql`c."articleId"`, type: 'uuid', direction: 'ASC' } as const;

function published(direction: SortDirection): SortKey {
  return { value: Prisma.sql`c."publishedOn"`, type: 'day', direction };
}

function number(direction: SortDirection): SortKey {
  return { value: Prisma.sql`c.number`, type: 'integer', direction };
}

/** Where the claim stands in its article: numbers follow when claims came, which a corrected file may change. */
function place(direction: SortDirection): SortKey {
  const value = Prisma.sql`coalesce((
    SELECT min(p.start) FROM "Passage" p WHERE p."articleId" = c."articleId" AND p."claimNumber" = c.number), ${LAST})`;
  return { value, type: 'integer', direction };
}

/**
 * The order of claims, as alias c.
 * @param topic the topic whose stance is meant by STANCE; without one, it is the mean of the claim's stances.
 */
export function claimOrder(field: ClaimOrderField, direction: SortDirection, topic: Prisma.Sql | null): Order {
  const name = `claims:${field}:${direction}`;
  switch (field) {
    case 'PUBLISHED':
      return { name, keys: [published(direction), article, number('ASC')] };
    case 'READING':
      return { name, keys: [published(direction), article, place(direction), number(direction)] };
    case 'STANCE':
      return {
        name: topic ? `${name}:topic` : name,
        keys: [stanceValue(topic, direction), published('DESC'), article, number('ASC')],
      };
  }
}

/** Claims without the stance come last either way: a value off the scale stands for it, since a key may not be null. */
function stanceValue(topic: Prisma.Sql | null, direction: SortDirection): SortKey {
  const onTopic = topic ? Prisma.sql`AND s."topicId" = ${topic}` : Prisma.empty;
  const missing = direction === 'DESC' ? -9 : 9;
  const value = Prisma.sql`coalesce((
    SELECT avg(s.value)::float8 FROM "Stance" s
    WHERE s."articleId" = c."articleId" AND s."claimNumber" = c.number ${onTopic}), ${missing}::float8)`;
  return { value, type: 'number', direction };
}
