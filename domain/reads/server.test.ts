import { describe, expect, onTestFinished, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { freshDatabase } from '@/tests/helpers/database';
import { isDatabaseUnavailable } from '../availability';
import { Server, type ServerOptions } from './server';

const db = await freshDatabase();
const embedded = !process.env.MAWQIF_TEST_SERVER;

function serverOf(options: Partial<ServerOptions> = {}): Server {
  const defaults = { connections: 1, connectionTimeout: 1_000, statementTimeout: 20_000, pooled: false };
  const server = new Server(process.env.DATABASE_URL!, { ...defaults, ...options });
  // Not after all: by then the database is to go, and waits for them.
  onTestFinished(() => server.close());
  return server;
}

const prepared = Prisma.sql`SELECT statement FROM pg_prepared_statements ORDER BY prepare_time`;
const backend = Prisma.sql`SELECT pg_backend_pid() AS pid`;

test('a wrong statement is told as such, and leaves the connection to the next one', async () => {
  const server = serverOf();
  const wrong = await server.query(Prisma.sql`SELECT nothing`).catch((error: Error) => error);
  expect(wrong).toMatchObject({ code: '42703' });
  expect(isDatabaseUnavailable(wrong)).toBe(false);
  expect(await server.query(Prisma.sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
});

test('embedded, nothing is prepared by name, since all connections share one session', async () => {
  if (!embedded) return;
  const server = serverOf();
  for (let i = 0; i < 4; i++) expect(await server.query(prepared)).toEqual([]);
});

describe.skipIf(embedded)('on a server', () => {
  test('a statement is prepared when it is seen again', async () => {
    const server = serverOf();
    expect(await server.query(prepared)).toEqual([]);
    expect(await server.query(prepared)).toEqual([{ statement: prepared.text }]);
    await server.query(Prisma.sql`SELECT ${1}::int`);
    expect(await server.query(prepared)).toHaveLength(1);
  });

  test('a search is planned for its own words each time', async () => {
    const server = serverOf();
    for (let i = 0; i < 3; i++)
      await server.query(Prisma.sql`SELECT slug FROM "Outlet" WHERE "searchText" LIKE ${'%a%'}`);
    expect(await server.query(prepared)).toEqual([]);
  });

  test('behind a pooler nothing is prepared, and nothing set', async () => {
    const server = serverOf({ pooled: true });
    for (let i = 0; i < 3; i++) expect(await server.query(prepared)).toEqual([]);
    expect(await server.query(Prisma.sql`SHOW statement_timeout`)).toEqual([{ statement_timeout: '0' }]);
  });

  test('a connection that has prepared its fill is replaced', async () => {
    const server = serverOf();
    const [first] = await server.query<{ pid: number }>(backend);
    for (let i = 0; i < 450; i++) await server.query(Prisma.raw(`SELECT ${Math.floor(i / 2)}`));
    const kept = await server.query(Prisma.sql`SELECT 1 FROM pg_prepared_statements`);
    expect(kept.length).toBeLessThan(100);
    const [last] = await server.query<{ pid: number }>(backend);
    expect(last!.pid).not.toBe(first!.pid);
  });

  test('a plan that a migration made useless is replaced, unseen', async () => {
    const server = serverOf();
    await db.$executeRaw`CREATE TABLE "Changing" AS SELECT 1 AS value`;
    const read = Prisma.sql`SELECT * FROM "Changing"`;
    for (let i = 0; i < 3; i++) expect(await server.query(read)).toEqual([{ value: 1 }]);
    await db.$executeRaw`ALTER TABLE "Changing" ADD COLUMN other int`;
    for (let i = 0; i < 3; i++) expect(await server.query(read)).toEqual([{ value: 1, other: null }]);
  });

  test('a statement that takes too long is ended: the database is unavailable to it', async () => {
    const server = serverOf({ statementTimeout: 50 });
    const late = await server.query(Prisma.sql`SELECT pg_sleep(5)`).catch((error: Error) => error);
    expect(isDatabaseUnavailable(late)).toBe(true);
  });

  test('a pool whose connections are all taken says so in time', async () => {
    const server = serverOf({ connectionTimeout: 100 });
    const [, late] = await Promise.allSettled([
      server.query(Prisma.sql`SELECT pg_sleep(0.5)`),
      server.query(Prisma.sql`SELECT 1`),
    ]);
    expect(late.status === 'rejected' && isDatabaseUnavailable(late.reason)).toBe(true);
  });

  test('a connection that the server ends fails its statement and nothing else', async () => {
    const server = serverOf();
    const ended = await server.query(Prisma.sql`SELECT pg_terminate_backend(pg_backend_pid())`).catch((e: Error) => e);
    expect(isDatabaseUnavailable(ended)).toBe(true);
    expect(await server.query(Prisma.sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  });
});
