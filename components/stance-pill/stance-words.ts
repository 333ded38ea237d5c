import type { Level } from '../charts/scale';
import { LEVEL_KEY } from '../charts/words';

/** The key, among the messages "charts.levels", of a stance's words; a value between two levels takes the nearer one's. */
export function stanceWord(value: number): (typeof LEVEL_KEY)[Level] {
  const nearest = Math.min(2, Math.max(-2, Math.round(value)));
  return LEVEL_KEY[nearest as Level];
}
