// Letters as readers of news write them in Latin script, not a scholar's transliteration: short vowels, which Arabic
// leaves out, stay out, and what two letters share is not told apart. For addresses only; names are never changed by it.
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ڤ: 'v',
  ق: 'q',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
  ء: '',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'gh',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'ng',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ү: 'u',
  ұ: 'u',
  ф: 'f',
  х: 'kh',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  і: 'i',
  є: 'ye',
  ь: '',
  э: 'e',
  ә: 'a',
  ю: 'yu',
  я: 'ya',
};

const VOWELS = /[aeiou]/;

/**
 * Folded words in Latin letters; those of scripts that are not known here are left out. Between consonants of a word
 * without any vowel a stands, so that it can be read: محمد becomes mahamad.
 */
export function inLatin(folded: string): string {
  return folded
    .split(' ')
    .map((word) => pronounceable([...word].map(latinLetter)))
    .filter((word) => word !== '')
    .join(' ');
}

function latinLetter(letter: string): string {
  if (/[a-z0-9]/.test(letter)) return letter;
  return LETTERS[letter] ?? '';
}

function pronounceable(letters: readonly string[]): string {
  const written = letters.filter((letter) => letter !== '');
  const word = written.join('');
  return VOWELS.test(word) || /\d/.test(word) || written.length < 3 ? word : written.join('a');
}
