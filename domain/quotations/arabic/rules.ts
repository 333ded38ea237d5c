import type { Mention, SentenceReports } from '../report';
import type { Item, Sentence } from '../sentences';
import { finish } from './contents';
import { documentReport } from './document-reports';
import type { Found } from './found';
import { isGivenName } from './given-names';
import { type ParsedMention, parseMention } from './mentions';
import { isKunya } from './name-places';
import { ends, looksForeign, mayBeName, PARTICLES } from './name-words';
import { unknownName } from './names';
import { nounReport, participleReport } from './noun-reports';
import { isDual, isPossessed, keyOf, QUANTIFIERS } from './nouns';
import { isPreposition } from './prepositions';
import { sourceReport } from './source-reports';
import { verbReport } from './verb-reports';
import { isAbstract, isDefinite, isDocument, isInstitution, isListedGroup, personNoun } from './words';

/** The reports in an Arabic sentence. */
export function arabicReports(sentence: Sentence): SentenceReports {
  const { items } = sentence;
  const found: Found[] = [];
  const claimed = new Set<number>();
  const mentions: Mention[] = [];
  const documents: string[] = [];
  // Where the last name ended.
  let named = -1;
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.kind !== 'word') continue;
    const one =
      sourceReport(items, at, found, claimed) ??
      nounReport(items, at) ??
      documentReport(items, at) ??
      verbReport(items, at, found, claimed, sentence) ??
      participleReport(items, at, found);
    if (one !== null) {
      found.push(one);
      for (let index = one.from; index < (one.to ?? one.from + 1); index++)
        if (items[index]?.marked) claimed.add(index);
    }
  }
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.kind !== 'word') continue;
    const own = item.folded.replace(/(?:ه|ها|هم)$/u, '');
    if (isDocument(own) && own !== item.folded) documents.push(keyOf(own));
    else if (isDocument(item.folded.replace(/^[بل]/u, '')) || isDocument(item.folded))
      documents.push(keyOf(item.folded.replace(/^(?:ب|ل)(?!يان)/u, '')));
    const bystander = bystanderAt(items, at, at === named);
    if (bystander?.mention.kind === 'name') named = bystander.next;
    if (bystander !== null) {
      mentions.push(bystander.mention);
      mentions.push(...bodiesIn(items, at + 1, bystander));
      at = Math.max(at, bystander.next - 1);
    }
  }
  // Where somebody speaks, the rule that found the report knows better where the mention begins and ends.
  const speakers = found.map(({ speaker }) => speaker).filter(({ kind }) => kind !== 'dropped');
  const others = mentions.filter(
    (one) => !speakers.some((speaker) => one.kind === 'name' && speaker.start < one.end && one.start < speaker.end),
  );
  return { reports: finish(items, found, documents), mentions: others };
}

/** Two words of one name, of which the letters of one are of another language. */
const foreignPair = (items: readonly Item[], at: number) => {
  const next = items[at + 1];
  return (
    next?.kind === 'word' &&
    mayBeName(items[at]!) &&
    (mayBeName(next) || /^(?:بن|ولد|ود)$/u.test(next.folded)) &&
    (/^(?:بن|ولد|ود)$/u.test(next.folded) || looksForeign(items[at]!.folded) || looksForeign(next.folded)) &&
    !isPreposition(items[at]!)
  );
};

/** After a given name: a word that may be a name and is long enough to be no verb, or one of descent. */
const isFamilyName = (items: readonly Item[], at: number) =>
  PARTICLES.has(items[at]!.folded) ||
  (items[at]!.folded.length >= 4 &&
    mayBeName(items[at]!) &&
    // ويشغل كارين منصب مستشار: the object of a verb.
    (items[at - 2]?.kind !== 'word' ||
      items[at + 1]?.kind !== 'word' ||
      isPreposition(items[at + 1]!) ||
      ends(items[at + 1]!)));

/** مدير الكرة في النادي الخاسر فلان: bodies that somebody's title tells of, which may be called again. */
function bodiesIn(items: readonly Item[], from: number, { mention, next }: ParsedMention): Mention[] {
  if (mention.kind !== 'name') return [];
  const bodies: Mention[] = [];
  for (let at = from; at < next && items[at]!.start < mention.start; at++) {
    if (items[at]!.kind !== 'word' || !isInstitution(items[at]!.folded)) continue;
    let to = at + 1;
    while (to < next && items[to]!.start < mention.start) to++;
    const parsed = parseMention(items, at, to);
    if (parsed === null || parsed.mention.kind !== 'noun') continue;
    bodies.push(parsed.mention);
    at = parsed.next - 1;
  }
  return bodies;
}

/** لم يكن دانيار, انتقل يوسف من: a name alone right after the verb that begins a sentence. */
function isSubjectAlone(items: readonly Item[], at: number): boolean {
  const verb = items[at - 1];
  const next = items[at + 1];
  if (next?.kind === 'word' && (mayBeName(next) || PARTICLES.has(next.folded) || isDefinite(next.folded))) return false;
  if (verb?.kind !== 'word' || at > 2 || (at === 2 && !/^[وف]?(?:لم|لن|لا|قد|لقد|ما)$/u.test(items[0]!.folded)))
    return false;
  const being = /^[وف]?(?:[يت]كن|كانت?|[يت]كون|باتت?|ظلت?|ليست?)$/u.test(verb.folded);
  return being ? mayBeName(items[at]!) : isGivenName(items[at]!.folded) && !isNoun(verb);
}

const isNoun = (item: Item) =>
  isPreposition(item) ||
  isDefinite(item.folded) ||
  /[ةء]$/u.test(item.raw) ||
  personNoun(item.folded) ||
  isInstitution(item.folded) ||
  isDocument(item.folded) ||
  isAbstract(item.folded) ||
  isGivenName(item.folded);

/** المزارعون, ثلاثة طلاب: people of whom a plural tells. */
const isSeveral = (items: readonly Item[], at: number) =>
  (isListedGroup(items[at]!.folded) && !/ه(?:م|ن)$/u.test(items[at]!.folded)) ||
  (QUANTIFIERS.has(items[at]!.folded) && isListedGroup(items[at + 1]?.folded ?? ''));

/** A person with a title or a known given name, or a body, wherever it stands. */
function bystanderAt(items: readonly Item[], at: number, another: boolean): ParsedMention | null {
  const { folded, raw } = items[at]!;
  // فلان ومكسيم شفيدكو: after a name, another one.
  const joined = another && /^و/u.test(folded) && !isGivenName(folded) ? 1 : 0;
  const titled = /^[ولب](?:ال)/u.test(folded) && personNoun(folded.slice(1));
  const cut = titled || (joined > 0 && isGivenName(folded.slice(1))) ? 1 : 0;
  const word = folded.slice(cut);
  const latin = /^\p{Lu}\p{Ll}+/u.test(raw) && /^\p{Lu}\p{Ll}+/u.test(items[at + 1]?.raw ?? '');
  if (
    !latin &&
    !personNoun(word) &&
    !isPossessed(word) &&
    !isDual(word) &&
    !isInstitution(word) &&
    !isSeveral(items, at) &&
    !foreignPair(items, at) &&
    !isKunya(word, items[at + 1]) &&
    !isSubjectAlone(items, at) &&
    !(
      isGivenName(word) &&
      items[at + 1]?.kind === 'word' &&
      (isDefinite(items[at + 1]!.folded) || isGivenName(items[at + 1]!.folded) || isFamilyName(items, at + 1))
    )
  )
    return null;
  const to = Math.min(items.length, at + 14);
  const alone = isSubjectAlone(items, at) ? unknownName(items, at, at + 1) : null;
  const foreign = foreignPair(items, at)
    ? unknownName(items, at, to, items[at]!.start + joined, folded.slice(joined))
    : null;
  const parsed = alone ?? foreign ?? parseMention(items, at, to, cut, true);
  if (parsed === null) return null;
  if (
    parsed.mention.kind === 'noun' &&
    !parsed.mention.definite &&
    !personNoun(word) &&
    !isPossessed(word) &&
    !isDual(word) &&
    parsed.next < at + 2
  )
    return null;
  return parsed;
}
