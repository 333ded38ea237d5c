import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '@/tests/helpers/actors';
import { SAMPLE, sampleWith, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { emptyTotals } from '@/tests/helpers/totals';
import { findDeviations } from '../doctor/deviations';
import { articleAsOf } from '../editing/as-of';
import { binOf, restoreFromBin } from '../editing/bin';
import { historyOf } from '../editing/history';
import { claimReference } from '../editing/reference';
import { undo, undoState } from '../editing/undo';
import { idOfSlug } from '../identity';
import { importCorpus } from '../import/corpus';
import type { ClaimDraft } from './draft';
import { changeClaim, createClaim, removeClaim, setClaimStatus } from './mutations';

const db = await freshDatabase();
const articleId = idOfSlug('article', 'bridge-2024');
const coder = actorOf('CODER', 'Amina');
const reviewer = actorOf('REVIEWER', 'Boris');
const folder = await writeFolder(SAMPLE);

beforeEach(async () => {
  await db.version.deleteMany();
  await db.article.deleteMany();
  await emptyTotals(db);
  await importCorpus(db, folder, { maxBytes: 1_000_000, dryRun: false });
});

const draft: ClaimDraft = {
  analyst: 'amal',
  speech: 'DIRECT',
  kind: 'DEMAND',
  paraphrase: { en: 'The bridge must wait.', ar: 'على الجسر أن ينتظر.' },
  passages: [{ language: 'en', start: 0, end: 12, exact: 'On the river' }],
  stances: [{ topic: 'bridge', value: -2 }],
};

const create = (more: Partial<ClaimDraft> = {}, actor = coder) =>
  createClaim(db, actor, { articleId, draft: { ...draft, ...more } });

/** The article with everything of it that can be edited. */
const snapshot = () => articleAsOf(db, articleId, new Date());

/** Numbers that follow from claims and are not what they should be. */
const deviations = async () => (await findDeviations(db, 1)).filter(({ count }) => count > 0);

describe('a claim', () => {
  it('begins as a draft and counts once it is reviewed', async () => {
    const key = await create();
    expect(key).toMatchObject({ number: 3, version: 1 });
    expect(await db.position.count({ where: { articleId } })).toBe(3);
    await setClaimStatus(db, coder, { ...key, seen: 1, status: 'IN_REVIEW' });
    const reviewed = await setClaimStatus(db, reviewer, { ...key, seen: 2, status: 'REVIEWED' });
    expect(reviewed.version).toBe(3);
    const position = { articleId, analystId: idOfSlug('analyst', 'amal'), topicId: idOfSlug('topic', 'bridge') };
    expect(await db.position.findFirst({ where: position })).toMatchObject({ stanceSum: 0, claimCount: 2 });
    expect(await db.article.findUnique({ where: { id: articleId } })).toMatchObject({ claimCount: 3 });
    expect(await deviations()).toEqual([]);
  });

  it.each([
    ['an analyst nobody knows', { analyst: 'nobody' }, 'UNKNOWN_SLUG', 'analyst'],
    ['no passage', { passages: [] }, 'MISSING_VALUE', 'passages'],
    ['offsets past the text', { passages: [{ language: 'en', start: 0, end: 9999 }] }, 'INVALID_RANGE', 'passage'],
    [
      'other words than stand there',
      { passages: [{ language: 'en', start: 0, end: 12, exact: 'on the river' }] },
      'INVALID_VALUE',
      'passages.exact',
    ],
    [
      'a language without text',
      { passages: [{ language: 'ru', start: 0, end: 1 }] },
      'INVALID_VALUE',
      'passages.language',
    ],
    ['a stance off the scale', { stances: [{ topic: 'bridge', value: 3 }] }, 'INVALID_RANGE', 'stances.value'],
    [
      'mixed beside a side',
      { stances: [{ topic: 'bridge', value: 1, mixed: true }] },
      'INVALID_VALUE',
      'stances.mixed',
    ],
    [
      'a topic twice',
      { stances: [1, 2].map((value) => ({ topic: 'bridge', value })) },
      'INVALID_VALUE',
      'stances.topic',
    ],
    [
      'a relation to nothing',
      { relations: [{ kind: 'SUPPORTS', to: 'bridge-2024.99' }] },
      'UNKNOWN_SLUG',
      'relations.to',
    ],
  ] as [string, Partial<ClaimDraft>, string, string][])(
    'is refused with %s, and nothing is written',
    async (_, more, code, field) => {
      await expect(create(more)).rejects.toMatchObject({ code, field });
      expect(await db.claim.count({ where: { articleId } })).toBe(2);
      expect(await db.version.count()).toBe(0);
    },
  );

  it('is done once under one name, however often it is sent', async () => {
    const named = { key: 'one', asked: draft };
    const first = await createClaim(db, coder, { articleId, draft, named });
    expect(await createClaim(db, coder, { articleId, draft, named })).toEqual(first);
    expect(await db.claim.count({ where: { articleId } })).toBe(3);
    const other = { key: 'one', asked: { ...draft, speech: 'MIXED' } };
    await expect(createClaim(db, coder, { articleId, draft, named: other })).rejects.toMatchObject({
      code: 'KEY_REUSED',
    });
  });

  it('is not overwritten unseen', async () => {
    const key = { articleId, number: 1 };
    await changeClaim(db, reviewer, { ...key, seen: 1, draft });
    const late = changeClaim(db, actorOf('REVIEWER'), { ...key, seen: 1, draft: { ...draft, kind: 'FACT' } });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT', seen: 1, present: 2 });
    expect(await db.claim.findUnique({ where: { articleId_number: key } })).toMatchObject({ kind: 'DEMAND' });
  });

  it('keeps the history of every field', async () => {
    const key = await create();
    await changeClaim(db, coder, { ...key, seen: 1, draft: { ...draft, kind: 'FACT' } });
    await removeClaim(db, coder, { ...key, seen: 2 });
    const history = await historyOf(db, claimReference(articleId, key.number));
    expect(history.map(({ kind, version }) => [kind, version])).toEqual([
      ['REMOVED', 3],
      ['CHANGED', 2],
      ['CREATED', 1],
    ]);
    expect(history[1]).toMatchObject({
      entry: { userName: 'Amina', action: 'claim.change', origin: 'STUDIO' },
      fields: [{ field: 'kind', before: 'DEMAND', after: 'FACT' }],
    });
  });

  it('comes back from the bin under its number', async () => {
    const before = await snapshot();
    await removeClaim(db, reviewer, { articleId, number: 2, seen: 1 });
    expect(await binOf(db, { articleId: null, first: 10 })).toMatchObject([{ noun: 'claim', record: '2', version: 1 }]);
    await restoreFromBin(db, reviewer, claimReference(articleId, 2));
    expect(await snapshot()).toEqual(before);
    expect(await binOf(db, { articleId, first: 10 })).toEqual([]);
    expect(await deviations()).toEqual([]);
  });
});

describe('a corrected file', () => {
  const importCorrected = async (words: string, others: string) =>
    importCorpus(db, await writeFolder(sampleWith({ 'articles/bridge-2024.json': [[words, others]] })), {
      maxBytes: 1_000_000,
      dryRun: false,
    });

  it('leaves what people made, and keeps what it replaces', async () => {
    await create();
    const before = await snapshot();
    const at = new Date();
    await new Promise((resolve) => setTimeout(resolve, 3));
    await importCorrected('"publishedAt": "2024-02-29"', '"publishedAt": "2024-03-01"');
    await importCorrected('"en": "The bridge is necessary."', '"en": "The bridge is needed."');
    const after = await snapshot();
    expect([...after!.claims.keys()].sort()).toEqual([1, 2, 3]);
    expect(after!.claims.get(3)).toEqual(before!.claims.get(3));
    expect(await articleAsOf(db, articleId, at)).toEqual(before);
    const [last] = await historyOf(db, claimReference(articleId, 1));
    expect(last).toMatchObject({ entry: { origin: 'IMPORT' }, fields: [{ field: 'paraphrase' }] });
    expect(await deviations()).toEqual([]);
  });
});

describe('who may do what', () => {
  it.each([
    [null, 'NOT_SIGNED_IN'],
    ['READER', 'NOT_ALLOWED'],
  ] as const)('%s makes no claim', async (role, code) => {
    await expect(create({}, actorOf(role))).rejects.toMatchObject({ code });
  });

  it('leaves what counts to reviewers', async () => {
    const key = { articleId, number: 1, seen: 1 };
    await expect(changeClaim(db, coder, { ...key, draft })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(removeClaim(db, coder, key)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(setClaimStatus(db, coder, { ...key, status: 'DRAFT' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(setClaimStatus(db, coder, { ...key, status: 'REVIEWED' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('leaves what counts to reviewers also where it is taken back or brought back', async () => {
    const demoted = { ...reviewer, role: 'CODER' } as const;
    const { number } = await create();
    await setClaimStatus(db, reviewer, { articleId, number, seen: 1, status: 'REVIEWED' });
    const { undo: review } = await undoState(db, reviewer, articleId);
    await expect(undo(db, demoted, review!.id)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await removeClaim(db, reviewer, { articleId, number, seen: 2 });
    await expect(restoreFromBin(db, coder, claimReference(articleId, number))).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await restoreFromBin(db, reviewer, claimReference(articleId, number));
    expect(await deviations()).toEqual([]);
  });

  it('lets others take back only as reviewers', async () => {
    await create();
    const [entry] = await db.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 1 });
    await expect(undo(db, actorOf('CODER'), entry!.id)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await undo(db, reviewer, entry!.id);
    expect(await db.claim.count({ where: { articleId } })).toBe(2);
  });
});

describe('undo', () => {
  it('takes back the last act and does it again', async () => {
    const coder = actorOf('CODER');
    const before = await snapshot();
    await create({}, coder);
    const after = await snapshot();
    const { undo: last } = await undoState(db, coder, articleId);
    await undo(db, coder, last!.id);
    expect(await snapshot()).toEqual(before);
    const { undo: none, redo } = await undoState(db, coder, articleId);
    expect(none).toBeNull();
    await undo(db, coder, redo!.id);
    expect(await snapshot()).toEqual(after);
    expect(await undoState(db, coder, articleId)).toMatchObject({ undo: { undoes: redo!.id }, redo: null });
    await expect(undo(db, coder, last!.id).then(() => undo(db, coder, last!.id))).rejects.toMatchObject({
      code: 'ALREADY_UNDONE',
    });
  });

  it('goes to and fro any number of times, and then on to what was done before', async () => {
    const coder = actorOf('CODER');
    const before = await snapshot();
    await create({}, coder);
    const first = await snapshot();
    await create({}, coder);
    const second = await snapshot();
    const step = async (which: 'undo' | 'redo') => undo(db, coder, (await undoState(db, coder, articleId))[which]!.id);
    for (let i = 0; i < 3; i++) {
      await step('undo');
      expect(await snapshot()).toEqual(first);
      await step('redo');
      expect(await snapshot()).toEqual(second);
    }
    await step('undo');
    await step('undo');
    expect(await snapshot()).toEqual(before);
    await step('redo');
    expect(await snapshot()).toEqual(first);
    await step('redo');
    expect(await snapshot()).toEqual(second);
  });

  it('has nothing to take back where what was saved was there already', async () => {
    const coder = actorOf('CODER');
    const key = await create({}, coder);
    const { undo: last } = await undoState(db, coder, articleId);
    expect(await changeClaim(db, coder, { ...key, seen: 1, draft })).toEqual(key);
    expect((await undoState(db, coder, articleId)).undo).toEqual(last);
  });

  it('refuses where somebody changed it since', async () => {
    const key = await create();
    const { undo: last } = await undoState(db, coder, articleId);
    await changeClaim(db, reviewer, { ...key, seen: 1, draft: { ...draft, kind: 'FACT' } });
    await expect(undo(db, coder, last!.id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('whatever is done', () => {
  const act = fc.record({
    what: fc.constantFrom('create', 'change', 'review', 'remove', 'undo', 'redo', 'restore'),
    which: fc.nat(),
    value: fc.integer({ min: -2, max: 2 }),
    analyst: fc.constantFrom('amal', 'badr'),
  });

  it('figures equal a recount, and every past moment can be read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 10 }), async (acts) => {
        const person = actorOf('REVIEWER');
        const moments: { at: Date; state: Awaited<ReturnType<typeof snapshot>> }[] = [];
        for (const { what, which, value, analyst } of acts) {
          const claims = await db.claim.findMany({ where: { articleId }, orderBy: { number: 'asc' } });
          const one = claims[which % Math.max(1, claims.length)];
          const said = { ...draft, analyst, stances: [{ topic: which % 2 ? 'bridge' : 'toll', value }] };
          const key = one && { articleId, number: one.number, seen: await versionOfClaim(one.number) };
          if (what === 'create') await createClaim(db, person, { articleId, draft: said });
          else if (what === 'change' && key) await changeClaim(db, person, { ...key, draft: said });
          else if (what === 'review' && key)
            await setClaimStatus(db, person, { ...key, status: value < 0 ? 'DRAFT' : 'REVIEWED' });
          else if (what === 'remove' && key) await removeClaim(db, person, key);
          else if (what === 'undo' || what === 'redo') {
            const entry = (await undoState(db, person, articleId))[what];
            if (entry) await undo(db, person, entry.id);
          } else if (what === 'restore') {
            const [gone] = await binOf(db, { articleId, first: 1 });
            if (gone) await restoreFromBin(db, person, claimReference(articleId, Number(gone.record)));
          }
          moments.push({ at: new Date(), state: await snapshot() });
          await new Promise((resolve) => setTimeout(resolve, 3));
        }
        expect(await deviations()).toEqual([]);
        for (const { at, state } of moments) expect(await articleAsOf(db, articleId, at)).toEqual(state);
      }),
      // Without looking for a smaller example, which would take longer than a test may.
      { numRuns: 3, endOnFailure: true },
    );
  });

  async function versionOfClaim(number: number): Promise<number> {
    const last = await db.version.aggregate({
      where: { articleId, noun: 'claim', record: String(number) },
      _max: { version: true },
    });
    return (last._max.version ?? 0) + 1;
  }
});
