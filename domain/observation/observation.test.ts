import { expect, test } from 'vitest';
import { freshDatabase } from '@/tests/helpers/database';
import { observed } from './observer';
import { logSlowStatements } from './slow-statements';
import { counted, serverTiming } from './totals';

const db = await freshDatabase();

test('a slow statement is written with its operation and its text, and none of its values', async () => {
  const lines: string[] = [];
  const none: string[] = [];
  const ends = [
    logSlowStatements(100, (line) => lines.push(line)),
    logSlowStatements(3_600_000, (line) => none.push(line)),
  ];
  const secret = 'what somebody searched for';
  await observed({ kind: 'operation', name: 'Claims' }, async () => {
    await db.$queryRaw`SELECT pg_sleep(0.11)::text,
      ${secret}::text`;
  });
  for (const end of ends) end();
  await db.$queryRaw`SELECT pg_sleep(0.11)::text`;
  expect(none).toEqual([]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^Slow statement \(Claims\): took \d+ ms: SELECT pg_sleep\(0\.11\)::text, \$1::text$/);
});

test('requests under way at once are counted apart, with all that they lead to', async () => {
  const [one, other] = await Promise.all([
    counted(async () => {
      await db.$queryRaw`SELECT 1`;
      await Promise.all([db.$queryRaw`SELECT 2`, db.$queryRaw`SELECT 3`]);
      return serverTiming();
    }),
    counted(async () => {
      await db.$queryRaw`SELECT 4`;
      return serverTiming();
    }),
    db.$queryRaw`SELECT 5`,
  ]);
  expect(one).toMatch(/^db;desc="3 statements";dur=[\d.]+, total;dur=[\d.]+$/);
  expect(other).toContain('desc="1 statement"');
  expect(serverTiming()).toBe('');
});
