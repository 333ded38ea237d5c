import { afterEach, expect, test } from 'vitest';
import { TypedDocumentString } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { demonstrationDatabase } from '@/tests/helpers/database';
import { claims } from '@/tests/helpers/demonstration';
import { startFront } from './start';

await demonstrationDatabase();

const document = new TypedDocumentString<{ claims: { totalCount: number } }, Record<string, never>>(
  '{ claims { totalCount } }',
);

afterEach(() => {
  globalThis.mawqifInProcess = undefined;
});

test('what stands before Next answers the documents of the pages that Next renders', async () => {
  startFront(async () => {}, 'build');
  const before = globalThis.mawqifInProcess!;
  let asked = 0;
  globalThis.mawqifInProcess = {
    ...before,
    execute: (...given) => {
      asked++;
      return before.execute(...given);
    },
  };
  expect((await execute(document, {})).claims.totalCount).toBe(claims.length);
  expect(asked).toBe(1);
});

test('where nothing stands before Next, documents are answered all the same', async () => {
  expect(globalThis.mawqifInProcess).toBeUndefined();
  expect((await execute(document, {})).claims.totalCount).toBe(claims.length);
});
