import type { Item } from '../sentences';
import { isGivenName } from './given-names';
import { endOfName } from './name-ends';
import { ends, looksForeign, mayBeName } from './name-words';
import { isGiven, isPreposition } from './prepositions';
import { words } from './word-set';
import { isAbstract, isDefinite, isDocument, isInstitution, PREPOSITIONS, personNoun } from './words';
import { PLACES } from './words-for-bodies';

/** Nouns whose genitive is the name of a place. */
const OF_PLACES = words(
  'محافظ والي عمدة متصرف قائمقام حاكم محافظة ولاية مدينة بلدة بلدية قرية إقليم مقاطعة قضاء ناحية دائرة إمارة جزيرة منطقة حي ضاحية ميناء مطار دولة جمهورية مملكة سفير سفيرة قنصل أمير مطران أسقف نادي نائب_عن جامعة',
);

export const isOfPlaces = (folded: string) => OF_PLACES.has(folded);

/** Adjectives without the article, which stand after a noun without genitive. */
const ADJECTIVES = words(
  'سابق حالي كبير رفيع عام محلي رسمي بارز شاب مسن مستقل جديد قديم صغير معروف مخضرم سابقة حالية كبيرة رفيعة عامة محلية رسمية بارزة شابة مسنة مستقلة جديدة قديمة صغيرة معروفة خاص خاصة مشارك مساعد أول أولى متقاعد متقاعدة مطلع مطلعة مقرب مقربة آخر أخرى',
);

/** An adjective of a noun without the article, by list or by its ending: كبير, أمني, تنفيذية. */
export const isAdjective = (folded: string) =>
  ADJECTIVES.has(folded) ||
  (/^(?!ال)..+[^ا]ي(?:ه|ون|ين)?$/u.test(folded) &&
    !isGivenName(folded) &&
    !looksForeign(folded) &&
    !isInstitution(folded) &&
    (folded.length > 4 || !personNoun(folded)) &&
    !isDocument(folded));

/**
 * Whether a word after `previous` that nobody knows is the genitive that closes a construct (رئيس بلدية سبسطية, والي إيلازيغ, مراسل القناة في وجدة), so that
 * a name may follow.
 */
export function closesConstruct(items: readonly Item[], at: number, to: number, previous: string): boolean {
  const item = items[at]!;
  const next = items[at + 1];
  if (
    isDefinite(item.folded) ||
    isOfPlaces(item.folded) ||
    ends(item) ||
    isPreposition(item) ||
    at + 1 >= to ||
    next?.kind !== 'word'
  )
    return false;
  if (isDefinite(next.folded) && !isGivenName(next.folded)) return false;
  if (OF_PLACES.has(previous)) return !ADJECTIVES.has(item.folded);
  if (isDefinite(previous) || ADJECTIVES.has(item.folded) || isAbstract(item.folded) || isGiven(item)) return false;
  // مركز كارنيغي تيمور عمروف
  if (
    isInstitution(previous) &&
    at + 2 < to &&
    !isAdjective(item.folded) &&
    !/ة$/u.test(item.raw) &&
    mayBeName(item) &&
    mayBeName(next) &&
    mayBeName(items[at + 2]!)
  )
    return true;
  if (/(?:ي|يه|ين|ون|ات)$/u.test(item.folded) && !looksForeign(item.folded) && !PREPOSITIONS.has(previous))
    return false;
  return mayBeName(item);
}

/** Where in a run of foreign words after a construct a given name begins: جامعة سانت أندروز جون سميث. */
export function givenFurther(items: readonly Item[], name: number, to: number): number {
  if (isGiven(items[name]!)) return name;
  const end = endOfName(items, name, to);
  for (let at = name + 1; at < end - 1; at++) if (isGiven(items[at]!) && !isGiven(items[at - 1]!)) return at;
  return name;
}

/** المفوض السامي لحقوق الإنسان: a noun with its preposition, of which a definite noun tells that it is one. */
export function linksPhrase(items: readonly Item[], at: number): boolean {
  const { folded } = items[at]!;
  const next = items[at + 1];
  if (!/^[لب][^ا].{2,}/u.test(folded) || isGivenName(folded) || PLACES.has(folded) || next?.kind !== 'word')
    return false;
  return isDefinite(next.folded) && !looksForeign(folded);
}
