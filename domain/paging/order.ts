import { Prisma } from '@/generated/prisma/client';

export type SortDirection = 'ASC' | 'DESC';
export type KeyType = 'day' | 'uuid' | 'integer' | 'number' | 'text';
export type KeyValue = string | number;

/** One of the values a list is sorted by. */
export type SortKey = { value: Prisma.Sql; type: KeyType; direction: SortDirection };

/**
 * A total order: the values of its last keys identify a row, so that no two rows are equal and a cursor has one place.
 * No key may be null, since nothing is before or after null. The name goes into cursors, so that one of another order is
 * refused instead of continuing somewhere else.
 */
export type Order = { name: string; keys: readonly SortKey[] };

const SQL_TYPE: Record<KeyType, Prisma.Sql> = {
  day: Prisma.sql`date`,
  uuid: Prisma.sql`uuid`,
  integer: Prisma.sql`int`,
  number: Prisma.sql`float8`,
  text: Prisma.sql`text`,
};

/** The tables that carry the keys as columns: all rows of the list, and the rows of the page. */
type Table = 'sorted' | 'page';

const column = (table: Table, index: number) => Prisma.raw(`${table}.key${index}`);

/** The order's values as columns key0, key1, … of a row. */
export function keyColumns({ keys }: Order): Prisma.Sql {
  return Prisma.join(keys.map((key, index) => Prisma.sql`${key.value} AS ${Prisma.raw(`key${index}`)}`));
}

/** A row's values in the order, as a JSON array. */
export function keyArray({ keys }: Order): Prisma.Sql {
  return Prisma.sql`jsonb_build_array(${Prisma.join(keys.map((_, index) => column('sorted', index)))})`;
}

/** What follows ORDER BY; turned round to read a list from its end. */
export function orderTerms({ keys }: Order, table: Table, reversed: boolean): Prisma.Sql {
  return Prisma.join(
    keys.map(({ direction }, index) => {
      const descending = (direction === 'DESC') !== reversed;
      return Prisma.sql`${column(table, index)} ${Prisma.raw(descending ? 'DESC' : 'ASC')}`;
    }),
  );
}

/**
 * Whether a row lies after (or before) these values: greater in the first key, or equal there and greater in the next,
 * and so on. The bound on the first key says nothing new, but lets the database start in the middle of an index.
 */
export function beyond({ keys }: Order, values: readonly KeyValue[], side: 'after' | 'before'): Prisma.Sql {
  const parts = keys.map(({ type, direction }, index) => {
    const greater = (direction === 'ASC') === (side === 'after');
    return {
      key: column('sorted', index),
      value: Prisma.sql`${values[index]}::${SQL_TYPE[type]}`,
      operator: Prisma.raw(greater ? '>' : '<'),
    };
  });
  const alternatives = parts.map((last, index) => {
    const equal = parts.slice(0, index).map(({ key, value }) => Prisma.sql`${key} = ${value}`);
    return Prisma.join([...equal, Prisma.sql`${last.key} ${last.operator} ${last.value}`], ' AND ', '(', ')');
  });
  const [first] = parts;
  return Prisma.sql`${first!.key} ${first!.operator}= ${first!.value} AND ${Prisma.join(alternatives, ' OR ', '(', ')')}`;
}
