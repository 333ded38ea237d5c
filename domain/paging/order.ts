import { Prisma } from '@/generated/prisma/client';

export type SortDirection = 'ASC' | 'DESC';
export type KeyType = 'day' | 'uuid' | 'integer' | 'number' | 'text';
export type KeyValue = string | number;

/** One of the values a list is sorted by. */
export type SortKey = {
  value: Prisma.Sql;
  type: KeyType;
  direction: SortDirection;
  /** All values there are, where they are few: an index that has them the other way round then still gives the order. */
  values?: readonly KeyValue[];
};

/**
 * A total order: the values of its last keys identify a row, so that no two rows are equal and a cursor has one place.
 * No key may be null, since nothing is before or after null. The name goes into cursors, so that one of another order is
 * refused instead of continuing somewhere else.
 */
export type Order = { name: string; keys: readonly SortKey[] };

/** A place in an order, from which a list is read on (`after`) or up to which it is read (`before`). */
export type Bound = { values: readonly KeyValue[]; side: 'after' | 'before' };

const SQL_TYPE: Record<KeyType, Prisma.Sql> = {
  day: Prisma.sql`date`,
  uuid: Prisma.sql`uuid`,
  integer: Prisma.sql`int`,
  number: Prisma.sql`float8`,
  text: Prisma.sql`text`,
};

const nameOf = (index: number) => `key${index}`;
const column = (index: number, table?: string) => Prisma.raw(`${table ? `${table}.` : ''}${nameOf(index)}`);
const typed = (value: KeyValue, { type }: SortKey) => Prisma.sql`${value}::${SQL_TYPE[type]}`;

/** The order's values as columns key0, key1, … of a row. */
export function keyColumns({ keys }: Order): Prisma.Sql {
  return Prisma.join(keys.map((key, index) => Prisma.sql`${key.value} AS ${column(index)}`));
}

/** A row's values in the order, as a JSON array. */
export function keyArray({ keys }: Order, table: string): Prisma.Sql {
  return Prisma.sql`jsonb_build_array(${Prisma.join(keys.map((_, index) => column(index, table)))})`;
}

/** The names of those columns. */
export function keyNames({ keys }: Order): string[] {
  return keys.map((_, index) => nameOf(index));
}

/** A row's values in the order, from those columns as JSON has them. */
export function keyValues(order: Order, row: object): KeyValue[] {
  return keyNames(order).map((name) => (row as Record<string, KeyValue>)[name]!);
}

/**
 * What follows ORDER BY; turned round to read a list from its end.
 * @param table what has the key columns; without it, they are those of the statement itself.
 */
export function orderTerms({ keys }: Order, reversed: boolean, table?: string): Prisma.Sql {
  return Prisma.join(
    keys.map(({ direction }, index) => {
      const descending = (direction === 'DESC') !== reversed;
      return Prisma.sql`${column(index, table)} ${Prisma.raw(descending ? 'DESC' : 'ASC')}`;
    }),
  );
}

/**
 * The rows beyond a place in an order as parts of it, each a list of conditions: those equal in the first key and beyond
 * in the second, those beyond in the first, and so on. Each part is one stretch of an index that gives the order, while
 * "one of these holds" would be read from the first row that is equal in the first key.
 */
export function stretches({ keys }: Order, bound: Bound | null): Prisma.Sql[][] {
  const beyond = (key: SortKey, at: number): Prisma.Sql[][] => {
    if (!bound) return key.values ? key.values.map((value) => [equals(key, value)]) : [[]];
    const end = bound.values[at]!;
    const ascending = (key.direction === 'ASC') === (bound.side === 'after');
    if (!key.values) {
      return [[Prisma.sql`${key.value} ${Prisma.raw(ascending ? '>' : '<')} ${typed(end, key)}`]];
    }
    return key.values.filter((value) => (ascending ? value > end : value < end)).map((value) => [equals(key, value)]);
  };
  if (!bound) return beyond(keys[0]!, 0);
  return keys.flatMap((key, at) => {
    const equal = keys.slice(0, at).map((before, index) => equals(before, bound.values[index]!));
    return beyond(key, at).map((conditions) => [...equal, ...conditions]);
  });
}

function equals(key: SortKey, value: KeyValue): Prisma.Sql {
  return Prisma.sql`${key.value} = ${typed(value, key)}`;
}

/** Whether a row lies beyond a place in an order, as one condition. */
export function isBeyond(order: Order, bound: Bound): Prisma.Sql {
  const unlisted = { ...order, keys: order.keys.map((key) => ({ ...key, values: undefined })) };
  const alternatives = stretches(unlisted, bound).map((conditions) => Prisma.join(conditions, ' AND ', '(', ')'));
  return Prisma.join(alternatives, ' OR ', '(', ')');
}
