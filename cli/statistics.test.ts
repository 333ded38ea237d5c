import { describe, expect, it, vi } from 'vitest';
import { importCorpus } from '@/domain/import/corpus';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { refreshAfterwards, refreshStatistics } from './statistics';

const db = await freshDatabase();
const url = process.env.DATABASE_URL!;
await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });

const known = async (table: string) => {
  const [row] = await db.$queryRawUnsafe<[{ rows: number; columns: number }]>(
    `SELECT reltuples::int AS rows, (SELECT count(*)::int FROM pg_stats WHERE tablename = $1) AS columns
     FROM pg_class WHERE relname = $1 AND relkind = 'r'`,
    table,
  );
  return row;
};

describe('what the planner knows of tables', () => {
  it('is what they hold, once it was refreshed, and is not looked for again where nothing changed', async () => {
    const refreshed = await refreshStatistics(url, { vacuum: true });
    expect(refreshed).toContain('"Claim"');
    expect(await known('Claim')).toMatchObject({ rows: await db.claim.count() });
    expect((await known('Claim')).columns).toBeGreaterThan(0);
    expect(await refreshStatistics(url, { vacuum: true })).toEqual([]);
  });

  it('is refreshed where a table has changed by a tenth', async () => {
    await db.$executeRaw`
      INSERT INTO "Word" (word, claims, articles) SELECT 'كلمة' || n, 1, 1 FROM generate_series(1, 20000) AS n`;
    expect(await refreshStatistics(url, { vacuum: false })).toEqual(['"Word"']);
    expect((await known('Word')).rows).toBeGreaterThan(20_000);
  });

  it('is no reason to say that a command failed, whose work is stored', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const nowhere = { url: 'postgresql://localhost:1/none', embedded: false, served: false, close: async () => {} };
    await refreshAfterwards(nowhere);
    expect(said.mock.calls).toEqual([[expect.stringMatching(/^All is stored, but .*ECONNREFUSED/)]]);
    said.mockRestore();
  });
});
