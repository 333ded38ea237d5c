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
 * @param places whether the claims' tables have been joined with their places.
 */
function place(direction: SortDirection, places: boolean): SortKey {
  const start = places
    ? Prisma.sql`place.start`
    : Prisma.sql`(
    SELECT min(p.start) FROM "Passage" p WHERE p."articleId" = c."articleId" AND p."claimNumber" = c.number)`;
  return { value: Prisma.sql`coalesce(${start}, ${LAST})`, type: 'integer', direction };
}

/** Claims of one article with their places in it: they cost less when they are read together. */
export function withPlaces(source: ClaimSource, article: Prisma.Sql): ClaimSource {
  const from = Prisma.sql`${source.from} LEFT JOIN (
      SELECT p."claimNumber", min(p.start) AS start FROM "Passage" p
      WHERE p."articleId" = ${article} GROUP BY p."claimNumber"
    ) place ON place."claimNumber" = c.number`;
  return { ...source, from, places: true };
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
      return { name, keys: [...published(direction), place(direction, source.places === true), number(direction)] };
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
