import { beforeAll, expect, test } from 'vitest';
import { createClaim } from '@/domain/claims/mutations';
import { idOfSlug } from '@/domain/identity';
import { importCorpus } from '@/domain/import/corpus';
import {
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
const coder = actorOf('CODER');
const list = { locale: 'EN', order: 'NAME', first: 50, offset: 0 } as const;
const context = () => createContext({ db, actor: coder });

beforeAll(async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
  for (let time = 0; time < 2; time++)
    await createClaim(db, coder, {
      articleId: idOfSlug('article', 'bridge-2024'),
      draft: {
        analyst: 'badr',
        speech: 'DIRECT',
        kind: 'DEMAND',
        paraphrase: { en: 'The bridge must wait.' },
        passages: [{ language: 'en', start: 0, end: 12 }],
        stances: [{ topic: 'toll', value: -2 }],
      },
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
      { slug: 'badr', uses: { claims: 3, articles: 1 }, content: { name: { ar: 'بدر' } } },
      { slug: 'amal', uses: { claims: 1, articles: 1 } },
    ],
  });
  expect(await slugsOf({ order: 'NAME' })).toEqual(['amal', 'badr']);
  expect(await slugsOf({ text: 'Бадр' })).toEqual(['badr']);
  expect(await slugsOf({ first: 1, offset: 1 })).toEqual(['badr']);
  expect(await slugsOf({ noun: 'TOPIC', order: 'USE' })).toEqual(['toll', 'bridge']);
  expect((await recordsOf({ noun: 'OUTLET' })).rows).toMatchObject([{ slug: 'gazette', uses: { articles: 1 } }]);
  await expect(recordsOf({ offset: -1 })).rejects.toMatchObject({ code: 'INVALID_RANGE' });
});

test('what refers to a record is told by its addresses', async () => {
  const ask = async (noun: 'ANALYST' | 'OUTLET', slug: string) =>
    (await execute(StudioRecordPageDocument, { locale: 'EN', noun, slug }, context())).studioRecord?.referring;
  const article = { slug: 'bridge-2024' };
  expect(await ask('ANALYST', 'amal')).toMatchObject([{ claim: 'bridge-2024.1', article }]);
  expect(await ask('OUTLET', 'gazette')).toMatchObject([{ claim: null, article }]);
});
