import { type Mention, mentionAt, type Report } from './report';
import type { Item, Sentence } from './sentences';

/** Words before the colon: a name with its title at most. */
const LONGEST_LABEL = 5;

/** A paragraph that begins with who speaks and a colon, as in interviews that are written down word by word. */
export interface Turn {
  sentence: Sentence;
  report: Report;
}

/**
 * The turns of a dialogue in a text, each with all of its paragraph as content. There are at least two of them, and each
 * begins with somebody the text names elsewhere or with words that begin another turn; `cues` are where sentences hold a report
 * of another kind, whose colon is no turn's.
 */
export function turnsIn(
  sentences: readonly Sentence[],
  { cues, isKnown }: { cues: (sentence: Sentence) => readonly number[]; isKnown: (label: Mention) => boolean },
): Turn[] {
  const candidates: { sentence: Sentence; label: Mention; folded: string; content: Item[] }[] = [];
  const labels = new Map<string, number>();
  for (const [at, sentence] of sentences.entries()) {
    const { items, paragraph } = sentence;
    if (sentences[at - 1]?.paragraph === paragraph) continue;
    const colon = colonAfterLabel(items);
    if (colon === null || cues(sentence).some((start) => start < items[colon]!.start)) continue;
    const content = [...items.slice(colon + 1)];
    for (let next = at + 1; sentences[next]?.paragraph === paragraph; next++) content.push(...sentences[next]!.items);
    if (content.length === 0) continue;
    const folded = items
      .slice(0, colon)
      .map((item) => item.folded)
      .join(' ');
    labels.set(folded, (labels.get(folded) ?? 0) + 1);
    candidates.push({ sentence, label: labelled(items[0]!.start, items[colon - 1]!.end), folded, content });
  }
  const turns = candidates.filter(({ label, folded }) => labels.get(folded)! > 1 || isKnown(label));
  return turns.length < 2 ? [] : turns.map((one) => ({ sentence: one.sentence, report: reportOf(one) }));
}

function colonAfterLabel(items: readonly Item[]): number | null {
  for (let at = 0; at <= LONGEST_LABEL; at++) {
    const kind = items[at]?.kind;
    if (kind === 'colon') return at > 0 ? at : null;
    if (kind !== 'word') return null;
  }
  return null;
}

function reportOf({ sentence, label, content }: { sentence: Sentence; label: Mention; content: Item[] }): Report {
  const [first] = content;
  const marked = content.length === 1 || content[1]?.kind === 'stop' ? first!.marked : null;
  const colon = sentence.items.find(({ kind }) => kind === 'colon')!;
  return {
    ...(marked?.inner ?? { start: first!.start, end: content.at(-1)!.end }),
    type: 'direct',
    cue: { start: colon.start, end: colon.end },
    speaker: label,
    polarity: 'asserted',
    reason: 'turn',
    documents: [],
  };
}

const labelled = (start: number, end: number): Mention => mentionAt({ start, end }, { kind: 'name', number: 's' });
