import { reportsOf } from '../found';
import type { Report } from '../report';
import type { Item } from '../sentences';
import { clauseEnd, isNewClause, shortEnd } from './clauses';
import type { Found } from './found';
import { NAMED_THINGS } from './introducers';

/** Fills in the ends of clauses and tells mixed from indirect. */
export function finish(items: readonly Item[], found: readonly Found[], documents: readonly string[]): Report[] {
  const starts = found.filter((one) => isNewClause(items, one));
  const reports: Report[] = [];
  for (const one of found) {
    let to = one.to ?? clauseEnd(items, one.from, starts);
    if (one.to === null && (one.polarity !== 'asserted' || one.reason === 'verb-question'))
      to = shortEnd(items, one.from, to);
    while (
      to > one.from &&
      items[to - 1]!.kind !== 'word' &&
      items[to - 1]!.kind !== 'marked' &&
      items[to - 1]!.kind !== 'bracket' &&
      items[to - 1]!.kind !== 'other'
    )
      to--;
    if (to <= one.from) continue;
    const type = one.type === 'indirect' && holdsFragment(items, one.from, to) ? 'mixed' : one.type;
    const further = one.type === 'direct' ? furtherMarked(items, one, found) : [];
    reports.push(...reportsOf(items, one, { to, type, start: one.contentStart }, further, documents));
  }
  return reports;
}

/** Words in marks that a cue inside a quotation leads on to: «…»، يقول فلان، «…». */
function furtherMarked(items: readonly Item[], one: Found, found: readonly Found[]): number[] {
  if (one.reason !== 'marks-verb') return [];
  const next = found.find((other) => other.at > one.at)?.at ?? items.length;
  const list: number[] = [];
  for (let at = one.at + 1; at < next; at++) {
    if (
      items[at]!.kind === 'marked' &&
      (items[at - 1]!.kind === 'comma' || items[at - 1]!.kind === 'colon' || items[at - 1]!.kind === 'dash')
    )
      list.push(at);
  }
  return list;
}

function holdsFragment(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (items[at]!.marked && !(at > from && NAMED_THINGS.has(items[at - 1]!.folded))) return true;
  return false;
}
