import type { Item } from '../sentences';
import { verbAt } from './cues';
import type { Found } from './found';
import { attachedPreposition } from './prepositions';
import { sourceAt } from './sources';

const CLAUSE_BREAKS = new Set(
  'لكن ولكن لكنه لكنها لكنهم وانما انما بينما وبينما فيما وفيما علما الامر غير بيد وذلك ثم حيث فان فلن فست وهو وهي وهم'.split(
    ' ',
  ),
);
/** First item of the clause of a verb: after the comma before it, connectors and subject included. */
export function clauseStartOf(items: readonly Item[], at: number, conjunction: number): number {
  if (conjunction > 0) return at;
  for (let index = at - 1; index >= 0; index--) {
    const { kind, folded } = items[index]!;
    if (kind === 'comma' || kind === 'semicolon' || kind === 'marked' || kind === 'colon') return index + 1;
    if (kind === 'word' && /^(?:بينما|فيما|وفيما|وبينما|لكن|ولكن|واما|اما|كما|حسبما|ثم)$/u.test(folded)) return index;
  }
  return 0;
}

/** الفكرة واعدة، لكنها لا تكفي: what is, not what the one who speaks did. */
function goesOn(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (!/^لكن(?:ه|ها|هم)$/u.test(items[at]!.folded) || next?.kind !== 'word') return false;
  const negated = /^(?:لا|لن)$/u.test(next.folded);
  return (
    (negated || /^(?:ليس|ليست|س?[يت].{2,})$/u.test(next.folded)) && verbAt(items, negated ? at + 2 : at + 1) === null
  );
}

/** First item after a clause that begins at `from`: where the sentence, or a new report, or a clause of the writer's begins. */
export function clauseEnd(items: readonly Item[], from: number, found: readonly Found[]): number {
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    if (item.kind === 'semicolon') return at;
    if (at > from && found.some((one) => one.clauseStart === at && !one.before && one.at >= at)) return at;
    if (item.kind === 'comma' && at > from) {
      const next = items[at + 1];
      if (next?.kind === 'word' && CLAUSE_BREAKS.has(next.folded) && !goesOn(items, at + 1)) return at;
      if (
        next?.kind === 'word' &&
        /^(?:بحسب|وفق|وفقا|حسب|حسبما|كما|طبقا)$/u.test(next.folded) &&
        (sourceAt(items, at + 1) !== null || /^(?:حسبما|كما)$/u.test(next.folded))
      )
        return at;
      if (next?.kind === 'word' && next.folded === 'في' && items[at + 2]?.folded === 'حين') return at;
    }
    if (
      item.kind === 'word' &&
      at > from &&
      /^(?:بينما|فيما|لكن|ولكن)$/u.test(item.folded) &&
      verbAt(items, at + 1) !== null
    )
      return at;
  }
  return items.length;
}

/** What was not said, or only may be, ends where the writer goes on: at a comma, or at what follows from it. */
export function shortEnd(items: readonly Item[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const { kind, folded } = items[at]!;
    if (kind === 'comma' || (kind === 'word' && /^ف(?:س|ل[نا]|ان|قد|لا|ما|هذا|ذلك)/u.test(folded))) return at;
    if (kind === 'word' && at > from + 2 && /^ل[^لاب][^ي]{2,}$/u.test(folded) && attachedPreposition(items[at]!) === 0)
      return at;
  }
  return to;
}

/** Whether a report begins a clause of its own rather than standing in the content of one before. */
export function isNewClause(items: readonly Item[], one: Found): boolean {
  const before = items[one.clauseStart - 1];
  if (one.clauseStart === 0 || before === undefined) return false;
  if (before.kind !== 'word') return true;
  return /^[وف]|^(?:بينما|فيما|لكن|ثم|كما|حسبما)$/u.test(items[one.clauseStart]!.folded);
}
