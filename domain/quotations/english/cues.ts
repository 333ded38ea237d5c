import type { Polarity } from '../quotation';
import type { Item } from '../sentences';
import { reportingVerbs, type Verb, type VerbFormKind } from './verbs';
import { ADVERBS, AUXILIARIES, BE, MODALS, NEGATIONS } from './words';

/** A reporting verb in a sentence with what belongs to it. */
export interface VerbCue {
  /** The verb itself, the first item of the group with auxiliaries, and the first item after the verb. */
  at: number;
  from: number;
  next: number;
  verb: Verb;
  form: VerbFormKind;
  polarity: Polarity;
}

const HYPOTHETICAL_OPENERS = new Set([
  'if',
  'unless',
  'were',
  'should',
  'had',
  'suppose',
  'supposing',
  'imagine',
  'whether',
]);

/** The reporting verb at a word, or null where the word is something else there. */
export function verbAt(items: readonly Item[], at: number): VerbCue | null {
  const item = items[at];
  if (item?.kind !== 'word') return null;
  const matches = reportingVerbs().get(item.folded);
  if (matches === undefined) return null;
  const following = items[at + 1];
  const withParticle = matches.find(
    ({ verb }) => verb.particle !== null && following?.kind === 'word' && following.folded === verb.particle,
  );
  const match = withParticle ?? matches.find(({ verb }) => verb.particle === null);
  if (match === undefined) return null;
  const { verb, form } = match;
  // wanted to know why
  const knows = verb.base === 'want';
  if (knows && items[at + 2]?.folded !== 'know') return null;
  const next = at + (withParticle === undefined ? 1 : knows ? 3 : 2);
  const previous = items[at - 1];
  const before = previous?.kind === 'word' ? previous.folded : '';
  if (/^(?:the|a|an|this|these|those|of|his|her|its|their|my|our|your|no|any|every|some|such)$/u.test(before))
    return null;
  if (/^\p{Lu}/u.test(item.raw) && form === 'base' && at === 0) return null;
  let from = at;
  let negated = false;
  let modal = false;
  let passive = false;
  let infinitive = false;
  let auxiliary = false;
  for (let index = at - 1; index >= Math.max(0, at - 6); index--) {
    const one = items[index]!;
    if (one.kind !== 'word') break;
    const { folded } = one;
    if (folded === 'to' && index === from - 1) infinitive = true;
    else if (
      infinitive &&
      /^(?:yet|refused|declined|refuses|declines|fails|failed|stopped|on|quick|able|about|managed|continued|continues|went)$/u.test(
        folded,
      )
    ) {
      if (/^(?:yet|refused|declined|refuses|declines|failed|fails)$/u.test(folded)) negated = true;
      infinitive = false;
    } else if (NEGATIONS.has(folded)) negated = true;
    else if (MODALS.has(folded)) modal = true;
    else if (BE.has(folded)) {
      if (form === 'past' || form === 'participle') passive = true;
    } else if (
      !AUXILIARIES.has(folded) &&
      !(ADVERBS.has(folded) && !/^(?:there|here|today|yesterday|later|out)$/u.test(folded)) &&
      !/[a-z]{3}ly$/u.test(folded) &&
      !/^(?:going|stopped|short)$/u.test(folded)
    )
      break;
    if (AUXILIARIES.has(folded)) auxiliary = true;
    if (NEGATIONS.has(folded) && /n't$/u.test(folded)) auxiliary = true;
    from = index;
  }
  const opener = clauseOpener(items, from);
  const conditional = HYPOTHETICAL_OPENERS.has(opener) && opener !== 'whether';
  if (passive || (infinitive && !(opener === 'were' || negated))) return null;
  if (form === 'participle' && !auxiliary && verb.base !== 'read' && matches.every((one) => one.form === 'participle'))
    return null;
  if (form === 'ing' && BE.has(items[from]?.folded ?? '') === false && from === at)
    return { at, from, next, verb, form, polarity: 'asserted' };
  if (conditional || (modal && !negated && verb.base !== 'say') || (modal && verb.base === 'say' && !negated))
    return { at, from, next, verb, form, polarity: 'hypothetical' };
  return { at, from, next, verb, form, polarity: negated && !verb.held ? 'denied' : 'asserted' };
}

/** The first word of the clause. */
function clauseOpener(items: readonly Item[], from: number): string {
  for (let index = from - 1; index >= Math.max(0, from - 16); index--) {
    const { kind } = items[index]!;
    if (kind === 'comma' || kind === 'semicolon' || kind === 'marked' || kind === 'dash' || kind === 'colon')
      return items[index + 1]?.folded ?? '';
    if (items[index]!.folded === 'if' || items[index]!.folded === 'unless') return items[index]!.folded;
    if (index === 0) return items[0]!.folded;
  }
  return from === 0 ? (items[0]?.folded ?? '') : '';
}
