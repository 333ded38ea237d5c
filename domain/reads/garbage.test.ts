import { expect, onTestFinished, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { freshDatabase } from '@/tests/helpers/database';
import { leftBehind } from '@/tests/helpers/garbage';
import { Server } from './server';

await freshDatabase();

test('rows that nobody has any more are gone before the whole heap is gone through', async () => {
  const server = new Server(process.env.DATABASE_URL!, {
    connections: 1,
    connectionTimeout: 1_000,
    statementTimeout: 20_000,
    pooled: false,
  });
  onTestFinished(() => server.close());
  const rows = Prisma.sql`SELECT repeat('x', 100) || n AS text FROM generate_series(1, 500) AS n`;
  // An answer is some 100 kB.
  expect(await leftBehind(200, () => server.query(rows))).toBeLessThan(25_000);
});
