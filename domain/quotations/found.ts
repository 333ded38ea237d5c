import type { Polarity, Reason, Span } from './quotation';
import type { Mention, Report } from './report';
import type { Item } from './sentences';

/** A cue with what it reports, before the end of the content is known. */
export interface FoundReport {
  at: number;
  /** First item of its clause, where the content of a report before it ends. */
  clauseStart: number;
  cue: Span;
  speaker: Mention;
  polarity: Polarity;
  reason: Reason;
  type: Report['type'];
  /** Items of the content; the end is filled in for clauses. */
  from: number;
  to: number | null;
}

/**
 * Where the content of these items stands: a single span in marks is its inside; in a longer content the marks stay.
 * @param start where it begins within its first item, if that is not its beginning.
 */
function contentSpan(items: readonly Item[], from: number, to: number, start?: number): Span {
  const first = items[from]!;
  if (to - from === 1 && first.marked) return { ...first.marked.inner };
  return { start: start ?? first.start, end: items[to - 1]!.end };
}

/**
 * The reports of a cue: its own, and one for each item in marks that goes on after it.
 * @param own where its content ends, and what it is once that is known.
 * @param further the items in marks.
 * @param documents named beside the report.
 */
export function reportsOf(
  items: readonly Item[],
  one: FoundReport,
  own: { to: number; type: Report['type']; start?: number | undefined },
  further: readonly number[],
  documents: readonly string[],
): Report[] {
  const { cue, speaker, polarity, reason } = one;
  return [
    {
      ...contentSpan(items, one.from, own.to, own.start),
      ...{ type: own.type, cue, speaker, polarity, reason, documents: [...documents] },
    },
    ...further.map(
      (at): Report => ({
        ...contentSpan(items, at, at + 1),
        ...{ type: 'direct', cue, speaker, polarity, reason, documents: [] },
      }),
    ),
  ];
}
