import type { Item } from '../sentences';
import type { VerbCue } from './cues';
import { isCapital } from './names';
import { addresseeEnd, findClose, findComma, phraseEnd } from './passed';
import { endsClause } from './subjects';
import { ADVERBS, AUXILIARIES, DAYS, DETERMINERS, looksFinite, NO_SPEAKER, PREPOSITIONS, PRONOUNS } from './words';

const QUESTION_WORDS = /^(?:why|how|what|who|whom|whose|when|where|which)$/u;

/** Whether a clause without "that" begins here: a subject, and a finite verb later. */
export function startsClause(items: readonly Item[], at: number, strict: boolean): boolean {
  const first = items[at];
  if (first?.kind !== 'word' && first?.kind !== 'marked') return false;
  if (first.kind === 'word') {
    const { folded } = first;
    const opens =
      PRONOUNS.has(folded) ||
      DETERMINERS.has(folded) ||
      NO_SPEAKER.has(folded) ||
      isCapital(first) ||
      /^(?:nobody|nothing|everyone|everybody|someone|somebody|anyone|neither|only|even|there|if|when|although|most|more|less|fewer|much|as|while|under|after|in|for|by|on|at|with|because|to)$/u.test(
        folded,
      ) ||
      /^\p{N}/u.test(first.raw) ||
      /[a-z]{2}s$/u.test(folded) ||
      /^(?:getting|being|having|making|taking|keeping|building|using|going)$/u.test(folded) ||
      !PREPOSITIONS.has(folded);
    if (!opens || AUXILIARIES.has(folded)) return false;
    if (
      /^(?:so|goodbye|hello|sorry|thanks|nothing|little|much|farewell|to)$/u.test(folded) &&
      (endsClause(items[at + 1]) || folded === 'to')
    )
      return false;
    if (strict && ADVERBS.has(folded)) return false;
    if (/^(?:and|or|but|than)$/u.test(folded)) return false;
  }
  let words = 0;
  for (let index = at; index < Math.min(items.length, at + 40); index++) {
    const { kind, folded } = items[index]!;
    if (kind === 'semicolon' || kind === 'stop') break;
    if (kind === 'comma' && words > 12) break;
    if (kind !== 'word') continue;
    words++;
    if (
      index > at &&
      looksFinite(folded) &&
      !(
        index === at + 1 &&
        /ed$/u.test(folded) &&
        DETERMINERS.has(items[at]!.folded) &&
        !PRONOUNS.has(items[at]!.folded)
      )
    )
      return words >= 2;
  }
  return words >= 3 && hasPresent(items, at);
}

/** A noun and a verb in the present, which only its ending tells: the tower leans. */
export function hasPresent(items: readonly Item[], at: number): boolean {
  for (let index = at + 1; index < Math.min(items.length, at + 12); index++) {
    const { kind, folded } = items[index]!;
    if (kind !== 'word') return false;
    const previous = items[index - 1]!.folded;
    if (/[a-z]{2}s$/u.test(folded) && !DETERMINERS.has(previous) && !PREPOSITIONS.has(previous)) return true;
  }
  return false;
}

/** Passes adverbs, times, and for verbs that take one the person spoken to, between a verb and its clause. */
export function clauseAt(
  items: readonly Item[],
  cue: VerbCue,
): { at: number; kind: 'that' | 'whether' | 'question' | 'to' | 'bare' } | null {
  const { frames } = cue.verb;
  let at = cue.next;
  let addressed = false;
  for (let guard = 0; guard < 26 && at < items.length; guard++) {
    const item = items[at]!;
    if (item.kind === 'dash' || item.kind === 'bracket') {
      const close = findClose(items, at);
      if (close < 0) return null;
      at = close + 1;
      continue;
    }
    if (item.kind === 'comma') {
      // said, on Monday, that
      const close = findComma(items, at);
      if (close < 0) return null;
      at = close + 1;
      continue;
    }
    if (item.kind === 'marked')
      return frames.has('bare') && startsClause(items, at, true) ? { at, kind: 'bare' } : null;
    if (item.kind !== 'word') return null;
    const { folded } = item;
    if (folded === 'that' && !(frames.has('describe') && !frames.has('clause'))) {
      const after = items[at + 1];
      if (after !== undefined && after.kind !== 'stop') return { at: at + 1, kind: 'that' };
    }
    if (folded === 'whether' || (folded === 'if' && frames.has('ask')))
      return frames.has('ask') || frames.has('clause') ? { at: at + 1, kind: 'whether' } : null;
    if (
      QUESTION_WORDS.test(folded) &&
      (frames.has('ask') ||
        (frames.has('tell') && addressed) ||
        (frames.has('clause') && /^(?:why|how)$/u.test(folded)))
    )
      return { at, kind: 'question' };
    if (folded === 'to' && (frames.has('infinitive') || (frames.has('tell') && addressed)))
      return items[at + 1]?.kind === 'word' && !DETERMINERS.has(items[at + 1]!.folded) ? { at, kind: 'to' } : null;
    if (ADVERBS.has(folded) || (/[a-z]{3}ly$/u.test(folded) && !isCapital(item))) {
      if (
        frames.has('bare') &&
        !addressed &&
        /^(?:only|even|most|both|there|here|now|once|yesterday|today|still|never)$/u.test(folded) &&
        startsClause(items, at, false) &&
        items[at + 1]?.folded !== 'that'
      )
        return { at, kind: 'bare' };
      at++;
      continue;
    }
    if (
      /^(?:on|in|at|to|of|for|with|after|before|during|through|from|by|about|over|last|this|beside|outside|inside|near)$/u.test(
        folded,
      ) &&
      !(frames.has('bare') && guard === 0 && /^this$/u.test(folded))
    ) {
      const end = phraseEnd(items, at);
      if (end === null)
        return frames.has('bare') && startsClause(items, at, true) && guard === 0 ? { at, kind: 'bare' } : null;
      at = end;
      continue;
    }
    if (DAYS.has(folded)) {
      at++;
      continue;
    }
    if ((frames.has('tell') && !addressed) || (frames.has('ask') && !addressed)) {
      const addressee = addresseeEnd(items, at);
      if (addressee !== null && continuesAfter(items, addressee, cue)) {
        addressed = true;
        at = addressee;
        continue;
      }
    }
    if (
      frames.has('bare') &&
      (frames.has('tell') ? addressed || !/^(?:tell|inform|assure|remind)$/u.test(cue.verb.base) : true) &&
      (startsClause(items, at, false) || saysSo(items, at, cue))
    )
      return { at, kind: 'bare' };
    return null;
  }
  return null;
}

/** Moscow says its forces hold two villages: after say comes a clause, even if nothing tells its verb. */
const saysSo = (items: readonly Item[], at: number, { verb }: VerbCue) =>
  verb.base === 'say' &&
  DETERMINERS.has(items[at]!.folded) &&
  items.slice(at, at + 5).filter(({ kind }) => kind === 'word').length === 5;

const continuesAfter = (items: readonly Item[], at: number, cue: VerbCue): boolean => {
  const item = items[at];
  if (item === undefined) return false;
  if (item.kind !== 'word') return item.kind === 'comma' || item.kind === 'dash';
  if (
    /^(?:that|whether|if|to|on|in|at|of|last|why|how|what|who|when|where)$/u.test(item.folded) ||
    DAYS.has(item.folded)
  )
    return true;
  return /^(?:tell|assure|remind|promise|warn)$/u.test(cue.verb.base) && startsClause(items, at, false);
};
