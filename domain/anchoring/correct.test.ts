import { beforeEach, expect, it } from 'vitest';
import { actorOf } from '@/tests/helpers/actors';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { emptyTotals } from '@/tests/helpers/totals';
import { textsOfDraft } from '../bringing/draft';
import { changeClaim } from '../claims/mutations';
import { findDeviations } from '../doctor/deviations';
import { findWrongPassages } from '../doctor/passages';
import { articleAsOf } from '../editing/as-of';
import { changedDays } from '../editing/days';
import { namesAsOf } from '../editing/names-as-of';
import { undo } from '../editing/undo';
import { idOfSlug } from '../identity';
import { importCorpus } from '../import/corpus';
import { partsOfPlainText } from '../import/plain-text';
import { correctText, previewCorrection } from './correct';
import { waitingPassages } from './queue';
import { settlePassage } from './settle';

const db = await freshDatabase();
const articleId = idOfSlug('article', 'bridge-2024');
const reviewer = actorOf('REVIEWER');
const folder = await writeFolder(SAMPLE);

beforeEach(async () => {
  await db.version.deleteMany();
  await db.article.deleteMany();
  await emptyTotals(db);
  await importCorpus(db, folder, { maxBytes: 1_000_000, dryRun: false });
});

const snapshot = () => articleAsOf(db, articleId, new Date());
const bodyNow = async () => (await snapshot())!.article.texts.find(({ language }) => language === 'en')!.body;
const correct = (body: string, seen = 1, actor = reviewer) => {
  const [text] = textsOfDraft([{ language: 'en', blocks: partsOfPlainText(body) }]);
  return correctText(db, actor, { slug: 'bridge-2024', text: text!, seen });
};

async function allIsRight() {
  expect((await findWrongPassages(db, 1)).first).toEqual([]);
  expect((await findDeviations(db, 1)).filter(({ count }) => count > 0)).toEqual([]);
}

it('claims move along with the words of a corrected text, in the act that corrects it, and back with its undo', async () => {
  const before = await snapshot();
  const corrected = await correct(`A paragraph that was missing stands here now.\n${await bodyNow()}`);
  expect(corrected).toMatchObject({ version: 2, moved: 2, unsure: 0 });
  const { claims } = (await snapshot())!;
  for (const [number, claim] of claims) {
    const [was, is] = [before!.claims.get(number)!, claim].map(({ passages }) =>
      passages.find(({ language }) => language === 'en'),
    );
    expect(is?.exact).toBe(was?.exact);
    expect(is!.start).toBeGreaterThan(was!.start);
  }
  await allIsRight();
  await undo(db, reviewer, (await db.auditEntry.findFirst({ where: { action: 'article.correct' } }))!.id);
  expect(await snapshot()).toEqual(before);
  await allIsRight();
});

it('what is not found without doubt waits with its words, counts on, and is settled by saying where it stands', async () => {
  const before = await snapshot();
  const body = await bodyNow();
  const own = before!.claims.get(1)!.passages.find(({ language }) => language === 'en')!;
  expect(await correct(body.replace(own.exact, 'Nothing of the kind was said there.'))).toMatchObject({
    moved: 1,
    unsure: 1,
  });
  const waiting = await waitingPassages(db, reviewer, { first: 10, offset: 0 });
  expect(waiting).toMatchObject({ total: 1, passages: [{ claimNumber: 1, language: 'en', exact: own.exact }] });
  expect(await db.position.count({ where: { articleId } })).toBe(3);
  await allIsRight();
  const { analystId: _, ...claim } = (await snapshot())!.claims.get(1)!;
  const there = (await bodyNow()).indexOf('Nothing');
  await changeClaim(db, reviewer, {
    articleId,
    number: 1,
    seen: 2,
    draft: {
      analyst: 'amal',
      speech: claim.speech,
      kind: claim.kind,
      paraphrase: claim.paraphrase,
      passages: [
        ...claim.passages.map(({ language, start, end }) => ({ language, start, end })),
        { language: 'en', start: [...body.slice(0, there)].length, end: [...body.slice(0, there)].length + 7 },
      ],
      stances: [{ topic: 'bridge', value: 2 }],
    },
  });
  expect((await waitingPassages(db, reviewer, { first: 10, offset: 0 })).total).toBe(0);
  await allIsRight();
});

it('taken back, gives each passage its place to the character, waiting ones too; done again, what the correction gave', async () => {
  const before = await snapshot();
  const body = await bodyNow();
  const own = before!.claims.get(1)!.passages.find(({ language }) => language === 'en')!;
  // One passage is lost, the other moves, behind a character that takes two code units.
  const { entry } = await correct(`👷🏽 First.\n${body.replace(own.exact, 'Nothing of the kind was said there.')}`);
  const after = await snapshot();
  expect(after).not.toEqual(before);
  const undone = await undo(db, reviewer, entry);
  expect(await snapshot()).toEqual(before);
  expect((await waitingPassages(db, reviewer, { first: 10, offset: 0 })).total).toBe(0);
  await allIsRight();
  await undo(db, reviewer, undone);
  expect(await snapshot()).toEqual(after);
  expect((await waitingPassages(db, reviewer, { first: 10, offset: 0 })).total).toBe(1);
  await allIsRight();
});

it('is refused to a coder where claims count, in a language without text, and where somebody corrected it meanwhile', async () => {
  await expect(correct('Another text.', 1, actorOf('CODER'))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const [text] = textsOfDraft([{ language: 'ru', blocks: partsOfPlainText('Текст.') }]);
  await expect(correctText(db, reviewer, { slug: 'bridge-2024', text: text!, seen: 1 })).rejects.toMatchObject({
    field: 'language',
  });
  await correct(`First. ${await bodyNow()}`);
  await expect(correct('Another text.')).rejects.toMatchObject({ code: 'CONFLICT' });
});

it('can be looked at before: what would wait, and where it may stand; nothing is written', async () => {
  const before = await snapshot();
  const body = await bodyNow();
  const own = before!.claims.get(1)!.passages.find(({ language }) => language === 'en')!;
  const [text] = textsOfDraft([
    { language: 'en', blocks: partsOfPlainText(body.replace(own.exact, 'Nothing was said.')) },
  ]);
  const preview = await previewCorrection(db, reviewer, { slug: 'bridge-2024', text: text! });
  expect(preview).toMatchObject({ moved: 1, unsure: [{ claimNumber: 1, exact: own.exact, prefix: own.prefix }] });
  expect(await snapshot()).toEqual(before);
  await expect(previewCorrection(db, actorOf('CODER'), { slug: 'bridge-2024', text: text! })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
});

it('leaves headings and quotations what they were, wherever a paragraph is added, changed or taken out', async () => {
  const kinds = async () =>
    (await snapshot())!.article.texts.find(({ language }) => language === 'en')!.blocks.map(({ kind }) => kind);
  const lines = (await bodyNow()).split('\n\n');
  expect(await kinds()).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph']);
  // By its looks a paragraph: it ends with a full stop. By what it was, a heading.
  await correct(['Along the river.', ...lines.slice(1)].join('\n\n'));
  expect(await kinds()).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph']);
  await correct(['Along the river.', 'One that is new.', ...lines.slice(2)].join('\n\n'), 2);
  await correct(['One before all.', 'Along the river.', ...lines.slice(2)].join('\n\n'), 3);
  expect((await kinds()).filter((kind) => kind === 'heading')).toHaveLength(1);
  await allIsRight();
});

it('is seen as it was, with the names of that time, and the day of each change is known', async () => {
  const at = new Date();
  const past = await snapshot();
  await correct(`First. ${await bodyNow()}`);
  expect(await articleAsOf(db, articleId, at)).toEqual(past);
  expect((await namesAsOf(db, past!, at)).map(({ noun, slug }) => [noun, slug])).toEqual([
    ['outlet', 'gazette'],
    ['analyst', 'amal'],
    ['analyst', 'badr'],
    ['topic', 'bridge'],
    ['topic', 'toll'],
  ]);
  const day = new Date().toISOString().slice(0, 10);
  expect(await changedDays(db, articleId, { first: 10 })).toEqual([{ day, acts: 1 }]);
});

it('is settled by pointing at a place, once, by whoever saw the claim as it is', async () => {
  const before = await snapshot();
  const body = await bodyNow();
  const own = before!.claims.get(1)!.passages.find(({ language }) => language === 'en')!;
  await correct(body.replace(own.exact, 'Nothing of the kind was said there.'));
  const [waiting] = (await waitingPassages(db, reviewer, { first: 10, offset: 0 })).passages;
  const place = { articleId, number: 1, language: 'en', start: 0, end: 12 };
  await expect(settlePassage(db, reviewer, { ...place, seen: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  const other = { ...place, seen: waiting!.version, exact: 'What it said.' };
  await expect(settlePassage(db, reviewer, other)).rejects.toMatchObject({ field: 'exact' });
  await settlePassage(db, reviewer, { ...other, exact: (await bodyNow()).slice(0, 12) });
  expect((await waitingPassages(db, reviewer, { first: 10, offset: 0 })).total).toBe(0);
  await expect(settlePassage(db, reviewer, { ...place, seen: 3 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await allIsRight();
});
