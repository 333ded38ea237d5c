import { type Mention, mentionAt } from '../report';
import type { Item } from '../sentences';
import { isCapital, isPossessive, leadsOnName, nextIsName, opens, stem } from './names';
import { readPhrase } from './noun-phrases';
import { RANKS, withoutPossessive } from './noun-words';
import { reportingVerbs } from './verbs';
import {
  ADVERBS,
  AUXILIARIES,
  CALLINGS,
  CONJUNCTIONS,
  DAYS,
  DETERMINERS,
  DOCUMENTS,
  EPITHETS,
  GROUPS,
  genderOfName,
  INSTITUTIONS,
  NO_SPEAKER,
  PEOPLE,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  TITLES,
} from './words';

/** A mention and the first item after it, phrases that hang on it included. */
export interface ParsedMention {
  mention: Mention;
  next: number;
}

const blank = (start: number, end: number): Mention => mentionAt({ start, end }, { kind: 'noun', number: 's' });

/**
 * The noun phrase from `from` on, looking no farther than `to`; null where none begins there. A name in apposition counts:
 * the operator, Brackley Lines.
 */
export function parseMention(items: readonly Item[], from: number, to: number): ParsedMention | null {
  const first = items[from];
  if (first?.kind !== 'word' || from >= to) return null;
  const pronoun = PRONOUNS.get(first.folded);
  if (pronoun !== undefined) {
    return {
      mention: { ...blank(first.start, first.end), kind: 'pronoun', label: first.raw, ...pronoun },
      next: from + 1,
    };
  }
  if (
    NO_SPEAKER.has(first.folded) ||
    // Per Olsson
    (PREPOSITIONS.has(first.folded) && !(first.raw === 'Per' && isCapital(items[from + 1] ?? first))) ||
    AUXILIARIES.has(first.folded) ||
    RELATIVES.has(first.folded)
  )
    return null;
  if (CONJUNCTIONS.has(first.folded) || (ADVERBS.has(first.folded) && !DETERMINERS.has(first.folded))) return null;
  let at = from;
  const determined = DETERMINERS.has(first.folded);
  while (at < to && items[at]!.kind === 'word' && DETERMINERS.has(items[at]!.folded)) at++;
  if (at === from + 1 && items[at]?.kind === 'word' && items[at]!.folded === 'of' && determined) at++;
  if (at > from && items[at - 1]!.folded === 'of')
    while (at < to && items[at]!.kind === 'word' && DETERMINERS.has(items[at]!.folded)) at++;
  const { at: next, nounEnd, nameStart, nameEnd, head, gender } = readPhrase(items, from, at, to, determined);
  if (next === from) return null;
  const keys = head === '' ? [] : RANKS.has(head) ? [head, 'officer'] : [head];
  if (nameStart >= 0) {
    const startOfLabel = items[nameStart]!.start;
    const end = items[nameEnd - 1]!.end;
    const word = items[nameStart]!.folded;
    const bare = determined && head === '';
    // Counsel, Jonty Marchbanks, asked.
    if (nameEnd - nameStart === 1 && opens(items, nameStart) && PEOPLE.test(word)) {
      const appositive = nameAfterComma(items, next);
      if (appositive !== null) return { ...appositive, mention: { ...appositive.mention, keys: [word] } };
    }
    const named: Mention = {
      ...blank(bare ? first.start : startOfLabel, withoutPossessive(items[nameEnd - 1]!, end)),
      kind: 'name',
      keys: bare ? [items[nameEnd - 1]!.folded] : keys,
      gender: gender ?? (bare ? null : genderOfName(stem(word))),
      number: 's',
    };
    return { mention: named, next };
  }
  if (head === '' && nounEnd < 0) {
    if (!determined || next === from + 1) {
      if (
        !(
          determined &&
          next === from + 1 &&
          (GROUPS.has(first.folded) || /^(?:one|two|three|both|another)$/u.test(first.folded))
        )
      )
        return null;
    }
  }
  const end = nounEnd >= 0 ? nounEnd : next;
  const last = items[end - 1]!;
  // A spokesman for the landlord, Calder Homes, said: the name is the landlord's.
  const serves = items.slice(from, next).some(({ folded }) => folded === 'for');
  const appositive = serves ? null : nameAfterComma(items, next);
  if (appositive !== null) {
    appositive.mention.keys = keys;
    appositive.mention.gender = gender ?? appositive.mention.gender;
    return appositive;
  }
  const group =
    GROUPS.has(head) ||
    (/[^s]s$/u.test(head) && !INSTITUTIONS.has(head) && !/(?:ss|us|is)$/u.test(head)) ||
    head === 'people' ||
    head === 'police';
  if (!determined && !group && !isCapital(first) && !isPossessive(first)) return null;
  return {
    mention: {
      ...blank(first.start, withoutPossessive(last, last.end)),
      keys,
      definite: !/^(?:a|an|one|some|several|many|another|two|three)$/u.test(first.folded),
      epithet: EPITHETS.test(head),
      calling: CALLINGS.test(head),
      document: DOCUMENTS.has(head),
      gender: group ? null : gender,
      number: group && !/^(?:one|each|a|an)$/u.test(first.folded) ? 'p' : 's',
    },
    next,
  };
}

/** , Brackley Lines, */
function nameAfterComma(items: readonly Item[], comma: number): ParsedMention | null {
  if (items[comma]?.kind !== 'comma') return null;
  // His wife, the pianist Nino Kereselidze, added.
  if (/^(?:the|a|an)$/u.test(items[comma + 1]?.folded ?? '')) {
    const inner = parseMention(items, comma + 1, Math.min(items.length, comma + 12));
    return inner?.mention.kind === 'name' && inner.mention.keys.length > 0 && items[inner.next]?.kind === 'comma'
      ? { mention: inner.mention, next: inner.next + 1 }
      : null;
  }
  let at = comma + 1;
  let gender: 'm' | 'f' | null = null;
  while (
    items[at]?.kind === 'word' &&
    TITLES.has(items[at]!.folded) &&
    isCapital(items[at]!) &&
    nextIsName(items, at, items.length)
  ) {
    gender ??= TITLES.get(items[at]!.folded)!;
    at += items[at + 1]?.kind === 'stop' ? 2 : 1;
  }
  const start = at;
  while (
    at < items.length &&
    items[at]!.kind === 'word' &&
    (isCapital(items[at]!) || (at > start && leadsOnName(items, at)))
  )
    at++;
  if (at === start || at - start > 5) return null;
  const first = items[start]!;
  if (
    PRONOUNS.has(first.folded) ||
    DETERMINERS.has(first.folded) ||
    DAYS.has(first.folded) ||
    PREPOSITIONS.has(first.folded) ||
    isPossessive(items[at - 1]!)
  )
    return null;
  const after = items[at];
  if (after !== undefined && after.kind === 'word' && !reportingVerbs().has(after.folded)) return null;
  return {
    mention: {
      ...blank(first.start, items[at - 1]!.end),
      kind: 'name',
      gender: gender ?? genderOfName(first.folded),
      number: 's',
    },
    next: after?.kind === 'comma' ? at + 1 : at,
  };
}

/** Whether a mention may be of somebody who speaks. */
export function maySpeak({ mention }: ParsedMention): boolean {
  return mention.kind !== 'noun' || mention.keys.length > 0 || mention.number === 'p';
}
