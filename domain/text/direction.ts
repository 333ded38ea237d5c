/** Which way a language is written. */
export type Direction = 'rtl' | 'ltr';

// ISO 639 codes of languages whose usual script runs from right to left.
const RIGHT_TO_LEFT = new Set(
  'ar arc arz azb bqi ckb dv fa glk he iw khw ks mzn nqo pnb prs ps sd skr syr ug ur yi'.split(' '),
);
// ISO 15924 codes of scripts that run from right to left.
const RIGHT_TO_LEFT_SCRIPTS = new Set('adlm arab aran hebr nkoo rohg syrc thaa'.split(' '));

/** The direction of a language tag ("ar", "kk", "kk-Arab"): its script decides where it is named. */
export function directionOf(language: string): Direction {
  const [code = '', ...subtags] = language.toLowerCase().split(/[-_]/);
  const script = subtags.find((subtag) => subtag.length === 4);
  return (script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT.has(code)) ? 'rtl' : 'ltr';
}
