import type { FoundReport as Found } from '../found';
import { dropped, type Mention, mentionAt } from '../report';
import type { Item } from '../sentences';
import { span } from './found';
import { markedBefore } from './marked-reports';
import { type ParsedMention, parseMention } from './mentions';
import { isCapital } from './names';
import { possessiveSourceAt, sourceAt } from './sources';
import { boundaryBefore } from './subjects';
import {
  ADVERBS,
  CONJUNCTIONS,
  DAYS,
  INSTITUTIONS,
  MEASURES,
  PEOPLE,
  POSSESSIVES,
  RELATIVES,
  SPEECH_NOUNS,
} from './words';

/** According to X, …; …, according to X; in X's view, …. */
export function sourceReport(items: readonly Item[], at: number, claimed: ReadonlySet<number>): Found | null {
  const possessive = possessiveSourceAt(items, at);
  let mention: Mention;
  let end: number;
  let cueEnd: number;
  if (possessive !== null) {
    const owner = items[possessive.from]!;
    if (POSSESSIVES.has(owner.folded)) {
      const gender = owner.folded === 'his' ? 'm' : owner.folded === 'her' ? 'f' : null;
      if (/^(?:my|our|your)$/u.test(owner.folded)) return null;
      mention = {
        ...dropped(owner.start, gender, owner.folded === 'their' ? 'p' : 's'),
        kind: 'pronoun',
        end: owner.end,
      };
    } else {
      const parsed = parseMention(items, possessive.from, possessive.to);
      const name = parsed ?? ownerName(items, possessive.from, possessive.to);
      if (name === null) return null;
      mention = name.mention;
    }
    end = possessive.next;
    cueEnd = possessive.next;
  } else {
    const source = sourceAt(items, at);
    if (source === null) return null;
    if (source.leading && !(at === 0 || (at === 1 && CONJUNCTIONS.has(items[0]!.folded)))) return null;
    const parsed = parseMention(items, source.next, Math.min(items.length, source.next + 16));
    if (parsed === null) return null;
    const head = parsed.mention.keys[0] ?? '';
    if (parsed.mention.kind === 'noun' && (MEASURES.has(head) || head === '')) return null;
    if (
      source.leading &&
      !(
        parsed.mention.kind === 'name' ||
        parsed.mention.gender !== null ||
        parsed.mention.number === 'p' ||
        INSTITUTIONS.has(head) ||
        PEOPLE.test(head)
      )
    )
      return null;
    if (source.leading && items[parsed.next]?.kind !== 'comma' && items[parsed.next - 1]?.kind !== 'comma') return null;
    if (source.leading && parsed.mention.kind === 'name' && DAYS.has(items[source.next]!.folded)) return null;
    if (source.animate && parsed.mention.kind === 'noun' && parsed.mention.document) return null;
    mention = parsed.mention.document ? (authorOf(items, source.next, parsed) ?? parsed.mention) : parsed.mention;
    end = parsed.next;
    cueEnd = source.next;
  }
  const cue = span(items, at, cueEnd);
  const common = { at, cue, speaker: mention, polarity: 'asserted' as const };
  let leads = true;
  for (let index = 0; index < at; index++)
    if (
      !(
        items[index]!.kind === 'word' &&
        (CONJUNCTIONS.has(items[index]!.folded) || ADVERBS.has(items[index]!.folded))
      ) &&
      items[index]!.kind !== 'comma'
    )
      leads = false;
  if (leads) {
    const comma = closingComma(items, end);
    const from = comma < 0 ? end : comma + 1;
    const first = items[from];
    if (first === undefined || from >= items.length - 1)
      return first?.kind === 'marked'
        ? { ...common, clauseStart: at, reason: 'source-before', type: 'direct', from, to: from + 1 }
        : null;
    if (first.kind === 'marked' && from >= items.length - 2)
      return { ...common, clauseStart: at, reason: 'source-before', type: 'direct', from, to: from + 1 };
    return { ...common, clauseStart: at, reason: 'source-before', type: 'indirect', from, to: null };
  }
  const marked = markedBefore(items, at, claimed);
  if (marked !== null)
    return { ...common, clauseStart: marked, reason: 'source-after', type: 'direct', from: marked, to: marked + 1 };
  let index = at - 1;
  if (items[index]?.kind === 'comma' || items[index]?.kind === 'dash') index--;
  else if (possessive !== null) return null;
  if (index < 2) return null;
  const first = items[0]!;
  const from = first.kind === 'word' && /^(?:but|and|so|yet)$/u.test(first.folded) ? 1 : 0;
  return {
    ...common,
    clauseStart: at - (items[at - 1]?.kind === 'comma' ? 1 : 0),
    reason: 'source-after',
    type: 'indirect',
    from,
    to: index + 1,
  };
}

/** Whose a document is: a notice from the Lights Authority, the ministry's report. */
function authorOf(items: readonly Item[], from: number, { mention, next }: ParsedMention): Mention | null {
  for (let at = from; at < next; at++) {
    if (!/^(?:from|by|of)$/u.test(items[at]!.folded)) continue;
    const author = parseMention(items, at + 1, next);
    if (author !== null && (author.mention.kind === 'name' || INSTITUTIONS.has(author.mention.keys[0] ?? '')))
      return { ...author.mention, keys: [...author.mention.keys, ...mention.keys] };
  }
  return null;
}

function ownerName(items: readonly Item[], from: number, to: number): ParsedMention | null {
  const last = items[to - 1]!;
  const first = items[from]!;
  if (!isCapital(first)) return null;
  const end = /['’]s$/u.test(last.raw) ? last.end - 2 : last.end;
  return { mention: mentionAt({ start: first.start, end }, { kind: 'name', number: 's' }), next: to };
}

/** The comma that ends a source and what is told of it: For X, who teaches the cello, …. */
function closingComma(items: readonly Item[], end: number): number {
  let comma = items[end - 1]?.kind === 'comma' ? end - 1 : -1;
  let index = end;
  if (comma < 0) {
    while (index < items.length && items[index]!.kind === 'word' && index - end < 12) index++;
    if (items[index]?.kind !== 'comma') return -1;
    comma = index;
  }
  const next = items[comma + 1];
  const aside = next?.kind === 'word' && (RELATIVES.has(next.folded) || /^(?:a|an)$/u.test(next.folded));
  if (!aside) return comma;
  for (let at = comma + 1; at < Math.min(items.length, comma + 24); at++) {
    if (items[at]!.kind === 'comma') return RELATIVES.has(next.folded) || at - comma < 12 ? at : comma;
  }
  return comma;
}

/** His claim that …, the union's warning that …. */
export function nounReport(items: readonly Item[], at: number): Found | null {
  const { folded } = items[at]!;
  if (!SPEECH_NOUNS.has(folded) || items[at + 1]?.folded !== 'that' || at === 0) return null;
  const owner = items[at - 1]!;
  const possessive = POSSESSIVES.has(owner.folded) && !/^(?:my|our|your)$/u.test(owner.folded);
  let speaker: Mention | null = null;
  let start = at - 1;
  if (possessive) {
    speaker = {
      ...dropped(
        owner.start,
        owner.folded === 'his' ? 'm' : owner.folded === 'her' ? 'f' : null,
        owner.folded === 'their' ? 'p' : 's',
      ),
      kind: 'pronoun',
      end: owner.end,
    };
  } else if (/['’]s$/u.test(owner.raw)) {
    start = boundaryBefore(items, at - 1);
    while (start < at && parseMention(items, start, at) === null) start++;
    speaker = ownerName(items, start, at)?.mention ?? parseMention(items, start, at)?.mention ?? null;
  }
  if (speaker === null) return null;
  return {
    at,
    clauseStart: start,
    cue: span(items, at, at + 1),
    speaker,
    polarity: 'asserted',
    reason: 'reporting-noun',
    type: 'indirect',
    from: at + 2,
    to: null,
  };
}
