import { dropped } from '../report';
import type { Item } from '../sentences';
import { authorOf } from './authors';
import { isGivenName } from './given-names';
import { CIRCUMSTANCE } from './introducers';
import { maySpeak } from './may-speak';
import { type ParsedMention, parseMention } from './mentions';
import { looksForeign } from './name-words';
import { nameCertainty, unknownName } from './names';
import { keyOf } from './nouns';
import { attachedPreposition, PRONOMINAL } from './prepositions';
import type { Subject } from './subjects-before';
import { ADVERBS, isAbstract, isDefinite, isGroup, isInstitution, PREPOSITIONS, personNoun } from './words';

/** المعتصمين: people in a case in which nobody is a subject. */
export const isObjectPlural = ({ folded }: Item) =>
  /^ال.{3,}ين$/u.test(folded) &&
  isGroup(folded.replace(/ين$/u, 'ون')) &&
  !isAbstract(folded.slice(2)) &&
  !isInstitution(folded) &&
  !isGivenName(folded) &&
  !personNoun(folded);

/** The subject after a verb, between it and what it introduces; that is a clause or words in marks, or a nominal. */
export function subjectAfter(
  items: readonly Item[],
  at: number,
  to: number,
  clause: boolean,
  between: boolean,
): Subject | null {
  let index = at + 1;
  let skipped = 0;
  while (index < to && skipped < 14) {
    const item = items[index]!;
    if (item.kind === 'dash') {
      const close = items.findIndex((other, place) => place > index && place < to && other.kind === 'dash');
      if (close < 0) return null;
      index = close + 1;
      continue;
    }
    if (item.kind === 'comma' && skipped > 0) {
      index++;
      continue;
    }
    // ذكرت «النهار» أن: a body called by its name.
    if (item.marked !== null && skipped === 0) {
      const mention = {
        ...dropped(item.marked.inner.start, null, 's'),
        kind: 'noun' as const,
        end: item.marked.inner.end,
      };
      return { mention, next: index + 1, start: index };
    }
    // أوضح لـ«الجريدة» رئيس اللجنة: to whom it is said.
    if (item.marked !== null || (/^(?:ل|الي)$/u.test(item.folded) && items[index + 1]?.marked)) {
      index += item.marked === null ? 2 : 1;
      continue;
    }
    if (item.kind !== 'word') return null;
    // أكد كل من فلان وفلان
    if (skipped === 0 && /^كلا?$/u.test(item.folded) && items[index + 1]?.folded === 'من') {
      index += 2;
      continue;
    }
    if (CIRCUMSTANCE.has(item.folded) || /^قايلا|^قايله/u.test(item.folded)) return null;
    if (PRONOMINAL.test(item.folded)) {
      index++;
      continue;
    }
    // ناشدت المعتصمين: no subject ends so.
    if (skipped === 0 && isObjectPlural(items[index]!)) {
      do index++;
      while (
        index < to &&
        items[index]!.kind === 'word' &&
        isDefinite(items[index]!.folded) &&
        !personNoun(items[index]!.folded)
      );
      continue;
    }
    const parsed = parseMention(items, index, to);
    if (parsed !== null && maySpeak(items, index, parsed)) {
      const author = parsed.mention.document ? authorOf(items, index, to) : null;
      if (author === null) return { ...together(items, parsed, to), start: index };
      return { ...parsed, mention: { ...author, keys: [...author.keys, keyOf(item.folded)] }, start: index };
    }
    // Right after the verb stands its subject: words that may be a name are one.
    const unknown = skipped === 0 ? unknownName(items, index, to) : null;
    if (
      unknown !== null &&
      (clause || (between && unknown.next === to) || nameCertainty(items, index, unknown.next) === 'sure')
    ) {
      const { mention, next } = unknown;
      return { mention: { ...mention, gender: null }, next, start: index };
    }
    if (
      parsed !== null &&
      skipped === 0 &&
      isDefinite(item.folded) &&
      parsed.mention.kind === 'noun' &&
      !ADVERBS.has(item.folded)
    )
      return { ...parsed, start: index };
    if (
      parsed !== null &&
      skipped === 0 &&
      parsed.next === to &&
      parsed.next - index === 2 &&
      /^ال.+ي$/u.test(items[index + 1]!.folded) &&
      !isAbstract(item.folded)
    ) {
      return { mention: { ...parsed.mention, kind: 'name', keys: [] }, next: parsed.next, start: index };
    }
    // An adverbial before the subject: its words are passed until a subject that may speak begins.
    index++;
    skipped++;
    while (index < to && items[index]!.kind === 'word' && !startsSpeaker(items, index, skipped)) {
      index++;
      skipped++;
    }
  }
  return null;
}

/** كل من فلان وفلان, الوزيران فلان ونظيره فلان: both speak, where the clause follows right after the second name. */
function together(items: readonly Item[], one: ParsedMention, to: number): ParsedMention {
  const item = items[one.next];
  if (one.mention.kind !== 'name' || item?.kind !== 'word' || !/^و.{2,}/u.test(item.folded)) return one;
  const word = item.folded.slice(1);
  if (personNoun(item.folded) || isGivenName(item.folded) || looksForeign(item.folded)) return one;
  const other = parseMention(items, one.next, to, 1) ?? unknownName(items, one.next, to, item.start + 1, word);
  if (other === null || other.mention.kind !== 'name' || other.next !== to || to - one.next < 2) return one;
  return { mention: { ...one.mention, end: other.mention.end, keys: [], gender: null, number: 'p' }, next: other.next };
}

/** Whether after an adverbial the subject begins here: a title or a name that nothing governs. */
function startsSpeaker(items: readonly Item[], at: number, skipped: number): boolean {
  const { folded } = items[at]!;
  const previous = items[at - 1]!;
  const demonstrative = /^(?:ذلك|هذا|تلك)$/u.test(previous.folded);
  if ((skipped < 2 && !demonstrative) || PREPOSITIONS.has(previous.folded)) return false;
  if (attachedPreposition(items[at]!) > 0) return false;
  // في المؤتمر الصحافي: an adjective.
  if (isDefinite(folded) && isDefinite(previous.folded) && /يه?$/u.test(folded)) return false;
  return isDefinite(previous.folded) || demonstrative || /ه$/u.test(previous.folded)
    ? personNoun(folded) && !/(?:ه|ها|هم)$/u.test(folded.replace(/ه$/u, ''))
    : false;
}
