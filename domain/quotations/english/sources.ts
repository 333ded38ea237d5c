import type { Item } from '../sentences';

/** A phrase that names a source: according to X, in the view of X, in X's view, for X. */
export interface SourceCue {
  /** First item after the phrase. */
  next: number;
  /** Only a person or group is a source after it. */
  animate: boolean;
  /** Only at the beginning of a sentence. */
  leading: boolean;
}

const PHRASES: [string, Partial<SourceCue>][] = [
  ['according to', {}],
  ['in the words of', {}],
  ['in the view of', { animate: true }],
  ['in the opinion of', { animate: true }],
  ['in the eyes of', { animate: true }],
  ['in the judgment of', { animate: true }],
  ['in the judgement of', { animate: true }],
  ['in the estimation of', { animate: true }],
  ['in the account of', {}],
  ['by the account of', {}],
  ['by the reckoning of', { animate: true }],
  ['to hear', { animate: true, leading: true }],
  ['to the mind of', { animate: true }],
  ['on the evidence of', {}],
  ['as per', { animate: true }],
  ['for', { animate: true, leading: true }],
  ['to', { animate: true, leading: true }],
];

const NOUNS =
  /^(?:view|opinion|words|eyes|judgment|judgement|estimation|account|telling|reckoning|mind|phrase|version|estimate|book)$/u;

const byFirst = new Map<string, { words: string[]; flags: Partial<SourceCue> }[]>();
for (const [phrase, flags] of PHRASES) {
  const words = phrase.split(' ');
  byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, flags }]);
}
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The phrase at a word that names a source after it. */
export function sourceAt(items: readonly Item[], at: number): SourceCue | null {
  for (const { words, flags } of byFirst.get(items[at]!.folded) ?? []) {
    if (!words.every((word, index) => items[at + index]?.folded === word)) continue;
    return { next: at + words.length, animate: flags.animate === true, leading: flags.leading === true };
  }
  return null;
}

/** In X's view, by her account: the place of the possessor, and the first item after the phrase. */
export function possessiveSourceAt(
  items: readonly Item[],
  at: number,
): { from: number; to: number; next: number } | null {
  if (!/^(?:in|by|to|on)$/u.test(items[at]!.folded)) return null;
  for (let index = at + 2; index < Math.min(items.length, at + 8); index++) {
    const { kind, folded } = items[index]!;
    if (kind !== 'word' && !(kind === 'mark')) return null;
    if (!NOUNS.test(folded)) continue;
    const owner = items[index - 1]!;
    const possessive =
      /(?:['’]s|s['’])$/u.test(owner.raw) ||
      /^['’]$/u.test(owner.raw) ||
      /^(?:his|her|their|its)$/u.test(owner.folded) ||
      owner.folded === 'own';
    return possessive ? { from: at + 1, to: index, next: index + 1 } : null;
  }
  return null;
}
