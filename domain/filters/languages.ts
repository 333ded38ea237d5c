import { InputError } from '../errors';

/**
 * Checks a filter's languages.
 * @param path where the filter stands in the input, for the error.
 * @throws InputError INVALID_VALUE for what no article's language can be.
 */
export function readLanguages<List extends readonly string[] | null | undefined>(languages: List, path: string): List {
  const wrong = languages?.find((language) => !/^[a-z]{2,3}$/.test(language));
  if (wrong === undefined) return languages;
  throw new InputError(
    'INVALID_VALUE',
    `${path}.languages`,
    wrong,
    'a language code of two or three small letters (ISO 639)',
  );
}
