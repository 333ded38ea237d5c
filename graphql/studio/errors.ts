import { BringError } from '@/domain/bringing/errors';
import type { Database } from '@/domain/database';
import {
  ConflictError,
  DisagreeingStancesError,
  InUseError,
  MissingError,
  RefusedError,
  ReusedKeyError,
  StateError,
} from '@/domain/editing/errors';
import { historyOf } from '@/domain/editing/history';
import { InputError } from '@/domain/errors';
import type { EditErrorCode } from '@/generated/graphql/resolvers';
import type { StepSource } from './history';

/** Why something was not done, as the schema tells it. */
export type EditErrorSource = {
  code: EditErrorCode;
  field: string | null;
  expected: string | null;
  message: string;
  count: number | null;
  conflict: { seen: number; present: number; changes: StepSource[] } | null;
};

/**
 * Does a write, or tells why it was not done. What is nobody's fault but ours is thrown on.
 * @returns what was written, or null with the errors.
 */
export async function attempt<Result>(
  db: Database,
  write: () => Promise<Result>,
): Promise<{ result: Result | null; errors: EditErrorSource[] }> {
  try {
    return { result: await write(), errors: [] };
  } catch (error) {
    const told = await tell(db, error);
    if (!told) throw error;
    return { result: null, errors: [told] };
  }
}

async function tell(db: Database, error: unknown): Promise<EditErrorSource | null> {
  if (!(error instanceof Error)) return null;
  const plain = { field: null, expected: null, count: null, conflict: null, message: error.message };
  if (error instanceof InputError) return { ...plain, code: error.code, field: error.field, expected: error.expected };
  if (error instanceof ConflictError) {
    const { seen, present } = error;
    const changes = (await historyOf(db, error.reference)).filter(({ version }) => version > seen);
    return { ...plain, code: error.code, conflict: { seen, present, changes } };
  }
  if (error instanceof BringError) return { ...plain, code: error.code, field: error.field };
  if (error instanceof DisagreeingStancesError) return { ...plain, code: error.code, count: error.claims.length };
  if (error instanceof InUseError) return { ...plain, code: error.code, count: error.count };
  if (
    error instanceof RefusedError ||
    error instanceof MissingError ||
    error instanceof ReusedKeyError ||
    error instanceof StateError
  )
    return { ...plain, code: error.code };
  return null;
}
