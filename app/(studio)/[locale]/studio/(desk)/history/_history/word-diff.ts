import { diffWords } from 'diff';

/** A stretch of a text: in both states, only in the former or only in the later. */
export type Stretch = { text: string; kind: 'same' | 'removed' | 'added' };

/** Words are told apart as Unicode does, which serves every script. */
const WORDS = new Intl.Segmenter('ar', { granularity: 'word' });

/** Texts that differ in more words than these are shown whole, one after the other. */
const MOST_CHANGES = 1500;

/** What became of a text, word by word. */
export function wordDiff(before: string, after: string): Stretch[] {
  const changes = diffWords(before, after, { intlSegmenter: WORDS, maxEditLength: MOST_CHANGES });
  if (!changes)
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ];
  return changes.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** How much of what stayed the same is shown beside a change, in characters. */
const BESIDE = 60;

/** Leaves out what stayed the same far from any change. */
export function nearChanges(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map((stretch, at) => {
    if (stretch.kind !== 'same') return stretch;
    const [first, last] = [at === 0, at === stretches.length - 1];
    const letters = Array.from(stretch.text);
    if (letters.length <= 3 * BESIDE) return stretch;
    const head = first ? '' : letters.slice(0, BESIDE).join('');
    const tail = last ? '' : letters.slice(-BESIDE).join('');
    return { ...stretch, text: `${head} … ${tail}` };
  });
}
