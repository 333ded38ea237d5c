import { beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '@/tests/helpers/actors';
import { sampleWith, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { emptyTotals } from '@/tests/helpers/totals';
import { removeClaim } from '../claims/mutations';
import { undo, undoState } from '../editing/undo';
import { idOfSlug } from '../identity';
import { importCorpus } from '../import/corpus';
import { acceptSuggestion, reconsiderSuggestion, refuseSuggestion } from './decide';
import { findSuggestions } from './find';
import { suggestionsOf } from './read';

const db = await freshDatabase();
const articleId = idOfSlug('article', 'bridge-2024');
const coder = actorOf('CODER', 'Amina');
const BEFORE: [string, string][] = [
  ['اجتمع المجلس 👷🏽 أمس.', 'قال بدر 👷🏽 أمس: «لن يبنى الجسر». وأضاف أن الرسوم ستبقى.'],
  ['The council 👷🏽 met yesterday.', 'Nobody said anything 👷🏽 in the street. “The river is old,” said Amal.'],
];
const folder = await writeFolder(sampleWith({ 'articles/bridge-2024.json': BEFORE }));
const corrected = await writeFolder(
  sampleWith({
    'articles/bridge-2024.json': [
      [BEFORE[0]![0], `بعد اجتماع طويل ${BEFORE[0]![1]}`],
      [BEFORE[1]![0], BEFORE[1]![1].replace('old', 'very old')],
    ],
  }),
);
const load = (from: string) => importCorpus(db, from, { maxBytes: 1_000_000, dryRun: false });

beforeEach(async () => {
  await db.version.deleteMany();
  await db.article.deleteMany();
  await emptyTotals(db);
  await load(folder);
});

const all = async () => (await suggestionsOf(db, articleId)).suggestions;
const found = async (exact: string) => (await all()).find((one) => one.exact === exact)!;
const told = async () => (await all()).map(({ exact, state }) => [exact, state]);

describe('suggestions', () => {
  it('are found in every text, with their speakers, known analysts and offsets of the text', async () => {
    await findSuggestions(db, coder, articleId);
    expect(await told()).toEqual([
      ['لن يبنى الجسر', 'PENDING'],
      ['الرسوم ستبقى', 'PENDING'],
      // The import has made claims of these sentences.
      ['الجسر ضروري', 'ACCEPTED'],
      ['The river is old', 'PENDING'],
      ['the bridge is necessary', 'ACCEPTED'],
    ]);
    const [first] = await all();
    const { body } = (await db.articleText.findFirst({ where: { articleId, language: 'ar' } }))!;
    expect([...body].slice(first!.start, first!.end).join('')).toBe(first!.exact);
    expect(first).toMatchObject({
      speaker: 'بدر',
      speech: 'DIRECT',
      current: true,
      analystId: idOfSlug('analyst', 'badr'),
      matchReason: 'same-name',
    });
  });

  it('stay what they are when they are searched again, and follow a corrected text with their decisions', async () => {
    await findSuggestions(db, coder, articleId);
    const { id } = await found('لن يبنى الجسر');
    await refuseSuggestion(db, coder, { articleId, id });
    const before = await all();
    await findSuggestions(db, coder, articleId);
    expect(await all()).toEqual(before);
    await load(corrected);
    expect((await suggestionsOf(db, articleId)).stale).toBe(true);
    expect((await found('The river is old')).current).toBe(false);
    await findSuggestions(db, coder, articleId);
    const after = await suggestionsOf(db, articleId);
    expect(after.stale).toBe(false);
    expect(after.suggestions.every(({ current }) => current)).toBe(true);
    expect(await found('لن يبنى الجسر')).toMatchObject({ state: 'REFUSED', decidedBy: 'Amina' });
    expect((await found('لن يبنى الجسر')).start).toBeGreaterThan(before.find((one) => one.id === id)!.start);
    expect(await found('The river is old')).toBeUndefined();
    expect((await found('The river is very old')).state).toBe('PENDING');
  });

  it('become draft claims of their analyst, and wait again once the claim is taken back or out', async () => {
    await findSuggestions(db, coder, articleId);
    const { id } = await found('لن يبنى الجسر');
    const claim = await acceptSuggestion(db, coder, { articleId, id });
    expect(await found('لن يبنى الجسر')).toMatchObject({ state: 'ACCEPTED', claimNumber: claim.number });
    const stored = await db.claim.findFirst({ where: keyOf(claim), include: { passages: true, analyst: true } });
    expect(stored).toMatchObject({ status: 'DRAFT', speech: 'DIRECT', analyst: { slug: 'badr' } });
    expect(stored?.passages).toMatchObject([{ language: 'ar', exact: 'لن يبنى الجسر' }]);
    await expect(acceptSuggestion(db, coder, { articleId, id })).rejects.toMatchObject({ code: 'IS_CLAIM' });
    await expect(refuseSuggestion(db, coder, { articleId, id })).rejects.toMatchObject({ code: 'IS_CLAIM' });

    const [entry] = await db.auditEntry.findMany({
      where: { action: 'claim.create' },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(entry?.details).toEqual({ suggestion: id });
    const taken = await undo(db, coder, entry!.id);
    expect((await found('لن يبنى الجسر')).state).toBe('PENDING');
    await undo(db, coder, taken);
    expect((await found('لن يبنى الجسر')).state).toBe('ACCEPTED');
    await removeClaim(db, coder, { articleId, number: claim.number, seen: 3 });
    expect((await found('لن يبنى الجسر')).state).toBe('PENDING');
  });

  it('are told by whoever knows the speaker, for the same speaker everywhere in the article', async () => {
    await findSuggestions(db, coder, articleId);
    const { id } = await found('لن يبنى الجسر');
    await acceptSuggestion(db, coder, { articleId, id, analyst: 'amal' });
    expect(await found('الرسوم ستبقى')).toMatchObject({
      analystId: idOfSlug('analyst', 'amal'),
      matchReason: 'same-speaker',
    });
  });

  it('are refused, not offered again, and reconsidered; nothing of that is an edit to undo', async () => {
    await findSuggestions(db, coder, articleId);
    const { id } = await found('الرسوم ستبقى');
    await refuseSuggestion(db, coder, { articleId, id });
    await findSuggestions(db, coder, articleId);
    expect((await found('الرسوم ستبقى')).state).toBe('REFUSED');
    expect((await undoState(db, coder, null)).undo?.action ?? 'none').not.toContain('suggestion');
    await reconsiderSuggestion(db, coder, { articleId, id });
    expect(await found('الرسوم ستبقى')).toMatchObject({ state: 'PENDING', decidedBy: null });
    await expect(refuseSuggestion(db, coder, { articleId, id: 'none' })).rejects.toMatchObject({
      code: 'SUGGESTION_GONE',
    });
    await expect(findSuggestions(db, actorOf('READER', 'Rana'), articleId)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

const keyOf = ({ number }: { number: number }) => ({ articleId, number });
