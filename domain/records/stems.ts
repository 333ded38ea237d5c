// Folded (domain/text/fold).
const NEGATIONS = new Set([
  'لا',
  'لن',
  'لم',
  'ليس',
  'ليست',
  'ليسوا',
  'غير',
  'not',
  'no',
  'never',
  'cannot',
  'without',
  't',
]);

// What tells topics apart in no language.
const COMMON = new Set(
  (
    'في من علي الي عن مع بين ان او ما هو هي كل بعد قبل الا ' +
    'the a an of in on to for with by at and or is are be will it its from as than that'
  )
    .split(' ')
    .filter((word) => word !== ''),
);

const BEFORE = /^(?:[وف]?(?:[بك]?ال|لل))/u;
const BEHIND = /(?:هما|تها|تهم|ها|هم|ات|ون|ين|ان|يه|ه|ي)$/u;
const LATIN_BEHIND = /(?:ing|ed|es|s|e)$/u;

/**
 * What a folded text says, its words without the article, what is written together with them and their endings; and
 * whether it denies something. Stems are rough: they are for comparing, never for showing.
 */
export function stemsOf(folded: string): { stems: ReadonlySet<string>; denies: boolean } {
  const words = folded.split(' ').filter((word) => word !== '');
  return {
    stems: new Set(words.filter((word) => !COMMON.has(word) && !NEGATIONS.has(word)).map(stemOf)),
    denies: words.some((word) => NEGATIONS.has(word)),
  };
}

function stemOf(word: string): string {
  const arabic = /^\p{Script=Arabic}/u.test(word);
  const bare = arabic ? shortened(word, BEFORE) : word;
  return shortened(bare, arabic ? BEHIND : LATIN_BEHIND);
}

/** Without a part, unless next to nothing is left. */
function shortened(word: string, part: RegExp): string {
  const short = word.replace(part, '');
  return short.length >= 3 ? short : word;
}
