import type { Less } from '@/domain/sides/spread';
import type { Selected } from '../operations/many';

/** What is made of the distances between single positions. */
const OF_DISTANCES = new Set(['agreement', 'divergence', 'distances']);

/** What is made of how many positions stand at each level: intervals, and what they decide. */
const OF_LEVELS = new Set([
  'low',
  'high',
  'shares',
  'square',
  'deviation',
  'cohesion',
  'cohesionLayers',
  'distribution',
  'gap',
  'absoluteGap',
  'ranked',
]);

/**
 * How much of positions what is selected needs: all where something tells single ones or is made of distances between
 * them. Where a query that graphql-js answers says nothing of what it selects, all are read.
 */
export function needed(selected: Selected): Exclude<Less, 'NUMBERS'> | undefined {
  const needs = { levels: false, positions: false };
  gather(selected, needs);
  if (needs.positions) return undefined;
  return needs.levels ? 'MOMENTS' : 'MEANS';
}

function gather(selected: Selected, needs: { levels: boolean; positions: boolean }): void {
  for (const [name, below] of selected) {
    // Counts have a field of the same name, a number.
    if (OF_DISTANCES.has(name) || (name === 'positions' && below.size > 0)) needs.positions = true;
    if (OF_LEVELS.has(name)) needs.levels = true;
    gather(below, needs);
  }
}
