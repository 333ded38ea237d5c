import { z } from 'zod';
import { InputError } from '../errors';
import type { KeyType, KeyValue, Order } from './order';

const KEY: Record<KeyType, z.ZodType<KeyValue>> = {
  // PostgreSQL knows no year 0.
  day: z.iso.date().refine((day) => day >= '0001'),
  uuid: z.guid(),
  integer: z.int32(),
  number: z.number(),
  text: z
    .string()
    .max(1000)
    .regex(/^[^\0]*$/),
};

/** A cursor: where a row stands in an order. Opaque to those who use it. */
export function encodeCursor({ name }: Order, values: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([name, ...values])).toString('base64url');
}

/**
 * The values of a cursor.
 * @param field the argument it was given in.
 * @throws InputError INVALID_VALUE where it is not a cursor of this order.
 */
export function decodeCursor(order: Order, cursor: string, field: 'after' | 'before'): KeyValue[] {
  const schema = z.tuple([z.literal(order.name), ...order.keys.map((key) => KEY[key.type])]);
  const result = schema.safeParse(parse(cursor));
  if (!result.success) throw new InputError('INVALID_VALUE', field, cursor, 'a cursor of this list in this order');
  return result.data.slice(1) as KeyValue[];
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
