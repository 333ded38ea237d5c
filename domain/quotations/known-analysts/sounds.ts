/** A word as it sounds, whatever its script: consonants by class, and vowels between them. */
export interface Sound {
  consonant: string | null;
  /** A, I or U; null for a consonant. */
  vowel: string | null;
  /** Written as a long vowel, which every script shows; short ones Arabic leaves out. */
  long: boolean;
}

// Letters that one script tells apart and another does not share a class: b p ب б п; g j ج غ г ж дж; h kh ح خ ه х.
const LATIN: [string, string][] = [
  ['tsch', 'TS'],
  ['dzh', 'G'],
  ['shch', 'S'],
  ['sch', 'S'],
  ['tch', 'TS'],
  ['kh', 'H'],
  ['gh', 'G'],
  ['sh', 'S'],
  ['ch', 'TS'],
  ['th', 'T'],
  ['dh', 'D'],
  ['zh', 'G'],
  ['ph', 'F'],
  ['dj', 'G'],
  ['ck', 'K'],
  ['qu', 'K'],
  ['oe', 'U'],
  ['ce', 'SI'],
  ['ci', 'SI'],
  ['b', 'B'],
  ['p', 'B'],
  ['c', 'K'],
  ['k', 'K'],
  ['q', 'K'],
  ['x', 'KS'],
  ['d', 'D'],
  ['f', 'F'],
  ['v', 'F'],
  ['w', 'U'],
  ['g', 'G'],
  ['j', 'G'],
  ['h', 'H'],
  ['l', 'L'],
  ['m', 'M'],
  ['n', 'N'],
  ['r', 'R'],
  ['s', 'S'],
  ['t', 'T'],
  ['z', 'Z'],
  ['a', 'A'],
  ['e', 'I'],
  ['i', 'I'],
  ['y', 'I'],
  ['o', 'U'],
  ['u', 'U'],
];

const single = (letters: string, to: string): [string, string][] => [...letters].map((letter) => [letter, to]);

const CYRILLIC: [string, string][] = [
  ['дж', 'G'],
  ...single('бп', 'B'),
  ...single('вф', 'F'),
  ...single('гжғ', 'G'),
  ...single('дҙ', 'D'),
  ...single('з', 'Z'),
  ...single('кқ', 'K'),
  ...single('л', 'L'),
  ...single('м', 'M'),
  ...single('нң', 'N'),
  ...single('р', 'R'),
  ...single('сшщ', 'S'),
  ...single('т', 'T'),
  ...single('хһҳ', 'H'),
  ...single('ц', 'TS'),
  ...single('ч', 'TS'),
  ...single('аяә', 'A'),
  ...single('еэиыійї', 'I'),
  ...single('оуюөүұ', 'U'),
];

const ARABIC: [string, string][] = [
  ['تش', 'TS'],
  ...single('بپ', 'B'),
  ...single('تطث', 'T'),
  ...single('جغگژ', 'G'),
  ...single('چ', 'TS'),
  ...single('حخه', 'H'),
  ...single('دضذ', 'D'),
  ...single('ر', 'R'),
  ...single('زظ', 'Z'),
  ...single('سشص', 'S'),
  ...single('فڤ', 'F'),
  ...single('قك', 'K'),
  ...single('ل', 'L'),
  ...single('م', 'M'),
  ...single('ن', 'N'),
  ...single('ا', 'A'),
  ...single('ي', 'I'),
  ...single('و', 'U'),
];

const LETTERS = new Map([...LATIN, ...CYRILLIC, ...ARABIC]);
const LONGEST = Math.max(...[...LETTERS.keys()].map((letters) => letters.length));

/**
 * The sounds of one folded word. Vowels at its beginning are left out, since no two scripts write them alike (Omar, عمر);
 * so is a final h after a vowel (Fatimah), and letters nobody else has (ع).
 */
export function soundsOf(word: string): Sound[] {
  const arabic = /\p{Script=Arabic}/u.test(word);
  // Folding has made ه of ة, which sounds as a vowel at the end.
  const spelled = arabic ? word.replace(/ه$/u, 'ا') : word.replace(/([aeiou])h$/u, '$1');
  const sounds: Sound[] = [];
  for (let at = 0; at < spelled.length; ) {
    let length = Math.min(LONGEST, spelled.length - at);
    while (length > 0 && !LETTERS.has(spelled.slice(at, at + length))) length--;
    if (length === 0) {
      at++;
      continue;
    }
    for (const sound of LETTERS.get(spelled.slice(at, at + length))!) add(sounds, sound, arabic);
    at += length;
  }
  return sounds;
}

function add(sounds: Sound[], sound: string, arabic: boolean): void {
  const last = sounds.at(-1);
  if (!/[AIU]/.test(sound)) {
    // Doubled letters are one.
    if (last?.consonant !== sound) sounds.push({ consonant: sound, vowel: null, long: false });
  } else if (last?.vowel != null) {
    // A diphthong sounds as it ends, and is long.
    last.vowel = sound;
    last.long = true;
  } else if (last !== undefined) sounds.push({ consonant: null, vowel: sound, long: arabic });
}

const COST = { consonant: 1, shortVowel: 0.1, longVowel: 0.5, otherVowel: 0.15, otherLongVowel: 0.5, finalVowel: 0.6 };

/** How alike two words sound, from 0 to 1: one less the cost of making one of the other, for each consonant. */
export function likeness(a: readonly Sound[], b: readonly Sound[]): number {
  const consonants = Math.max(count(a), count(b));
  if (consonants === 0) return 0;
  let row = [0];
  for (const [index, sound] of b.entries()) row.push(row[index]! + removal(sound, index === b.length - 1));
  for (const [i, one] of a.entries()) {
    const next = [row[0]! + removal(one, i === a.length - 1)];
    for (const [j, other] of b.entries()) {
      next.push(
        Math.min(
          row[j + 1]! + removal(one, i === a.length - 1),
          next[j]! + removal(other, j === b.length - 1),
          row[j]! + replacement(one, other),
        ),
      );
    }
    row = next;
  }
  return Math.max(0, 1 - row[b.length]! / consonants);
}

const count = (sounds: readonly Sound[]) => sounds.filter(({ consonant }) => consonant !== null).length;

function removal({ consonant, long }: Sound, final: boolean): number {
  if (consonant !== null) return COST.consonant;
  // The ending that makes Ivanova of Ivanov.
  if (final) return COST.finalVowel;
  return long ? COST.longVowel : COST.shortVowel;
}

function replacement(a: Sound, b: Sound): number {
  if (a.consonant !== null || b.consonant !== null) return a.consonant === b.consonant ? 0 : 2 * COST.consonant;
  if (a.vowel === b.vowel) return 0;
  return a.long || b.long ? COST.otherLongVowel : COST.otherVowel;
}
