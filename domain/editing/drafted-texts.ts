import { InputError } from '../errors';
import { isStorable } from '../text/offsets';

/** The longest paraphrase, rationale or proposition, in UTF-16 units. */
export const LONGEST_TEXT = 2000;

/**
 * A text in several languages as somebody wrote it, without outer spaces and empty texts.
 * @param field what it is, for the error.
 * @param longest how long each may be, in UTF-16 units.
 * @throws InputError INVALID_VALUE.
 */
export function textsOf(
  field: string,
  texts: Readonly<Record<string, string>>,
  longest = LONGEST_TEXT,
): Record<string, string> {
  const entries = Object.entries(texts)
    .map(([language, text]) => [language, text.trim()] as const)
    .filter(([, text]) => text !== '');
  for (const [language, text] of entries) {
    if (!/^[a-z]{2,3}$/.test(language)) throw new InputError('INVALID_VALUE', field, language, 'a code such as "ar"');
    if (text.length > longest || !isStorable(text))
      throw new InputError('INVALID_VALUE', field, text.slice(0, 40), `a text of at most ${longest} characters`);
  }
  return Object.fromEntries(entries);
}
