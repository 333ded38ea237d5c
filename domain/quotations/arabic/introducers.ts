import type { Item } from '../sentences';
import { governs, isComplementiser, participleAt, verbAt } from './cues';
import { isGiven } from './prepositions';
import { isFeeling } from './verb-objects';
import { isDefinite, isDocument, PREPOSITIONS, REPORTING_NOUNS } from './words';

export const CIRCUMSTANCE = new Set(['وهو', 'وهي', 'وهم', 'وهما', 'وهن', 'فيما', 'بينما']);
const QUESTIONS = new Set(['كيف', 'لماذا', 'متي', 'اين', 'ماذا', 'كم', 'اي', 'ايه', 'لم']);
export const NAMED_THINGS = new Set(
  'وكاله وكالات جمعيه منظمه موسسه مبادره مجموعه فرقه دار جايزه قصيده قصيدته مقال مقاله مقالته محطه سلسله لعبه مركب قارب اداره فرقة فيلم فيلمه فيلمها روايه روايته روايتها كتاب كتابه كتابها ديوان ديوانه مسرحيه مسلسل اغنيه اغنيته البوم صحيفه جريده مجله قناه موقع منصه شركه برنامج مهرجان معرض حمله شعار فندق مطعم سفينه عاصفه اعصار مشروع عمليه حزب حركه اسم باسم لقب عنوان بعنوان فيلمي لوحه تطبيق مقهي نادي كلمه عباره مصطلح وسم هاشتاغ'.split(
    ' ',
  ),
);

export interface Introducer {
  kind: 'clause' | 'marks' | 'colon' | 'question';
  at: number;
  from: number;
}

const FARTHEST = 48;

const beginsContent = (item: Item | undefined) =>
  item?.kind === 'marked' || item?.kind === 'colon' || (item?.kind === 'word' && isComplementiser(item.folded));

const beginsLinked = (items: readonly Item[], at: number, linked: ReadonlySet<string>) =>
  beginsContent(items[at]) || (linked.has(items[at]?.folded ?? '') && beginsContent(items[at + 1]));

/** «النهار» أن, عن «نهاية التاريخ»: words in marks that are a name or a catchword, not what is said. */
function isNamed(items: readonly Item[], at: number, linked: ReadonlySet<string>): boolean {
  const previous = items[at - 1]!;
  const next = items[at + 1];
  // نقلت «الشرق الأوسط» عن مسؤول: the body that quotes.
  if (next?.kind === 'word' && previous.kind === 'word' && isComplementiser(next.folded)) return true;
  if (next?.folded === 'عن' && linked.has('عن') && verbAt(items, at - 1)?.verb.perfect === 'نقل') return true;
  return (
    previous.kind === 'word' &&
    (NAMED_THINGS.has(previous.folded.replace(/^[لب](?=.{3})/u, '')) ||
      NAMED_THINGS.has(previous.folded) ||
      (PREPOSITIONS.has(previous.folded) && !linked.has(previous.folded.replace(/ـ/u, '')) && previous.folded !== 'ب'))
  );
}

/** Whether nothing but asides stands between a comma and another one that إن follows. */
function resumes(items: readonly Item[], comma: number, linked: ReadonlySet<string>): boolean {
  for (let at = comma; at < Math.min(items.length, comma + 16); at++) {
    const { kind } = items[at]!;
    if (kind === 'comma' && beginsLinked(items, at + 1, linked)) return true;
    if (kind !== 'comma' && (kind !== 'word' || verbAt(items, at) !== null || participleAt(items[at]!) !== null))
      return false;
  }
  return false;
}

/** Where the words end that a comma and a verb begin and another comma closes, before إن; null where that is not so. */
function relativeEnd(items: readonly Item[], comma: number, linked: ReadonlySet<string>): number | null {
  const verb = verbAt(items, comma + 1);
  if (verb === null || verb.conjunction > 0) return null;
  for (let at = comma + 2; at < Math.min(items.length, comma + 12); at++) {
    if (items[at]!.kind === 'comma') return beginsLinked(items, at + 1, linked) ? at : null;
    if (items[at]!.kind !== 'word') return null;
  }
  return null;
}

/** الذي رفض ذكر اسمه, التي طلبت عدم الكشف عن هويتها: of somebody who is not to be named. */
export const asksNoName = (items: readonly Item[], at: number) =>
  /^(?:ال(?:ذي|تي|ذين)|اللذين|اللتين|اللذان|اللتان)$/u.test(items[at - 1]?.folded ?? '') &&
  /^(?:عدم|ذكر|كشف|الكشف|نشر|الافصاح|التعريف|حجب|اخفاء)$/u.test(items[at + 1]?.folded ?? '');

/** What begins the content after a verb: أن, a colon, words in marks or a question word. */
export function introducerAfter(
  items: readonly Item[],
  at: number,
  asks: boolean,
  linked: ReadonlySet<string>,
): Introducer | null {
  let commas = 0;
  let aside = false;
  let asideAfterComma = false;
  for (let index = at + 1; index < Math.min(items.length, at + FARTHEST); index++) {
    const item = items[index]!;
    const previous = items[index - 1]!;
    if (item.kind === 'marked') {
      if (isNamed(items, index, linked) || (commas > 0 && previous.kind === 'word' && !aside)) continue;
      return { kind: 'marks', at: index, from: index };
    }
    if (item.kind === 'colon') {
      return items[index + 1]?.kind === 'marked'
        ? { kind: 'marks', at: index, from: index + 1 }
        : index + 1 < items.length
          ? { kind: 'colon', at: index, from: index + 1 }
          : null;
    }
    if (item.kind === 'comma') {
      // فلان، وهو بائع خضار، إن: what is said of the speaker ends at its second comma.
      if (aside && asideAfterComma && beginsLinked(items, index + 1, linked)) {
        aside = false;
        continue;
      }
      // قال فلان، أمين المجلس، في كلمته، اليوم، إن: any number of asides, after which إن can only be its own.
      if ((++commas > 2 || aside) && !resumes(items, index, linked)) return null;
      if (participleAt(items[index + 1] ?? item) !== null) return null;
      // قال أحد السكان، رفض ذكر اسمه، إن: what is said of the speaker without a relative.
      const close = relativeEnd(items, index, linked);
      if (close !== null) index = close - 1;
      continue;
    }
    if (item.kind === 'dash' && index > at + 1) {
      // فلان -في حديث إلى «الجريدة»- إن: what is set off is no report.
      const close = items.findIndex((other, place) => place > index && place < index + 14 && other.kind === 'dash');
      if (close > 0) index = close;
      continue;
    }
    if (item.kind === 'semicolon' || item.kind === 'stop') return null;
    if (item.kind !== 'word') continue;
    const { folded } = item;
    if (isComplementiser(folded) && !governs(previous.folded)) {
      if (previous.kind === 'comma' && index === at + 2) return null;
      const prefixed = /^[بلك]/u.test(folded);
      if (prefixed && linked.size > 0 && !linked.has(folded[0]!) && folded[0] !== 'ب') continue;
      return { kind: 'clause', at: index, from: index + 1 };
    }
    if (folded === 'هل' || (asks && QUESTIONS.has(folded)))
      return { kind: 'question', at: index, from: folded === 'هل' ? index + 1 : index };
    if (/^(?:عما|ما|فيما)$/u.test(folded) && items[index + 1]?.folded === 'اذا')
      return { kind: 'question', at: index, from: index + 2 };
    if (CIRCUMSTANCE.has(folded)) {
      aside = true;
      asideAfterComma = previous.kind === 'comma';
      continue;
    }
    if (
      REPORTING_NOUNS.has(folded.replace(/(?:ه|ها|هم|هما|هن)$/u, '')) &&
      folded.length > 3 &&
      /(?:ه|ها|هم)$/u.test(folded)
    )
      return null;
    // المسؤول الذي طلب عدم كشف هويته إن: what it takes is no clause.
    if (asksNoName(items, index)) continue;
    // عن أمله, أبدى خشيته: no verbs.
    if (PREPOSITIONS.has(previous.folded) || isFeeling(folded)) continue;
    const verb = verbAt(items, index);
    // في تقرير نشره الاثنين أن: of the document.
    if (verb?.form.object && isDocument(previous.folded) && !isDefinite(previous.folded)) continue;
    if (verb !== null && !aside && index > at + 1 && !verb.weak && !isDefinite(folded) && !isGiven(previous))
      return null;
  }
  return null;
}
