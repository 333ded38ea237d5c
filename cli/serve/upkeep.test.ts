import { expect, it, vi } from 'vitest';
import { freshDatabase } from '@/tests/helpers/database';
import { startUpkeep } from './upkeep';

const db = await freshDatabase();

const known = async () => {
  const [row] = await db.$queryRaw<[{ rows: number }]>`
    SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'Word' AND relkind = 'r'`;
  return row.rows;
};
const write = (from: number, to: number) => db.$executeRaw`
  INSERT INTO "Word" (word, claims, articles) SELECT 'كلمة' || n, 1, 1 FROM generate_series(${from}::int, ${to}::int) AS n`;

it('the planner learns what was written while Mawqif is served, again and again, until that ends', async () => {
  await write(1, 1000);
  const stop = startUpkeep(process.env.DATABASE_URL!, 10, 50);
  await vi.waitFor(async () => expect(await known()).toBe(1000), { timeout: 20_000 });
  await write(1001, 3000);
  await vi.waitFor(async () => expect(await known()).toBe(3000), { timeout: 20_000 });
  stop();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await write(3001, 9000);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await known()).toBe(3000);
});

it('the planner learns of what was written before the database was opened again, which forgets how much that was', async () => {
  await db.$executeRaw`TRUNCATE "Word"`;
  await write(1, 1000);
  await db.$executeRawUnsafe('VACUUM (ANALYZE) "Word"');
  await write(1001, 9000);
  await db.$executeRaw`SELECT pg_stat_reset_single_table_counters('"Word"'::regclass)`;
  const stop = startUpkeep(process.env.DATABASE_URL!, 10, 60_000);
  await vi.waitFor(async () => expect(await known()).toBe(9000), { timeout: 20_000 });
  stop();
});
