import type { Anchor } from '../_reader/anchors';
import type { DeskState } from './state';

/**
 * The claim after or before the one that is pointed at: in the order of the text, then those that have no passage in it. Where
 * none is pointed at, the first or the last one.
 */
export function neighbour(
  anchors: readonly Pick<Anchor, 'name'>[],
  { claims, works, focused }: Pick<DeskState, 'claims' | 'works' | 'focused'>,
  step: 1 | -1,
): string | null {
  const names = [...new Set([...anchors, ...Object.values(works)].map(({ name }) => name))];
  const placed = new Set(names);
  const all = [...names, ...claims.map(({ slug }) => slug).filter((slug) => !placed.has(slug))];
  const at = focused === null ? -1 : all.indexOf(focused);
  if (at === -1) return (step === 1 ? all[0] : all.at(-1)) ?? null;
  return all[at + step] ?? null;
}
