/** What can be told from letters and commonest words alone. */
export type RecognisedLanguage = 'ar' | 'en' | 'kk' | 'ru';

// Without "a", "in", "on", "is", which are as common in other languages of Europe.
const COMMON_ENGLISH = new Set(
  'the of and to that it for was with as by from he said are be has have which not'.split(' '),
);

const share = (part: RegExp, text: string, whole: number) => (text.match(part)?.length ?? 0) / whole;

/**
 * The language of a text, by its script and letters; null where they do not tell (Persian, Ukrainian, French, a text
 * too short), since a wrong guess would be stored.
 */
export function recogniseLanguage(text: string): RecognisedLanguage | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  if (share(/\p{Script=Arabic}/gu, text, letters) > 0.5) {
    // Persian, Urdu and Kurdish use these all the time; Arabic only in a foreign name.
    return share(/[پچژگکیےہھٹڈڑەێۆڕڵ]/gu, text, letters) < 0.01 ? 'ar' : null;
  }
  if (share(/\p{Script=Cyrillic}/gu, text, letters) > 0.5) {
    if (share(/[әғқңұүһ]/giu, text, letters) > 0.02) return 'kk';
    return share(/[іїєґўђћџјљњѓќѕ]/giu, text, letters) < 0.005 ? 'ru' : null;
  }
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => COMMON_ENGLISH.has(word)).length / words.length > 0.12 ? 'en' : null;
}
