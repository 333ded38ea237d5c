import { z } from 'zod';
import { InputError } from '../errors';
import { isStorable } from '../text/offsets';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords';

/**
 * An address as it is kept: in small letters.
 * @throws InputError.
 */
export function checkedEmail(given: string): string {
  const email = given.trim().toLowerCase();
  if (email.length > 200 || !z.email().safeParse(email).success)
    throw new InputError('INVALID_VALUE', 'email', given.slice(0, 200), 'an address such as name@example.org');
  return email;
}

/**
 * A name that histories can show.
 * @throws InputError.
 */
export function checkedName(given: string): string {
  const name = given.trim();
  if (name === '') throw new InputError('MISSING_VALUE', 'name', given, 'a name');
  if (name.length > 100 || !isStorable(name) || /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name))
    throw new InputError('INVALID_VALUE', 'name', name.slice(0, 100), 'a name of at most 100 characters');
  return name;
}

/**
 * A password that is long enough.
 * @param field what the input is called that it stands in.
 * @throws InputError.
 */
export function checkedPassword(password: string, field = 'password'): string {
  // Never told back: an error may be written to a log.
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    throw new InputError('INVALID_VALUE', field, null, `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters`);
  return password;
}
