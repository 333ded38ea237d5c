import type { Gender } from '../report';
import type { Item } from '../sentences';
import { isCapital, isCommonPlural, isPossessive, leadsOnName, nextIsName, opens } from './names';
import { CITES, continuesNoun, isBody, isVerbLike, POSTMODIFIER, POSTPOSITIVE, QUESTIONS } from './noun-words';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DAYS,
  DETERMINERS,
  EPITHETS,
  GROUPS,
  genderOfNoun,
  INSTITUTIONS,
  looksFinite,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  TITLES,
} from './words';

/** What the words of a mention are, before it is told what they amount to. */
export interface Phrase {
  /** First item after it. */
  at: number;
  /** First item after the noun with what belongs to it, or -1 where that is all. */
  nounEnd: number;
  /** First item of the name and the one after it, or -1. */
  nameStart: number;
  nameEnd: number;
  /** The noun itself; none where there is only a name. */
  head: string;
  gender: Gender | null;
}

/**
 * Goes through the words of a mention, of which `begin` is the first after its determiners.
 * @param from its first item.
 */
export function readPhrase(
  items: readonly Item[],
  from: number,
  begin: number,
  to: number,
  determined: boolean,
): Phrase {
  let at = begin;
  let nounEnd = -1;
  let nameStart = -1;
  let nameEnd = -1;
  let head = '';
  let beyond = false;
  let gender: Gender | null = null;
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
      // Baurzhan Ospanov of Nazarbayev University: whose the name is, not another one.
      const person =
        nameEnd === at &&
        nameEnd - nameStart >= 2 &&
        head === '' &&
        !items.slice(nameStart, at).some((one) => INSTITUTIONS.has(one.folded));
      if (folded !== 'of' || person) {
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
      (/[a-z]{3}ly$/u.test(folded) &&
        !isCapital(item) &&
        !/^(?:family|elderly|daily|weekly|monthly|quarterly)$/u.test(folded))
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
      if (TITLES.has(folded) && nextIsName(items, at, to) && !isBody(items, at)) {
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
  return { at, nounEnd, nameStart, nameEnd, head, gender };
}
