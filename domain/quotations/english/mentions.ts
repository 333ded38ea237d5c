import type { Mention } from '../report';
import type { Item } from '../sentences';
import { isCapital, isCommonPlural, isPossessive, leadsOnName, nextIsName, opens, stem } from './names';
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
  genderOfNoun,
  INSTITUTIONS,
  looksFinite,
  NO_SPEAKER,
  PEOPLE,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  TITLES,
} from './words';

const RANKS = new Set(
  'captain capt sergeant sgt colonel col general gen major lieutenant lt admiral commodore brigadier commander inspector superintendent constable sheriff'.split(
    ' ',
  ),
);

/** A mention and the first item after it, phrases that hang on it included. */
export interface ParsedMention {
  mention: Mention;
  next: number;
}

const blank = (start: number, end: number): Mention => ({
  kind: 'noun',
  start,
  end,
  label: '',
  keys: [],
  definite: true,
  epithet: false,
  calling: false,
  document: false,
  gender: null,
  number: 's',
});

function isVerbLike(items: readonly Item[], at: number): boolean {
  const { folded } = items[at]!;
  if (AUXILIARIES.has(folded)) return true;
  const forms = reportingVerbs().get(folded);
  return forms === undefined
    ? false
    : forms.some(({ form, verb }) =>
        form === 'past' || form === 's' || form === 'ing' ? !NOUNS_TOO.has(folded) : verb.base === 'say',
      );
}

// Forms of reporting verbs that are nouns as often.
const NOUNS_TOO = new Set(
  'reports claims charges comments remarks notes posts texts calls questions answers replies demands requests promises rules views names states labels terms styles brands fears hopes doubts worries plans estimates forecasts signals offers ends starts sums attacks appeals objects counters cries shouts laughs smiles sighs whispers grants guesses challenges reviews volunteers puts finding meaning thinking feeling warning beginning ending meeting wedding saying reading writing teaching clearing opening'.split(
    ' ',
  ),
);

// Local radio quoted passengers as saying.
const CITES = /^(?:quoted|quoting|cited|citing)$/u;

const QUESTIONS = /^(?:why|how|what|when|where|whether)$/u;
const POSTPOSITIVE =
  /^(?:familiar|close|involved|responsible|present|aware|able|available|concerned|alike|alone|himself|herself|themselves|itself|asked)$/u;

const POSTMODIFIER =
  /^(?:familiar|close|involved|responsible|seen|obtained|reviewed|released|published|issued|signed|sent|written|leaked|dated|filed|posted|shared|commissioned|prepared|drafted|compiled|conducted|based|known|elected|appointed|accused|convicted)$/u;

/** Whether a noun goes on after a participle: the owner retired colonel. A verb has its complement there instead. */
function continuesNoun(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return (
    next?.kind === 'word' &&
    !PREPOSITIONS.has(next.folded) &&
    !DETERMINERS.has(next.folded) &&
    !ADVERBS.has(next.folded) &&
    !PRONOUNS.has(next.folded) &&
    !CONJUNCTIONS.has(next.folded)
  );
}

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
    PREPOSITIONS.has(first.folded) ||
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
  let nounEnd = -1;
  let nameStart = -1;
  let nameEnd = -1;
  let head = '';
  let beyond = false;
  let gender: 'm' | 'f' | null = null;
  for (; at < to; at++) {
    const item = items[at]!;
    if (item.kind === 'mark') {
      // The apostrophe of a plural possessor: the passengers’ league.
      if (/^['’]$/u.test(item.raw) && item.start === items[at - 1]?.end && items[at + 1]?.kind === 'word') continue;
      break;
    }
    if (
      item.kind === 'stop' &&
      item.raw === '.' &&
      TITLES.has(items[at - 1]?.folded ?? '') &&
      items[at + 1]?.kind === 'word'
    )
      continue;
    if (item.kind !== 'word') break;
    const { folded } = item;
    if (
      folded === 'of' ||
      ((folded === 'for' ||
        folded === 'at' ||
        folded === 'in' ||
        folded === 'from' ||
        folded === 'with' ||
        folded === 'on') &&
        (nounEnd >= 0 || head !== ''))
    ) {
      const next = items[at + 1];
      if (next?.kind !== 'word' || at === from) break;
      if (folded !== 'of') {
        if (nounEnd < 0) nounEnd = at;
        beyond = true;
      }
      while (at + 1 < to && items[at + 1]!.kind === 'word' && DETERMINERS.has(items[at + 1]!.folded)) at++;
      continue;
    }
    // A memo seen by this newspaper, a person close to the talks.
    if (
      POSTMODIFIER.test(folded) &&
      head !== '' &&
      items[at + 1]?.kind === 'word' &&
      PREPOSITIONS.has(items[at + 1]!.folded)
    ) {
      if (nounEnd < 0) nounEnd = at;
      beyond = true;
      at++;
      continue;
    }
    if (
      CITES.test(folded) ||
      PREPOSITIONS.has(folded) ||
      CONJUNCTIONS.has(folded) ||
      AUXILIARIES.has(folded) ||
      RELATIVES.has(folded) ||
      PRONOUNS.has(folded) ||
      QUESTIONS.test(folded) ||
      POSTPOSITIVE.test(folded)
    )
      break;
    if (at > from && DETERMINERS.has(folded) && !isCapital(item) && !PREPOSITIONS.has(items[at - 1]!.folded)) break;
    if (head !== '' && looksFinite(folded) && !isCapital(item) && !isPossessive(item) && !continuesNoun(items, at))
      break;
    if (
      ADVERBS.has(folded) ||
      (/[a-z]{3}ly$/u.test(folded) && !isCapital(item) && folded !== 'family' && folded !== 'elderly')
    )
      break;
    const sentenceStart = opens(items, at);
    const proper =
      isCapital(item) &&
      !(determined && EPITHETS.test(folded)) &&
      !(sentenceStart && (GROUPS.has(folded) || DETERMINERS.has(folded) || isCommonPlural(items, at)));
    if (proper && at > from && DAYS.has(folded)) break;
    if (proper && !beyond) {
      if (nameEnd >= 0 && nameEnd !== at) {
        // A second run of capitals: the Tarn Haven manager Hugh Sarnsby.
        nameStart = -1;
      }
      if (TITLES.has(folded) && nextIsName(items, at, to)) {
        gender ??= TITLES.get(folded)!;
        if (head === '' || nameStart < 0) head = folded;
        continue;
      }
      if (isPossessive(item)) {
        nameStart = -1;
        nameEnd = -1;
        head = '';
        continue;
      }
      if (nameStart < 0) nameStart = at;
      nameEnd = at + 1;
      continue;
    }
    if (nameStart >= 0 && nameEnd === at && leadsOnName(items, at)) {
      nameEnd = at + 1;
      continue;
    }
    // remarked van der Werf
    if (at === from && /^(?:van|von|de|ten|ter)$/u.test(folded) && leadsOnName(items, at)) {
      nameStart = at;
      nameEnd = at + 1;
      continue;
    }
    if (proper) continue;
    if (isVerbLike(items, at) && !(at === from)) break;
    if (nounEnd >= 0) continue;
    if (nameStart >= 0 && !determined && nameStart === from && !beyond) break;
    if (nameStart >= 0) {
      // Lower case after capitals: the Tarn Haven manager.
      nameStart = -1;
      nameEnd = -1;
    }
    if (isPossessive(item)) {
      head = '';
      continue;
    }
    head = head !== '' && items.slice(from, at).some(({ folded: word }) => word === 'of') ? head : folded;
    gender = genderOfNoun(folded) ?? gender;
  }
  const next = at;
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

const withoutPossessive = (item: Item, end: number) => (/['’]s$/u.test(item.raw) ? end - 2 : end);

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
