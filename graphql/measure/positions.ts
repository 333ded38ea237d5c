import type { Selected } from '../operations/many';

/** What is made of the distances between single positions. */
const OF_DISTANCES = new Set(['agreement', 'divergence', 'distances']);

/**
 * How much of positions what is selected needs: MOMENTS where nothing tells single ones or is made of distances between
 * them. Where a query that graphql-js answers says nothing of what it selects, all are read.
 */
export function needed(selected: Selected): 'MOMENTS' | undefined {
  return asksForPositions(selected) ? undefined : 'MOMENTS';
}

function asksForPositions(selected: Selected): boolean {
  for (const [name, below] of selected) {
    // Counts have a field of the same name, a number.
    if (OF_DISTANCES.has(name) || (name === 'positions' && below.size > 0) || asksForPositions(below)) return true;
  }
  return false;
}
