import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from '@/domain/environment';
import { TypedDocumentString } from '@/generated/graphql/documents';
import { createContext } from '@/graphql/context';
import { execute } from '@/graphql/execute';
import { refuseExcess } from '@/graphql/limits';
import { schema } from '@/graphql/schema';
import { demonstrationDatabase } from '@/tests/helpers/database';

const db = await demonstrationDatabase();

const folder = path.resolve('explorer/examples');
const examples = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

test.each(examples)('the example %s answers on the corpus, within the limits', async (_name, query) => {
  refuseExcess(schema, { query }, readEnvironment({}).limits);
  const document = new TypedDocumentString<Record<string, unknown>, Record<string, never>>(query);
  const data = await execute(document, {}, createContext({ db }));
  expect(JSON.stringify(data)).not.toMatch(/"nodes":\[\]|"topics":\[\]/);
});

test('examples come in both languages', () => {
  const arabic = examples.filter(([, query]) => query.includes('locale: AR'));
  const english = examples.filter(([, query]) => query.includes('locale: EN'));
  expect(arabic.length).toBeGreaterThan(0);
  expect(english.length).toBeGreaterThan(0);
});
