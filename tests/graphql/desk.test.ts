import { beforeAll, expect, test } from 'vitest';
import { createClaim, setClaimStatus } from '@/domain/claims/mutations';
import { lastEdited, waitingFor } from '@/domain/desk/desk';
import { idOfSlug } from '@/domain/identity';
import { importCorpus } from '@/domain/import/corpus';
import { actorOf } from '../helpers/actors';
import { SAMPLE, writeFolder } from '../helpers/corpus';
import { countStatements, freshDatabase } from '../helpers/database';

const db = await freshDatabase();
const [coder, reviewer] = [actorOf('CODER', 'Lina'), actorOf('REVIEWER', 'Omar')];
const articleId = idOfSlug('article', 'bridge-2024');

beforeAll(async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
});

test('what waits is counted for whoever asks, in one statement, and follows what is done', async () => {
  const none = { drafts: 0, inReview: 0, roundsToCode: 0, roundsToDecide: 0, suggestions: 0 };
  expect(await waitingFor(db, coder)).toEqual(none);
  expect(await lastEdited(db, coder, 8)).toEqual([]);
  const draft = {
    analyst: 'amal',
    speech: 'DIRECT',
    kind: 'DEMAND',
    paraphrase: { en: 'The bridge must wait.' },
    passages: [{ language: 'en', start: 0, end: 12 }],
    stances: [],
    relations: [],
  } as const;
  const { number } = await createClaim(db, coder, { articleId, draft });
  const { result, count } = await countStatements(db, () => waitingFor(db, coder));
  expect([result, count]).toEqual([{ ...none, drafts: 1 }, 1]);
  expect(await waitingFor(db, reviewer)).toEqual(none);
  await setClaimStatus(db, coder, { articleId, number, seen: 1, status: 'IN_REVIEW' });
  expect(await waitingFor(db, reviewer)).toEqual({ ...none, inReview: 1 });
  expect(await lastEdited(db, reviewer, 8)).toMatchObject([{ articleId, userName: 'Lina' }]);
});
