import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserRole } from '@/generated/prisma/client';
import { actorOf } from '@/tests/helpers/actors';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { emptyTotals } from '@/tests/helpers/totals';
import type { ClaimDraft } from '../claims/draft';
import { changeClaim, removeClaim } from '../claims/mutations';
import { findDeviations } from '../doctor/deviations';
import type { Actor } from '../editing/actor';
import { undo } from '../editing/undo';
import { idOfSlug } from '../identity';
import { importCorpus } from '../import/corpus';
import { mergeRecords } from '../records/merge';
import { codedRounds } from './agreement/data';
import { type CodingDraft, handIn, removeCoding, saveCoding, takeBack } from './codings';
import { decideUnits, type UnitVerdict } from './decide';
import { codingsOf, countsOfRounds, givenPassages, progressOf, roundToCode, roundUnits } from './read';
import { roundById } from './round';
import { closeRound, createRound } from './rounds';

const db = await freshDatabase();
const articleId = idOfSlug('article', 'bridge-2024');
const people = {} as Record<'amina' | 'boris' | 'carla' | 'diana', Actor & { userId: string }>;

beforeAll(async () => {
  const roles: Record<keyof typeof people, UserRole> = {
    ...{ amina: 'CODER', boris: 'CODER', carla: 'REVIEWER', diana: 'REVIEWER' },
  };
  for (const [name, role] of Object.entries(roles) as [keyof typeof people, UserRole][]) {
    const id = randomUUID();
    await db.user.create({ data: { id, name, email: `${name}@mawqif.example`, role } });
    people[name] = { ...actorOf(role, name), userId: id };
  }
});

/** The article as it was imported: what is decided changes it, and what was merged would stay so. */
const importAnew = async () => {
  await db.version.deleteMany();
  await db.$executeRaw`TRUNCATE "AuditEntry"`;
  await db.article.deleteMany();
  await emptyTotals(db);
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
};
beforeAll(importAnew);

const said: CodingDraft = {
  ...{ start: null, end: null, exact: null, analyst: 'amal', speech: 'INDIRECT', kind: 'ASSESSMENT' },
  ...{ paraphrase: {}, stances: [{ topic: 'bridge', value: 2 }] },
};
const found = (start: number, end: number): CodingDraft => ({ ...said, start, end, paraphrase: { en: 'A claim.' } });

const begin = (kind: 'STANCES' | 'CLAIMS', coders: Actor[] = [people.amina, people.boris]) =>
  createRound(db, people.diana, {
    ...{ articleId, kind, language: 'en', claims: null, instructions: '' },
    coders: coders.map(({ userId }) => userId!),
  });
const save = (actor: Actor, roundId: string, number: number | null, draft = said, seen = 0) =>
  saveCoding(db, actor, { roundId, number, seen, draft });
const bothHandIn = async (roundId: string) => {
  await handIn(db, people.amina, roundId);
  await handIn(db, people.boris, roundId);
};
const verdict = (unit: string, more: Partial<UnitVerdict> = {}): UnitVerdict => ({
  ...{
    unit,
    choice: 'CODER',
    coderId: people.amina.userId,
    draft: null,
    status: 'REVIEWED',
    note: '',
    seen: null,
    again: false,
  },
  ...more,
});
const decide = (roundId: string, verdicts: UnitVerdict[], actor: Actor = people.diana) =>
  decideUnits(db, actor, { roundId, verdicts });
const unitsSeen = async (roundId: string, actor: Actor) => roundUnits(db, actor, await roundById(db, roundId));

describe('a round', () => {
  it('gives the passages of claims, or none, and takes two coders at least', async () => {
    const given = await givenPassages(db, await roundById(db, await begin('STANCES')));
    expect(given.map(({ number, exact }) => [number, exact])).toEqual([
      [1, 'Amal says that the bridge is necessary.'],
      [2, 'Badr finds the toll now fair, now unfair.'],
    ]);
    expect(await givenPassages(db, await roundById(db, await begin('CLAIMS')))).toEqual([]);
    await expect(begin('CLAIMS', [people.amina, people.amina])).rejects.toMatchObject({ field: 'coders' });
    await expect(begin('CLAIMS', [people.amina, actorOf('CODER')])).rejects.toMatchObject({ code: 'UNKNOWN_SLUG' });
  });

  it('shows nobody what another codes until all have handed in, and everybody then', async () => {
    const id = await begin('STANCES', [people.amina, people.carla]);
    await save(people.amina, id, 1);
    await save(people.carla, id, 1, { ...said, stances: [{ topic: 'bridge', value: -2 }] });
    const readers = [...Object.values(people), actorOf('READER'), actorOf('ADMINISTRATOR')];
    const seenBy = async (actor: Actor) =>
      (await codingsOf(db, actor, await roundById(db, id))).map(({ userId }) => userId);
    const all = async () => Promise.all(readers.map(async (actor) => [actor.name, await seenBy(actor)]));
    const own = readers.map(({ name, userId }) => [name, name === 'amina' || name === 'carla' ? [userId] : []]);
    expect(await all()).toEqual(own);
    expect(await codedRounds(db, id)).toEqual([]);
    for (const actor of readers) expect(await unitsSeen(id, actor)).toEqual([]);

    await handIn(db, people.carla, id);
    expect(await all()).toEqual(own);
    await handIn(db, people.amina, id);
    for (const [, seen] of await all())
      expect([...(seen as string[])].sort()).toEqual([people.amina.userId, people.carla.userId].sort());
    expect(await codedRounds(db, id)).toHaveLength(1);
  });

  it('tells how much is coded only to who looks after it and does not code in it', async () => {
    const id = await begin('STANCES', [people.amina, people.carla]);
    await save(people.amina, id, 1);
    const told = async (actor: Actor) => {
      const round = await roundById(db, id);
      return progressOf(actor, round!, people.amina.userId, await countsOfRounds(db, [round!]));
    };
    expect(await told(people.amina)).toBe(1);
    expect(await told(people.diana)).toBe(1);
    for (const actor of [people.carla, people.boris, actorOf('READER')]) expect(await told(actor)).toBeNull();
  });

  it('are for those who have not handed in yet what they had better do before they read the article', async () => {
    await db.codingRound.updateMany({ data: { closedAt: new Date() } });
    const id = await begin('CLAIMS', [people.amina, people.carla]);
    const now = () =>
      Promise.all([people.amina, people.carla, people.diana].map(({ userId }) => roundToCode(db, userId, articleId)));
    expect(await now()).toEqual([id, id, null]);
    expect(await roundToCode(db, null, articleId)).toBeNull();
    expect(await roundToCode(db, people.amina.userId, idOfSlug('article', 'other'))).toBeNull();
    await handIn(db, people.amina, id);
    expect(await now()).toEqual([null, id, null]);
    await closeRound(db, people.diana, id);
    expect(await now()).toEqual([null, null, null]);
  });

  it('that is closed before all have handed in stays unseen', async () => {
    const id = await begin('STANCES');
    await save(people.amina, id, 1);
    await handIn(db, people.amina, id);
    await closeRound(db, people.diana, id);
    expect(await codingsOf(db, people.diana, await roundById(db, id))).toEqual([]);
    await expect(save(people.boris, id, 1)).rejects.toMatchObject({ code: 'ROUND_CLOSED' });
    await expect(closeRound(db, people.diana, id)).rejects.toMatchObject({ code: 'ROUND_CLOSED' });
  });
});

describe('a coding', () => {
  it('is saved by those asked, until they hand in, which they may take back while somebody still codes', async () => {
    const id = await begin('STANCES');
    await expect(save(people.diana, id, 1)).rejects.toMatchObject({ code: 'NOT_ASSIGNED' });
    await expect(save(people.amina, id, 9)).rejects.toMatchObject({ code: 'UNKNOWN_SLUG', field: 'number' });
    await expect(save(actorOf('READER'), id, 1)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await save(people.amina, id, 1);
    await handIn(db, people.amina, id);
    await expect(save(people.amina, id, 1, said, 1)).rejects.toMatchObject({ code: 'HANDED_IN' });
    await takeBack(db, people.amina, id);
    expect(await save(people.amina, id, 1, said, 1)).toEqual({ number: 1, version: 2 });
    await bothHandIn(id);
    await expect(takeBack(db, people.amina, id)).rejects.toMatchObject({ code: 'HANDED_IN' });
  });

  it('is not overwritten by another window of the same coder', async () => {
    const id = await begin('CLAIMS');
    const { number } = await save(people.amina, id, null, found(0, 12));
    expect((await save(people.amina, id, null, found(13, 20))).number).toBe(2);
    await save(people.amina, id, number, found(0, 8), 1);
    await expect(save(people.amina, id, number, found(0, 9), 1)).rejects.toMatchObject({ code: 'CODED_MEANWHILE' });
    await expect(removeCoding(db, people.amina, { roundId: id, number, seen: 1 })).rejects.toThrow();
    await removeCoding(db, people.amina, { roundId: id, number, seen: 2 });
    expect(await codingsOf(db, people.amina, await roundById(db, id))).toHaveLength(1);
  });

  it.each([
    ['off the text', { ...found(0, 9999) }, 'INVALID_RANGE'],
    ['other words', { ...found(0, 5), exact: 'on th' }, 'INVALID_VALUE'],
    ['no passage', said, 'MISSING_VALUE'],
    ['an analyst nobody knows', { ...found(0, 5), analyst: 'nobody' }, 'UNKNOWN_SLUG'],
    ['a stance off the scale', { ...found(0, 5), stances: [{ topic: 'bridge', value: 3 }] }, 'INVALID_RANGE'],
  ] as [string, CodingDraft, string][])('is refused with %s', async (_, draft, code) => {
    await expect(save(people.amina, await begin('CLAIMS'), null, draft)).rejects.toMatchObject({ code });
  });
});

describe('deciding', () => {
  beforeEach(importAnew);

  it('waits until all have handed in, and is not for who coded, while another can', async () => {
    const id = await begin('STANCES', [people.amina, people.carla]);
    await save(people.amina, id, 1);
    await expect(decide(id, [verdict('1')])).rejects.toMatchObject({ code: 'NOT_HANDED_IN' });
    await handIn(db, people.amina, id);
    await handIn(db, people.carla, id);
    await expect(decide(id, [verdict('1', { seen: 1 })], people.carla)).rejects.toMatchObject({ code: 'OWN_CLAIM' });
    await expect(decide(id, [verdict('1', { seen: 1 })], people.boris)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('changes given claims as chosen, once, and can be taken back', async () => {
    const id = await begin('STANCES');
    await save(people.amina, id, 1, { ...said, stances: [{ topic: 'bridge', value: -1 }] });
    await save(people.boris, id, 1);
    await save(people.boris, id, 2, { ...said, analyst: 'badr' });
    await bothHandIn(id);
    const boris = { coderId: people.boris.userId, seen: 1 };
    const verdicts = [verdict('1', { seen: 1, note: 'She is careful.' }), verdict('2', boris)];
    expect(await decide(id, verdicts)).toEqual([
      { unit: '1', number: 1 },
      { unit: '2', number: 2 },
    ]);
    const values = () =>
      db.stance.findMany({
        where: { articleId },
        orderBy: { claimNumber: 'asc' },
        select: { claimNumber: true, value: true },
      });
    expect(await values()).toEqual([
      { claimNumber: 1, value: -1 },
      { claimNumber: 2, value: 2 },
    ]);
    expect((await findDeviations(db, 1)).filter(({ count }) => count > 0)).toEqual([]);
    const [unit] = await unitsSeen(id, people.amina);
    expect(unit).toMatchObject({ decision: { note: 'She is careful.', userName: 'diana' }, claimVersion: 2 });
    await expect(decide(id, [verdict('1', { seen: 2 })])).rejects.toMatchObject({ code: 'ALREADY_DECIDED' });

    await undo(db, people.diana, unit!.decision!.entryId);
    expect((await unitsSeen(id, people.amina)).map(({ decision }) => decision)).toEqual([null, null]);
    expect(await values()).toHaveLength(3);
    await decide(id, [verdict('1', { choice: 'NONE', coderId: null, seen: 3 })]);
    expect(await db.claim.findFirst({ where: { articleId, number: 1 } })).toMatchObject({ status: 'REJECTED' });
  });

  it('is of what analysts and topics have become since they were coded', async () => {
    const id = await begin('STANCES');
    const stances = ['bridge', 'toll'].map((topic) => ({ topic, value: 1 }));
    await save(people.amina, id, 1, { ...said, analyst: 'badr', stances });
    await save(people.boris, id, 1, { ...said, stances: [{ topic: 'toll', value: -1 }] });
    await bothHandIn(id);
    await removeClaim(db, people.diana, { articleId, number: 2, seen: 1 });
    await mergeRecords(db, people.diana, 'analyst', { from: 'badr', into: 'amal' });
    await mergeRecords(db, people.diana, 'topic', { from: 'toll', into: 'bridge' });
    const [amal, bridge] = [idOfSlug('analyst', 'amal'), idOfSlug('topic', 'bridge')];
    const [unit] = await unitsSeen(id, people.diana);
    expect(unit!.codings.map(({ analystId, stances }) => [analystId, stances.map(({ topicId }) => topicId)])).toEqual([
      [amal, [bridge]],
      [amal, [bridge]],
    ]);
    await decide(id, [verdict('1', { seen: 1, coderId: people.boris.userId })]);
    const select = { topicId: true, value: true };
    expect(await db.stance.findMany({ where: { articleId, claimNumber: 1 }, select })).toEqual([
      { topicId: bridge, value: -1 },
    ]);
  });

  it('takes each unit once', async () => {
    const id = await begin('STANCES');
    await save(people.amina, id, 1);
    await bothHandIn(id);
    const twice = [verdict('1', { seen: 1 }), verdict('1', { seen: 1, again: true })];
    await expect(decide(id, twice)).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'verdicts.unit' });
  });

  it('does not overwrite what was changed since it was seen', async () => {
    const id = await begin('STANCES');
    await save(people.amina, id, 1);
    await bothHandIn(id);
    const draft: ClaimDraft = {
      ...{ analyst: 'badr', speech: 'DIRECT', kind: 'FACT', paraphrase: {}, stances: [] },
      passages: [{ language: 'en', start: 0, end: 5 }],
    };
    await changeClaim(db, people.diana, { articleId, number: 1, seen: 1, draft });
    await expect(decide(id, [verdict('1', { seen: 1 })])).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await db.unitDecision.count({ where: { roundId: id } })).toBe(0);
  });

  it("makes claims of what was found, of a coder or of one's own, or none, and can be thought over", async () => {
    const id = await begin('CLAIMS');
    await save(people.amina, id, null, found(0, 12));
    await save(people.boris, id, null, found(0, 10));
    await save(people.boris, id, null, found(13, 30));
    await bothHandIn(id);
    const [both, alone] = (await unitsSeen(id, people.diana)).map(({ key }) => key);
    const own: ClaimDraft = { ...said, analyst: 'badr', passages: [{ language: 'en', start: 0, end: 12 }] } as never;
    const decided = await decide(id, [
      verdict(both!, { choice: 'OWN', coderId: null, draft: own, status: 'IN_REVIEW' }),
      verdict(alone!, { choice: 'NONE', coderId: null, note: 'No claim.' }),
    ]);
    expect(decided).toEqual([
      { unit: both, number: 3 },
      { unit: alone, number: null },
    ]);
    const third = { where: { articleId, number: 3 }, select: { status: true, analystId: true } };
    expect(await db.claim.findFirst(third)).toEqual({ status: 'IN_REVIEW', analystId: idOfSlug('analyst', 'badr') });
    await decide(id, [verdict(both!, { seen: 1, again: true })]);
    expect(await db.claim.findFirst(third)).toEqual({ status: 'REVIEWED', analystId: idOfSlug('analyst', 'amal') });
    await closeRound(db, people.diana, id);
    await expect(decide(id, [verdict(alone!, { again: true })])).rejects.toMatchObject({ code: 'ROUND_CLOSED' });
  });
});
