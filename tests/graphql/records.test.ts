import { beforeAll, expect, test } from 'vitest';
import type { ClaimDraft } from '@/domain/claims/draft';
import { changeClaim, createClaim } from '@/domain/claims/mutations';
import { idOfSlug } from '@/domain/identity';
import { importCorpus } from '@/domain/import/corpus';
import { analystOf } from '@/domain/records/drafts';
import { mergeRecords } from '@/domain/records/merge';
import { createRecord } from '@/domain/records/write';
import {
  LikelySameDocument,
  StudioHistoryDocument,
  StudioRecordPageDocument,
  StudioRecordsDocument,
  type StudioRecordsQueryVariables,
} from '@/generated/graphql/documents';
import { createContext } from '@/graphql/context';
import { execute } from '@/graphql/execute';
import { actorOf } from '../helpers/actors';
import { SAMPLE, writeFolder } from '../helpers/corpus';
import { freshDatabase } from '../helpers/database';

const db = await freshDatabase();
const [coder, reviewer] = [actorOf('CODER'), actorOf('REVIEWER')];
const list = { locale: 'EN', order: 'NAME', first: 50, offset: 0 } as const;
const claim: Omit<ClaimDraft, 'analyst'> = {
  speech: 'DIRECT',
  kind: 'DEMAND',
  paraphrase: { en: 'The bridge must wait.' },
  passages: [{ language: 'en', start: 0, end: 12 }],
  stances: [{ topic: 'toll', value: -2 }],
};
const context = () => createContext({ db, actor: coder });

beforeAll(async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
  for (let time = 0; time < 2; time++)
    await createClaim(db, coder, {
      articleId: idOfSlug('article', 'bridge-2024'),
      draft: { ...claim, analyst: 'badr' },
    });
});

const recordsOf = async (variables: Partial<StudioRecordsQueryVariables> = {}) =>
  (await execute(StudioRecordsDocument, { ...list, noun: 'ANALYST', ...variables }, context())).studioRecords;
const slugsOf = async (variables: Partial<StudioRecordsQueryVariables>) =>
  (await recordsOf(variables)).rows.map(({ slug }) => slug);

test('analysts, topics and outlets are listed by name or by what refers to them, drafts included', async () => {
  expect(await recordsOf({ order: 'USE' })).toMatchObject({
    totalCount: 2,
    rows: [
      { slug: 'badr', uses: 3, content: { name: { ar: 'بدر' } } },
      { slug: 'amal', uses: 1 },
    ],
  });
  expect(await slugsOf({ order: 'NAME' })).toEqual(['amal', 'badr']);
  expect(await slugsOf({ text: 'Бадр' })).toEqual(['badr']);
  expect(await slugsOf({ first: 1, offset: 1 })).toEqual(['badr']);
  expect(await slugsOf({ noun: 'TOPIC', order: 'USE' })).toEqual(['toll', 'bridge']);
  expect((await recordsOf({ noun: 'OUTLET' })).rows).toMatchObject([{ slug: 'gazette', uses: 1 }]);
  await expect(recordsOf({ offset: -1 })).rejects.toMatchObject({ code: 'INVALID_RANGE' });
});

test('what refers to a record is told by its addresses', async () => {
  const ask = async (noun: 'ANALYST' | 'OUTLET', slug: string) =>
    (await execute(StudioRecordPageDocument, { locale: 'EN', noun, slug }, context())).studioRecord?.referring;
  const article = { slug: 'bridge-2024' };
  expect(await ask('ANALYST', 'amal')).toMatchObject([{ claim: 'bridge-2024.1', article }]);
  expect(await ask('OUTLET', 'gazette')).toMatchObject([{ claim: null, article }]);
});

test('who may be the same is told with the reason, and what was merged by its name', async () => {
  const name = { en: 'Badr', ar: 'بدر' };
  const draft = { name, role: {}, aliases: [], kind: 'ANALYST', perspective: 'north', wikidata: null } as const;
  await createRecord(db, reviewer, 'analyst', { asked: 'badr-again', name, compose: analystOf(draft) });
  const asked = { locale: 'EN', noun: 'ANALYST' } as const;
  const { studioRecord } = await execute(LikelySameDocument, { ...asked, slug: 'badr-again' }, context());
  expect(studioRecord?.likelySame).toMatchObject([{ reason: 'SAME_NAME', analyst: { slug: 'badr' } }]);
  await mergeRecords(db, reviewer, 'analyst', { from: 'badr-again', into: 'badr' });
  const kept = await execute(StudioRecordPageDocument, { ...asked, slug: 'badr' }, context());
  expect(kept.studioRecord?.merges).toMatchObject([{ merged: { slug: 'badr-again', name } }]);
});

test('a history comes in pages, with what ids are called, and each state whole', async () => {
  const slug = 'bridge-2024.1';
  const [articleId, number] = [idOfSlug('article', 'bridge-2024'), 1];
  for (const [seen, analyst] of ['badr', 'amal', 'badr'].entries())
    await changeClaim(db, reviewer, { articleId, number, seen: seen + 1, draft: { ...claim, analyst } });
  const history = async (more: { first: number; before: number | null; whole: boolean }) =>
    (await execute(StudioHistoryDocument, { locale: 'EN', noun: 'CLAIM', slug, ...more }, context())).history;
  const all = await history({ first: 50, before: null, whole: false });
  expect(all.map(({ version }) => version)).toEqual([4, 3, 2]);
  const pages = [
    await history({ first: 2, before: null, whole: false }),
    await history({ first: 2, before: 3, whole: false }),
  ];
  expect(pages.flat()).toEqual(all);
  const change = all[1]!.fields.find(({ field }) => field === 'analystId');
  expect(change?.names.map((one) => one.slug).sort()).toEqual(['amal', 'badr']);
  const [then] = await history({ first: 1, before: 4, whole: true });
  expect(then).toMatchObject({ version: 3, content: { analystId: idOfSlug('analyst', 'amal') } });
  expect(then?.names?.map((one) => one.slug)).toContain('amal');
});
