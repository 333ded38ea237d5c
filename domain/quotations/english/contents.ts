import { type FoundReport as Found, reportsOf } from '../found';
import type { Report } from '../report';
import type { Item } from '../sentences';
import { PRONOUNS } from './words';

/** First item after a clause that begins at `from`. */
function clauseEnd(items: readonly Item[], one: Found, found: readonly Found[]): number {
  const { from } = one;
  for (let at = from + 1; at < items.length; at++) {
    const { kind } = items[at]!;
    if (kind === 'semicolon') return at;
    const starts = found.some(
      (other) => other !== one && other.at > one.at && other.clauseStart === at && separates(items, other),
    );
    if (starts) return at;
    if (kind !== 'comma') continue;
    const next = items[at + 1];
    if (next?.kind !== 'word') continue;
    if (next.folded === 'according') return at;
    if (one.polarity === 'hypothetical' || (one.polarity === 'denied' && next.folded === 'but')) return at;
    if (
      one.reason === 'source-before' &&
      /^(?:and|but)$/u.test(next.folded) &&
      PRONOUNS.has(items[at + 2]?.folded ?? '')
    )
      return at;
    if (
      next.folded === 'and' &&
      items[at + 2]?.kind === 'word' &&
      /^(?:was|were|had|has|is|did|left|went|walked|turned|then|took|gave|refused)$/u.test(items[at + 2]!.folded)
    )
      return at;
    if (/^(?:though|although|whereas)$/u.test(next.folded) && one.reason !== 'source-before') return at;
  }
  return items.length;
}

/** Whether a report is set off from the one before it rather than standing in its content. */
function separates(items: readonly Item[], other: Found): boolean {
  const before = items[other.clauseStart - 1];
  const first = items[other.clauseStart]!;
  if (first.kind === 'comma' || before?.kind === 'comma' || before?.kind === 'semicolon' || before?.kind === 'dash')
    return true;
  return first.kind === 'word' && /^(?:and|but|while|whereas|then|yet)$/u.test(first.folded);
}

export function finish(items: readonly Item[], found: readonly Found[], documents: readonly string[]): Report[] {
  const reports: Report[] = [];
  for (const one of found) {
    let to = one.to ?? clauseEnd(items, one, found);
    while (to > one.from && !/^(?:word|marked|bracket|other|mark)$/u.test(items[to - 1]!.kind)) to--;
    if (to <= one.from) continue;
    const type = one.type === 'indirect' && holdsFragment(items, one.from, to) ? 'mixed' : one.type;
    const further = one.reason === 'marks-verb' ? furtherMarked(items, one, found) : [];
    reports.push(...reportsOf(items, one, { to, type }, further, documents));
  }
  return reports;
}

function holdsFragment(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some((item, index) => item.marked !== null && !isTitle(items, from + index));
}

const isTitle = (items: readonly Item[], at: number) =>
  /^(?:title|titled|called|named|entitled|marked|labelled|word|novel|film|song|book|play|album|painting|series|nicknamed|dubbed)$/u.test(
    items[at - 1]?.folded ?? '',
  );

/** Words in marks that go on after a cue: “…,” said X, “…”. */
function furtherMarked(items: readonly Item[], one: Found, found: readonly Found[]): number[] {
  const next = found.find((other) => other.at > one.at)?.at ?? items.length;
  const list: number[] = [];
  for (let at = one.at + 1; at < next; at++) {
    const before = items[at - 1]!;
    if (
      items[at]!.kind === 'marked' &&
      (before.kind === 'comma' || before.kind === 'colon' || before.kind === 'dash' || before.kind === 'stop')
    )
      list.push(at);
  }
  return list;
}
