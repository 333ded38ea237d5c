import type { Database } from '@/domain/database';

/** Empties what writes count up (docs/decisions/0100): a test that takes out content in bulk counts nothing itself. */
export async function emptyTotals(db: Database): Promise<void> {
  await db.$executeRaw`TRUNCATE "PositionTotal", "PairTotal", "ClaimTotal", "StanceTotal", "Word"`;
}
