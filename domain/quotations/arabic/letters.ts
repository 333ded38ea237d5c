/** Length in the raw word, diacritics included, of so many letters. */
export function rawLength(raw: string, letters: number): number {
  let at = 0;
  for (let n = 0; n < letters && at < raw.length; n++) {
    at++;
    while (at < raw.length && /[\p{M}\u0640]/u.test(raw[at]!)) at++;
  }
  return at;
}

export const isLatin = (raw: string) => /^\p{Script=Latin}/u.test(raw);
export const isNumeral = (raw: string) => /^\p{N}/u.test(raw);
