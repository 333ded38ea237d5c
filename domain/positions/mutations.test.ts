import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CodedClaim, countPositions, storeClaims } from '@/tests/helpers/coding';
import { freshDatabase } from '@/tests/helpers/database';
import { randomClaims, randomRanks } from '@/tests/helpers/random-coding';
import { idOfSlug } from '../identity';
import { recomputePositions } from './mutations';

const db = await freshDatabase();

/** The positions as Mawqif computes them from these claims: sum and number of stances by analyst, topic and article. */
async function positionsOf(claims: readonly CodedClaim[]) {
  await storeClaims(db, claims, randomRanks);
  await db.position.deleteMany();
  await recomputePositions(db, [...new Set(claims.map(({ article }) => idOfSlug('article', article)))]);
  const rows = await db.position.findMany();
  return new Map(
    rows.map((row) => [`${row.analystId} ${row.topicId} ${row.articleId}`, [row.stanceSum, row.claimCount] as const]),
  );
}
const keyOf = ({ analyst, article }: CodedClaim, topic: string) =>
  `${idOfSlug('analyst', analyst)} ${idOfSlug('topic', topic)} ${idOfSlug('article', article)}`;

test('of random claims, as counted by hand', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, async (claims) => {
      const expected = countPositions(claims).map(
        (one) => [keyOf(one, one.topic), [one.values.reduce((sum, v) => sum + v, 0), one.values.length]] as const,
      );
      expect(await positionsOf(claims)).toEqual(new Map(expected));
    }),
    { numRuns: 15 },
  );
});

test('one claim more in an article moves its speaker’s positions there to the new mean, and no other', async () => {
  const more = fc.tuple(fc.nat(), fc.integer({ min: -2, max: 2 }), fc.constantFrom(...randomRanks.topics));
  await fc.assert(
    fc.asyncProperty(randomClaims, more, async (claims, [which, value, topic]) => {
      if (claims.length === 0) return;
      const claim = { ...claims[which % claims.length]!, reviewed: true, stances: [{ topic, value }] };
      const before = await positionsOf(claims);
      const after = await positionsOf([...claims, claim]);
      const changed = keyOf(claim, topic);
      const [sum, count] = before.get(changed) ?? [0, 0];
      expect(after).toEqual(new Map([...before, [changed, [sum + value, count + 1]]]));
    }),
    { numRuns: 15 },
  );
});

test('every claim of an article said twice leaves every position where it is', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, async (claims) => {
      const means = (positions: Awaited<ReturnType<typeof positionsOf>>) =>
        new Map([...positions].map(([key, [sum, count]]) => [key, sum / count]));
      expect(means(await positionsOf([...claims, ...claims]))).toEqual(means(await positionsOf(claims)));
    }),
    { numRuns: 8 },
  );
});
