import { type AddressInfo, createServer } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import { DatabaseUnavailableError } from '@/domain/availability';
import { connect } from '@/domain/database';
import { TypedDocumentString } from '@/generated/graphql/documents';
import { createContext } from '@/graphql/context';
import { execute } from '@/graphql/execute';
import { endpoint } from '@/tests/helpers/endpoint';

// A port that nothing listens on, because something just stopped to.
const silent = createServer().listen(0, '127.0.0.1');
await new Promise((resolve) => silent.once('listening', resolve));
const { port } = silent.address() as AddressInfo;
await new Promise((resolve) => silent.close(resolve));
process.env.DATABASE_URL = `postgresql://mawqif@127.0.0.1:${port}/mawqif`;

const url = await endpoint();
const query = '{ claims { totalCount nodes { slug } } }';

test('without its database, the API answers 503 and says so', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const response = await fetch(`${url}?query=${encodeURIComponent(query)}`);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(errors[0]!.extensions).toEqual({ code: 'DATABASE_UNAVAILABLE' });
  expect(errors[0]!.message).not.toContain(String(port));
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

test('without its database, nobody is told that a key does not hold', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const headers = { 'content-type': 'application/json', authorization: `Bearer mawqif_${'k'.repeat(64)}` };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(errors[0]!.extensions).toEqual({ code: 'DATABASE_UNAVAILABLE' });
  log.mockRestore();
});

test('pages are told by an error of its own', async () => {
  const db = connect(process.env.DATABASE_URL!);
  afterAll(() => db.$disconnect());
  const document = new TypedDocumentString<unknown, Record<string, never>>(query);
  await expect(execute(document, {}, createContext({ db }))).rejects.toThrow(DatabaseUnavailableError);
});
