import type { Item } from '../sentences';
import { MALE_NAMES_IN_TA } from './name-words';
import { isHappening } from './verb-objects';
import { bareNoun, isAbstract, isDocument, isGroup, isInstitution, isListedGroup, MEASURES, personNoun } from './words';
import { PLACES } from './words-for-bodies';
import { EPITHETS, PERSONS } from './words-for-people';

export const QUANTIFIERS = new Set([
  'احد',
  'احدي',
  'احدهم',
  'احدهما',
  'احداهن',
  'احداهما',
  'بعض',
  'عدد',
  'كثير',
  'كثيرون',
  'عشرات',
  'مئات',
  'مييات',
  'اغلب',
  'معظم',
  'كثيرين',
  'قله',
  'اثنان',
  'ثلاثه',
  'اربعه',
  'خمسه',
  'سته',
  'سبعه',
  'ثمانيه',
  'تسعه',
  'عشره',
]);

/** ثلاثة طلاب من المعهد: what they are of is not who they are. */
export const isNumber = (folded: string) => /^(?:اثنان|ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه|عشره)$/u.test(folded);

// Somebody told of by relation to the one who spoke last.
export const COUNTERPART = /^(?:زميل|خصم|منافس|غريم|محاور)ت?(?:ه|ها|هم)$/u;

export const REFLEXIVE = /^(?:نفس|ذات|عين)(?:ه|ها|هم)$/u;

// Ranks are called by the more general word as well, and so are trades of writing and of thinking.
const CALLED_AS_WELL: ReadonlyMap<string, string> = new Map(
  [
    ['ضابط', 'عميد عقيد لواء رايد نقيب فريق جنرال ملازم'],
    ['كاتب', 'رواي روايي مولف اديب شاعر صحافي صحفي'],
    ['خبير', 'محلل باحث استاذ اكاديمي مستشار'],
    ['باحث', 'خبير محلل استاذ اكاديمي'],
    ['دبلوماسي', 'سفير مبعوث قنصل'],
    ['برلماني', 'نايب'],
  ].flatMap(([general, ranks]) => ranks!.split(' ').map((rank) => [`${rank}>${general}`, general!] as const)),
);

/** The nouns that somebody with this title may be called by later: the title itself first. */
export function keysOf(folded: string): string[] {
  const key = keyOf(folded);
  return [key, ...[...CALLED_AS_WELL].filter(([from]) => from.startsWith(`${key}>`)).map(([, general]) => general)];
}

/** مهندسان: two of them. */
export const isDual = (folded: string) => /ان$/u.test(folded) && PERSONS.has(bareNoun(folded).slice(0, -2));

/** A noun as it is matched: without article and endings of gender. */
export function keyOf(folded: string): string {
  const bare = bareNoun(folded);
  if (isDual(folded)) return bare.slice(0, -2);
  // دبلوماسيا أوروبيا: in the accusative.
  return /.ا$/u.test(bare) && PERSONS.has(bare.slice(0, -1)) ? bare.slice(0, -1) : bare.replace(/(?:ه|ون|ين|ات)$/u, '');
}

// Bodies that somebody has: عائلته, وزارتها.
const OWN_BODIES = new Set(
  'عايله اسره عشيره وزاره حكومه اداره موسسه شركه حزب كتله حركه منظمه نقابه جمعيه جماعه نادي فريق مكتب صحيفه وكاله سفاره'.split(
    ' ',
  ),
);

/** زوجته, مديرها: a person by relation to another, which closes a construct. */
export function isPossessed(folded: string): boolean {
  const stem = /^(.{2,})(?:ه|ها|هم|هما|نا)$/u.exec(folded)?.[1];
  return (
    stem !== undefined &&
    !personNoun(folded) &&
    !isInstitution(folded) &&
    [stem, stem.replace(/ت$/u, 'ه')].some((noun) => personNoun(noun) || OWN_BODIES.has(noun))
  );
}

// Adjectives whose plural has no ending: الصحافيين الأفغان.
const BROKEN_PLURALS =
  /^ال(?:افغان|اكراد|عرب|اتراك|روس|اجانب|جدد|كبار|صغار|قدامي|شباب|ارمن|المان|يهود|فرس|امريكان|اميركان)$/u;

const RANKS = /^ال(?:مساعد|مشارك|مناوب|مكلف|معاون|مقيم)ه?$/u;

/** Whether a definite word may be an adjective of the definite word before it, or of the head. */
export function agrees(word: string, previous: string, head: string): boolean {
  // طالب الاتحاد الأوروبي إسرائيل: a place is no adjective.
  if (PLACES.has(word) || /^ال(?:غرب|شرق|عالم|طرفين|جانبين)$/u.test(word)) return false;
  if (EPITHETS.has(word) || BROKEN_PLURALS.test(word)) return true;
  const noun = bareNoun(word);
  if (isDocument(noun) || MEASURES.has(noun) || isAbstract(noun) || isHappening(noun) || isListedGroup(noun))
    return false;
  // مازح المدرب الصحافيين, حذرت الهيئة المسافرين: people beside one person or a body.
  const people = /ين$/u.test(word) && !isGroup(previous);
  if (people && isGroup(word) && personNoun(previous)) return false;
  if (people && isInstitution(head) && isListedGroup(word.replace(/ين$/u, 'ون'))) return false;
  if (isInstitution(noun) && !(/يه$/u.test(noun) && isInstitution(bareNoun(previous)))) return false;
  // الأمين العام المساعد, الأستاذ المشارك: a rank of the office.
  if (RANKS.test(word)) return true;
  // الشيخ الدكتور, الناطقة الرسمية: titles stand one after the other, and some are adjectives.
  if (personNoun(noun) && !/يه?$/u.test(noun)) return personNoun(bareNoun(previous)) && previous === head;
  if (/^(?:وال|فال)/u.test(word)) return true;
  if (/(?:ي|ين|ون|ات|ا|ي?ه)$/u.test(word) && !/ه$/u.test(word)) return true;
  const feminine = /ه$/u.test(word);
  const heads = [previous, head];
  if (feminine) return heads.some((one) => /(?:ه|ا|ات)$/u.test(one) || isGroup(one) || !personNoun(one));
  return heads.some((one) => !/ه$/u.test(one));
}

export const isNisba = (item: Item | undefined) => item?.kind === 'word' && /^ال.+ي$/u.test(item.folded);

/** معدو الورقة: the plural loses its nun before a genitive. */
export const isPluralConstruct = (folded: string, next: Item | undefined) =>
  /^[^و].{2,}و$/u.test(folded) && next?.kind === 'word' && /^ال.{2,}/u.test(next.folded);

export const isFeminine = (folded: string) =>
  /^(?:امي|اختي|بنتي)$|^..+تي$/u.test(folded) ||
  (isPossessed(folded)
    ? /(?:ت|خ|م|بنت|ابنت)(?:ه|ها|هم|هما)$/u.test(folded)
    : (/ه$/u.test(folded) && !MALE_NAMES_IN_TA.has(folded)) || PLACES.has(folded));
