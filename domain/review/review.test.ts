import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '@/tests/helpers/actors';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import type { ClaimDraft } from '../claims/draft';
import { type ClaimKey, changeClaim, createClaim, setClaimStatus } from '../claims/mutations';
import type { Actor } from '../editing/actor';
import { undo, undoState } from '../editing/undo';
import { idOfSlug } from '../identity';
import { importCorpus } from '../import/corpus';
import { queuedMakers, reviewQueue } from './queue';
import { type Review, reviewClaims } from './review';
import { verdictsOnOwn } from './verdicts';

const db = await freshDatabase();
const articleId = idOfSlug('article', 'bridge-2024');
const coder = actorOf('CODER', 'Amina');
const reviewer = actorOf('REVIEWER', 'Boris');

beforeAll(async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
});

const draft: ClaimDraft = {
  ...{ analyst: 'amal', speech: 'DIRECT', kind: 'DEMAND', paraphrase: { en: 'Wait.' } },
  passages: [{ language: 'en', start: 0, end: 12 }],
  stances: [{ topic: 'bridge', value: -2 }],
};
/** A claim in review, which is at version 2. */
const offered = async (actor: Actor = coder): Promise<ClaimKey> => {
  const { version: seen, ...key } = await createClaim(db, actor, { articleId, draft });
  await setClaimStatus(db, actor, { ...key, seen, status: 'IN_REVIEW' });
  return key;
};
const review = (claims: ClaimKey[], more: Partial<Review> = {}, actor: Actor = reviewer, seen = 2) =>
  reviewClaims(db, actor, { claims: claims.map((key) => ({ ...key, seen })), status: 'REVIEWED', note: '', ...more });
const statusOf = async ({ number }: ClaimKey) =>
  (await db.claim.findFirst({ where: { articleId, number }, select: { status: true } }))?.status;
const ANY = { articleId: null, makerId: null, topicId: null, first: 100 };

describe('review', () => {
  it('is asked for in turn, and by who made it and on what', async () => {
    const keys = [await offered(), await offered(actorOf('CODER', 'Carla'))];
    const { claims, total } = await reviewQueue(db, ANY);
    expect(claims.map(({ number, maker }) => [number, maker?.name])).toEqual([
      [keys[0]!.number, 'Amina'],
      [keys[1]!.number, 'Carla'],
    ]);
    expect(total).toBe(2);
    expect(claims[0]!.since!.getTime()).toBeLessThanOrEqual(claims[1]!.since!.getTime());
    expect((await reviewQueue(db, { ...ANY, makerId: coder.userId })).total).toBe(1);
    expect((await reviewQueue(db, { ...ANY, topicId: idOfSlug('topic', 'toll') })).total).toBe(0);
    expect((await reviewQueue(db, { ...ANY, topicId: idOfSlug('topic', 'bridge'), articleId })).total).toBe(2);
    expect((await queuedMakers(db)).map(({ name }) => name)).toEqual(['Amina', 'Carla']);
    await review(keys, { status: 'REJECTED' });
    expect(await reviewQueue(db, ANY)).toEqual({ claims: [], total: 0 });
  });

  it('decides about several at once or none, and tells the second who decides', async () => {
    const [one, other] = [await offered(), await offered()];
    await review([one], { status: 'DRAFT', note: ' Who says so? ' });
    await expect(review([other, one], {}, actorOf('REVIEWER'))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect([await statusOf(one), await statusOf(other)]).toEqual(['DRAFT', 'IN_REVIEW']);
    await setClaimStatus(db, coder, { ...one, seen: 3, status: 'IN_REVIEW' });
    await reviewClaims(db, reviewer, {
      ...{
        claims: [
          { ...one, seen: 4 },
          { ...other, seen: 2 },
        ],
        status: 'REVIEWED',
        note: '',
      },
    });
    expect([await statusOf(one), await statusOf(other)]).toEqual(['REVIEWED', 'REVIEWED']);
    const [last, , first] = await verdictsOnOwn(db, coder, 3);
    expect(last).toMatchObject({ status: 'REVIEWED', reviewer: 'Boris', note: '' });
    expect(first).toMatchObject({ number: one.number, status: 'DRAFT', note: 'Who says so?' });
    expect(await verdictsOnOwn(db, reviewer, 3)).toEqual([]);

    const { undo: entry } = await undoState(db, reviewer, articleId);
    await undo(db, reviewer, entry!.id);
    expect([await statusOf(one), await statusOf(other)]).toEqual(['IN_REVIEW', 'IN_REVIEW']);
    expect((await verdictsOnOwn(db, coder, 3))[0]).toEqual(first);
  });

  it("is a reviewer's, of what he or she can have seen", async () => {
    const key = await offered();
    await expect(review([key], {}, coder)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await changeClaim(db, coder, { ...key, seen: 2, draft: { ...draft, kind: 'FACT' } });
    await expect(review([key])).rejects.toMatchObject({ code: 'CONFLICT', seen: 2, present: 3 });
    await expect(review([{ articleId, number: 999 }])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(review([key], { note: 'x'.repeat(2001) })).rejects.toMatchObject({ field: 'note' });
  });

  it('takes each claim once', async () => {
    const key = await offered();
    await expect(review([key, key])).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'claims' });
    await review([key], { status: 'REJECTED' });
  });

  it("is not of one's own claims, as long as somebody else can", async () => {
    const own = await offered(reviewer);
    const second = { id: randomUUID(), name: 'Diana', email: 'diana@mawqif.example', role: 'REVIEWER' } as const;
    await db.user.create({ data: second });
    await expect(review([own])).rejects.toMatchObject({ code: 'OWN_CLAIM' });
    await expect(setClaimStatus(db, reviewer, { ...own, seen: 2, status: 'REVIEWED' })).rejects.toMatchObject({
      code: 'OWN_CLAIM',
    });
    await db.user.update({ where: { id: second.id }, data: { suspended: true } });
    await review([own]);
    expect(await statusOf(own)).toBe('REVIEWED');
  });
});
