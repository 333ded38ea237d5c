import { createHash } from 'node:crypto';
import type { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { InputError } from '../errors';
import { isStorable } from '../text/offsets';
import type { Actor } from './actor';
import { ReusedKeyError } from './errors';

/** A write that its sender gave a name, so that sending it again after a lost answer does not do it again. */
export type NamedWrite = {
  key: string;
  /** Everything that was asked. */
  asked: unknown;
};

/** How long a name is remembered, in milliseconds. */
const REMEMBERED = 7 * 24 * 60 * 60 * 1000;

/** Longest name, in UTF-16 units. */
const LONGEST_KEY = 200;

/**
 * Does the work, or gives the answer that it was given under the same name. In the transaction of the work, in which writers
 * take turns.
 * @throws ReusedKeyError where something else was done under that name; InputError where it cannot be kept.
 */
export async function answerOnce<Result extends Prisma.InputJsonValue>(
  db: Database,
  { userId }: Pick<Actor, 'userId'>,
  named: NamedWrite | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!named || !userId) return work();
  const { key } = named;
  if (key === '' || key.length > LONGEST_KEY || !isStorable(key))
    throw new InputError('INVALID_VALUE', 'idempotencyKey', key.slice(0, LONGEST_KEY), '1 to 200 characters');
  const asked = createHash('sha256').update(JSON.stringify(named.asked)).digest('hex');
  const known = await db.answeredWrite.findUnique({ where: { userId_key: { userId, key } } });
  if (known && known.asked !== asked) throw new ReusedKeyError(key);
  if (known) return known.answer as unknown as Result;
  const answer = await work();
  const at = new Date();
  await db.answeredWrite.deleteMany({ where: { at: { lt: new Date(+at - REMEMBERED) } } });
  await db.answeredWrite.create({ data: { userId, key, asked, answer, at } });
  return answer;
}
