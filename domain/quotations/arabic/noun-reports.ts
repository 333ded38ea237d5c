import { dropped, type Mention } from '../report';
import type { Item } from '../sentences';
import { clauseStartOf } from './clauses';
import { isComplementiser, participleAt } from './cues';
import { cueSpan, type Found } from './found';
import { isGivenName } from './given-names';
import { introducerAfter } from './introducers';
import { rawLength } from './letters';
import { parseMention } from './mentions';
import { isLinkedNoun } from './object-reports';
import { firstSpeaker } from './subjects';
import { CONNECTORS } from './subjects-before';
import { NEEDS_ABSTRACT } from './verb-objects';
import type { Verb } from './verbs';
import { isAbstract, PREPOSITIONS, REPORTING_NOUNS } from './words';

/** عن الوزير قوله إن: the noun of saying with its possessor. */
export function nounReport(items: readonly Item[], at: number): Found | null {
  const { folded } = items[at]!;
  if (/^(?:بالقول|بقول)$/u.test(folded)) return bySaying(items, at);
  if (/^(?:بعباره|بجمله|بكلمه)$/u.test(folded) && items[at + 1]?.marked) return bySaying(items, at);
  const match = /^[وب]?(.{2,}?)(ه|ها|هم|هما|هن)$/u.exec(folded);
  if (match === null || !REPORTING_NOUNS.has(match[1]!)) return null;
  const next = items[at + 1];
  const clause = next?.kind === 'word' && isComplementiser(next.folded);
  const marks =
    next?.kind === 'marked' ? at + 1 : next?.kind === 'colon' && items[at + 2]?.kind === 'marked' ? at + 2 : -1;
  if (!clause && marks < 0) return null;
  let speaker: Mention | null = null;
  for (let index = at - 1; index >= Math.max(0, at - 24) && speaker === null; index--) {
    if (/^(?:عن|الي|علي)$/u.test(items[index]!.folded)) speaker = parseMention(items, index + 1, at)?.mention ?? null;
  }
  const gender = match[2] === 'ها' || match[2] === 'هن' ? 'f' : 'm';
  speaker ??= dropped(items[at]!.start, gender, match[2]!.length > 1 && match[2] !== 'ها' ? 'p' : 's');
  if (speaker.number !== 'p') speaker.gender = gender;
  const conjunction = /^[وب]/u.test(folded) && !REPORTING_NOUNS.has(folded.slice(0, match[1]!.length)) ? 1 : 0;
  return {
    at,
    clauseStart: clauseStartOf(items, at, 0),
    cue: cueSpan(items, at, at, conjunction),
    speaker,
    polarity: 'asserted',
    reason: 'reporting-noun',
    type: clause ? 'indirect' : 'direct',
    from: clause ? at + 2 : marks,
    to: clause ? null : marks + 1,
    before: false,
  };
}

/** اكتفى فلان بالقول إن. */
function bySaying(items: readonly Item[], at: number): Found | null {
  const next = items[at + 1];
  const clause = next?.kind === 'word' && isComplementiser(next.folded);
  const marks =
    next?.kind === 'marked' ? at + 1 : next?.kind === 'colon' && items[at + 2]?.kind === 'marked' ? at + 2 : -1;
  if (!clause && marks < 0) return null;
  const speaker = firstSpeaker(items, Math.max(0, at - 16), at) ?? dropped(items[at]!.start, null, null);
  return {
    at,
    clauseStart: clauseStartOf(items, at, 0),
    cue: cueSpan(items, at, at, 0),
    speaker,
    polarity: 'asserted',
    reason: 'reporting-noun',
    type: clause ? 'indirect' : 'direct',
    from: clause ? at + 2 : marks,
    to: clause ? null : marks + 1,
    before: false,
  };
}

/** …، مؤكدا أن …: goes on the report of the same subject. */
export function participleReport(items: readonly Item[], at: number, found: readonly Found[]): Found | null {
  const item = items[at]!;
  const match = participleAt(item);
  if (match === null || isGivenName(item.folded)) return null;
  const previous = items[at - 1];
  if (previous === undefined || PREPOSITIONS.has(previous.folded) || CONNECTORS.has(previous.folded)) return null;
  const introducer = introducerAfter(items, at, match.verb.frames.has('ask'), match.verb.links);
  const conjunction = item.folded.startsWith('و') && reportingStart(item.folded) ? 1 : 0;
  const base = {
    at,
    cue: cueSpan(items, at, at, conjunction),
    polarity: 'asserted' as const,
    clauseStart: clauseStartOf(items, at, 0),
    // The subject is that of the sentence, be it of another report or not.
    speaker:
      (found.length === 0 ? firstSpeaker(items, Math.max(0, at - 24), at, match) : null) ??
      dropped(item.start, match.gender, match.number === 'p' ? 'p' : 's'),
    reason: 'participle' as const,
    before: false,
  };
  // واصفا الخطة بأنها «…»: the content is both.
  if (match.verb.frames.has('describe') && introducer !== null && introducer.at > at + 1 && introducer.at - at <= 6) {
    const marked = introducer.kind === 'marks';
    if (items[at + 1]!.kind === 'word' && items[introducer.at]!.kind !== 'colon')
      return { ...base, type: marked ? 'mixed' : 'indirect', from: at + 1, to: null };
  }
  if (introducer !== null && introducer.at - at <= 6) {
    if (introducer.kind === 'marks') return { ...base, type: 'direct', from: introducer.from, to: introducer.from + 1 };
    if (introducer.kind === 'colon') return { ...base, type: 'direct', from: introducer.from, to: null };
    return { ...base, type: 'indirect', from: introducer.from, to: null };
  }
  if (previous.kind !== 'comma' && conjunction === 0) return null;
  const next = items[at + 1];
  const nominal = nominalOf(items, at, match.verb);
  if (nominal !== null) return { ...base, ...nominal, type: 'indirect', to: null };
  if (next?.kind !== 'word' || !match.verb.frames.has('object')) return null;
  const linked = match.verb.links.has(next.folded);
  const noun = linked ? items[at + 2] : next;
  if (noun?.kind !== 'word' || (!isAbstract(noun.folded) && !(linked && !NEEDS_ABSTRACT.has(match.verb.perfect))))
    return null;
  return { ...base, type: 'indirect', from: linked ? at + 2 : at + 1, to: null };
}

const reportingStart = (folded: string) => folded.startsWith('وم') || /^و.ا/u.test(folded);

/** داعيا السكان إلى الهدوء, مرجعة ذلك إلى خلافات: somebody or something stands before the preposition. */
function nominalOf(items: readonly Item[], at: number, verb: Verb): Pick<Found, 'from' | 'contentStart'> | null {
  const { frames, links } = verb;
  const whole = frames.has('blame');
  if (!whole && !frames.has('advise') && !frames.has('tell')) return null;
  for (let index = at + 1; index < Math.min(items.length, at + 9); index++) {
    const item = items[index]!;
    if (item.kind !== 'word') return null;
    const letter = [...links].some((link) => link.length === 1 && item.folded.startsWith(link) && isLinkedNoun(item));
    if (!letter && !links.has(item.folded)) continue;
    if (whole) return index > at + 1 ? { from: at + 1 } : null;
    if (items[index + 1]?.kind !== 'word' && !letter) return null;
    return letter ? { from: index, contentStart: item.start + rawLength(item.raw, 1) } : { from: index + 1 };
  }
  return null;
}
