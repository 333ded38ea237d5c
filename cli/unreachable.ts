import { withoutPassword } from '@/domain/without-password';

/** The database cannot be reached. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
  constructor(address: string, reason: string) {
    super(`The database at ${withoutPassword(address)} cannot be reached: ${reason}`);
  }
}
