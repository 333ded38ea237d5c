/** What can be wrong with input. The words shown to people come from messages/, by this code. */
export type InputErrorCode = 'UNKNOWN_SLUG' | 'INVALID_VALUE' | 'INVALID_RANGE' | 'MISSING_VALUE';

/**
 * Input that cannot be accepted. `field` names the offending input ("filter.topics"), `value` what was found and
 * `expected` what would be accepted, in English for developers.
 */
export class InputError extends Error {
  override name = 'InputError';
  constructor(
    readonly code: InputErrorCode,
    readonly field: string,
    readonly value: unknown,
    readonly expected: string,
  ) {
    super(`${field}: ${JSON.stringify(value)} is not accepted; expected ${expected}`);
  }
}

/** Whether an error is an InputError, whichever bundle of the program made it: each has a class of its own. */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError';
}
