/** The key of a stance's words among the messages "charts.levels". */
export type StanceWord = 'strongReject' | 'leanReject' | 'balanced' | 'leanAffirm' | 'strongAffirm';

const WORDS: readonly StanceWord[] = ['strongReject', 'leanReject', 'balanced', 'leanAffirm', 'strongAffirm'];

/** The words of a stance from -2 to 2; a value between two levels takes the nearer one's. */
export function stanceWord(value: number): StanceWord {
  return WORDS[Math.min(4, Math.max(0, Math.round(value) + 2))] ?? 'balanced';
}
