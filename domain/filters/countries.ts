import { InputError } from '../errors';

type Countries = readonly string[] | null | undefined;

/**
 * Checks a filter's countries.
 * @param path where the filter stands in the input, for the error.
 * @throws InputError INVALID_VALUE for what is no ISO 3166-1 alpha-2 code.
 */
export function readCountries(countries: Countries, path: string): Countries {
  const wrong = countries?.find((country) => !/^[A-Z]{2}$/.test(country));
  if (wrong !== undefined) {
    throw new InputError('INVALID_VALUE', `${path}.countries`, wrong, 'an ISO 3166-1 alpha-2 code such as KZ');
  }
  return countries;
}
