import type { Item } from '../sentences';
import { isGivenName } from './given-names';
import { isDefinite, isDocument, isGroup, isInstitution, personNoun } from './words';

export const NAMED = new Set(['يدعي', 'تدعي', 'اسمه', 'اسمها', 'يسمي', 'المدعو', 'المدعوه', 'يكني', 'الملقب']);

// What stands between a rank and a name: العميد ركن ياسر, اللواء طيار سامي.
export const AFTER_RANK = new Set(['ركن', 'الركن', 'طيار', 'الطيار', 'اول', 'بحري', 'متقاعد']);

/** An imperfect, or a feminine perfect, more likely than a name nobody knows. */
export const looksVerbal = (folded: string) =>
  /^(?:ي|ت|سي|ست).{2,}(?:ه|ها|هم|ون)$|^(?:ي|سي).{3,}$|^ي..$|[^اوي]ت$/u.test(folded);

// أمي, جدتي: of the one who speaks.
export const MINE = /^(?:ام|اب|اخ|اخت|جدت|جد|زوجت|زوج|والدت|والد|ابنت|ابن|عمت|عم|خالت|خال|صديقت|صديق|زميل|زميلت)ي$/u;

// المتحدث باسم الوزارة, المدير التنفيذي للشركة: whom somebody speaks to is told the same way, but not after an adjective.
export function belongsTo(items: readonly Item[], from: number, at: number, head: string): boolean {
  const { folded } = items[at]!;
  if (/^لل/u.test(folded) && isInstitution(head)) return true;
  if (/^باسم(?:ه|ها|هم|هما)?$/u.test(folded)) return /^(?:ال)?(?:متحدث|ناطق)ه?$/u.test(head);
  // مستشار للرئيس, ممثل للوزارة: whose they are.
  if (at - from === 1 && /^لل/u.test(folded) && /^(?:مستشار|مساعد|ممثل|مبعوث|مندوب|وكيل)ه?$/u.test(head)) return true;
  if (!/^لل/u.test(folded) || at - from < 2 || !personNoun(head) || !isDefinite(head)) return false;
  return isInstitution(folded) && !/^لل(?:صحيف|قنا|وكال|اذاع|تلفزيون|جريد|موقع|شبك|محط)/u.test(folded);
}

/** لألعاب القوى, لحقوق الإنسان: a noun with its genitive, and nobody to whom something is said. */
export function isFor(items: readonly Item[], at: number): boolean {
  const rest = items[at]!.folded.slice(1);
  return (
    /^ل[^ال].{2,}/u.test(items[at]!.raw) &&
    !isGivenName(items[at]!.folded) &&
    isDefinite(items[at + 1]?.folded ?? '') &&
    !common(rest) &&
    !/^(?:وسايل|مده|فتره|صالح|صحيف|حضور|مواجه|متابع|مناقش|بحث)/u.test(rest)
  );
}

export const common = (word: string) => personNoun(word) || isInstitution(word) || isDocument(word) || isGroup(word);
