import { InputError } from '../errors';

/** More than there are codes of two letters in use, and of three in any corpus. */
const LONGEST_LIST = 500;

/**
 * Checks a filter's languages.
 * @param path where the filter stands in the input, for the error.
 * @throws InputError INVALID_RANGE for a list that is too long, INVALID_VALUE for what no article's language can be.
 */
export function readLanguages<List extends readonly string[] | null | undefined>(languages: List, path: string): List {
  if (languages && languages.length > LONGEST_LIST)
    throw new InputError('INVALID_RANGE', `${path}.languages`, languages.length, `at most ${LONGEST_LIST} languages`);
  const wrong = languages?.find((language) => !/^[a-z]{2,3}$/.test(language));
  if (wrong === undefined) return languages;
  throw new InputError(
    'INVALID_VALUE',
    `${path}.languages`,
    wrong,
    'a language code of two or three small letters (ISO 639)',
  );
}
