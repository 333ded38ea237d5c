/** Why an article could not be brought. The words shown to people come from messages/, by this code. */
export type BringErrorCode =
  | 'ADDRESS_INVALID'
  | 'ADDRESS_REFUSED'
  | 'ADDRESS_NOT_FOUND'
  | 'ADDRESS_FAILED'
  | 'TOO_MANY_REDIRECTS'
  | 'TOO_SLOW'
  | 'TOO_LARGE'
  | 'NOT_TEXT'
  | 'NOT_AN_ARTICLE'
  | 'BROKEN_ENCODING'
  | 'INVALID_FILE'
  | 'ARTICLE_EXISTS';

/** A place in a file at which something is wrong: `field` as it is written there, `line` from 1; null where none is known. */
export type BadPlace = { line: number | null; field: string; message: string };

/** An article could not be brought. */
export class BringError extends Error {
  override name = 'BringError';
  /**
   * @param found in English, for developers: what was found.
   * @param field the input at fault.
   * @param places of a file that does not follow its format.
   */
  constructor(
    readonly code: BringErrorCode,
    found: string,
    readonly field: string | null = null,
    readonly places: readonly BadPlace[] = [],
  ) {
    super(found);
  }
}
