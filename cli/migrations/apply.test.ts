import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '@/tests/helpers/database';
import { applyMigrations } from './apply';
import { migrationsFolder } from './engine';

const db = await freshDatabase();
const address = process.env.DATABASE_URL!;

const recorded = () =>
  db.$queryRaw<{ name: string; steps: number }[]>`
    SELECT migration_name AS name, applied_steps_count AS steps FROM "_prisma_migrations"
    WHERE finished_at IS NOT NULL ORDER BY 1`;

describe('migrations', () => {
  it('are recorded in the table of Prisma, each once', async () => {
    const folders = (await readdir(migrationsFolder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    expect(await recorded()).toEqual(
      folders
        .map(({ name }) => name)
        .sort()
        .map((name) => ({ name, steps: 1 })),
    );
  });

  it('are not applied again', async () => {
    const before = await recorded();
    expect(await applyMigrations(address)).toEqual([]);
    expect(await recorded()).toEqual(before);
  });

  it('leave search with its indexes', async () => {
    const indexes = await db.$queryRaw<{ indexname: string }[]>`
      SELECT indexname FROM pg_indexes WHERE indexdef LIKE '%USING gin%' ORDER BY 1`;
    expect(indexes.map(({ indexname }) => indexname)).toEqual([
      'Article_words_idx',
      'Claim_words_idx',
      'Word_word_idx',
    ]);
    const [row] = await db.$queryRaw<{ trigrams: number }[]>`SELECT array_length(show_trgm('العقوبات'), 1) AS trigrams`;
    expect(row?.trigrams).toBe(9);
  });
});
