import type { Item } from '../sentences';

/** A preposition or phrase that names a source. */
export interface SourceCue {
  /** First item after it, and letters of that item that belong to it (ل). */
  next: number;
  cut: number;
  conjunction: number;
  /** The source is a possessor written together with the last word: على حد قوله. */
  possessor: { gender: 'm' | 'f'; number: 's' | 'p' } | null;
  /** Names a source only where the noun is a person or group: بالنسبة إلى. */
  animate: boolean;
  /** A clause with أن may follow. */
  clause: boolean;
}

const PHRASES: [string, { ل?: true; animate?: true; clause?: true }][] = [
  ['بحسب', {}],
  ['حسب', {}],
  ['وفق', {}],
  ['وفقا', { ل: true }],
  ['طبقا', { ل: true }],
  ['تبعا', { ل: true }],
  ['استنادا الي', {}],
  ['نقلا عن', { clause: true }],
  ['نقل عن', { clause: true }],
  ['ينقل عن', { clause: true }],
  ['في راي', { animate: true }],
  ['براي', { animate: true }],
  ['في نظر', { animate: true }],
  ['بنظر', { animate: true }],
  ['في تقدير', { animate: true }],
  ['بتقدير', { animate: true }],
  ['حسب تقدير', { animate: true }],
  ['في اعتقاد', { animate: true }],
  ['باعتقاد', { animate: true }],
  ['في تصور', { animate: true }],
  ['من وجهه نظر', { animate: true }],
  ['من منظور', { animate: true }],
  ['بالنسبه الي', { animate: true }],
  ['بالنسبه', { ل: true, animate: true }],
  ['علي حد قول', { animate: true }],
  ['علي حد تعبير', { animate: true }],
  ['علي حد وصف', { animate: true }],
  ['علي حد زعم', { animate: true }],
  ['علي حد راي', { animate: true }],
  ['علي حد علم', { animate: true }],
  ['بحسب قول', {}],
  ['حسب قول', {}],
  ['وفق قول', {}],
  ['بحسب تعبير', {}],
  ['حسب تعبير', {}],
  ['وفق تعبير', {}],
  ['حسب وصف', {}],
  ['بحسب وصف', {}],
  ['وفق وصف', {}],
  ['بحسب زعم', {}],
  ['حسب راي', {}],
  ['بحسب راي', {}],
  ['وفق راي', {}],
  ['بحسب تقدير', {}],
  ['وفق تقدير', {}],
  ['وفق رواية', {}],
  ['بتعبير', {}],
  ['بعباره', { animate: true }],
  ['علي لسان', { clause: true }],
  ['بشهاده', { animate: true }],
  ['باعتراف', { animate: true }],
  ['باقرار', { animate: true }],
  ['علي ذمه', {}],
];

const POSSESSORS: Record<string, { gender: 'm' | 'f'; number: 's' | 'p' }> = {
  ه: { gender: 'm', number: 's' },
  ها: { gender: 'f', number: 's' },
  هم: { gender: 'm', number: 'p' },
  هما: { gender: 'm', number: 'p' },
  هن: { gender: 'f', number: 'p' },
};

const byFirstWord = new Map<string, { words: string[]; flags: { ل?: true; animate?: true; clause?: true } }[]>();
for (const [phrase, flags] of PHRASES) {
  const words = phrase.replace('ة', 'ه').split(' ');
  const list = byFirstWord.get(words[0]!) ?? [];
  list.push({ words, flags });
  byFirstWord.set(words[0]!, list);
}
// The longest phrase first.
for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The phrase at a word that names a source, if there is one. */
export function sourceAt(items: readonly Item[], at: number): SourceCue | null {
  const { folded } = items[at]!;
  for (const conjunction of /^[وف]/u.test(folded) ? [0, 1] : [0]) {
    for (const { words, flags } of byFirstWord.get(folded.slice(conjunction)) ?? []) {
      const last = at + words.length - 1;
      let possessor: SourceCue['possessor'] = null;
      const fits = words.every((word, index) => {
        const item = items[at + index];
        if (item?.kind !== 'word') return false;
        const found = index === 0 ? item.folded.slice(conjunction) : item.folded;
        if (found === word) return true;
        if (at + index !== last) return false;
        const suffix = found.startsWith(word.replace(/ه$/u, 'ت')) ? found.slice(word.length) : '';
        possessor = POSSESSORS[suffix] ?? null;
        return possessor !== null && flags.ل === undefined && words.length > 1;
      });
      if (!fits) continue;
      const following = items[last + 1];
      if (
        flags.ل !== undefined &&
        possessor === null &&
        !(following?.kind === 'word' && following.folded.startsWith('ل'))
      )
        continue;
      return {
        next: last + 1,
        cut: flags.ل !== undefined ? 1 : 0,
        conjunction,
        possessor,
        animate: flags.animate === true,
        clause: flags.clause === true,
      };
    }
  }
  return null;
}
