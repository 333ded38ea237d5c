import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { NetworkLine } from './series';

/** A place in a square from 0 to 1. */
export type Place = { x: number; y: number };

const ITERATIONS = 500;
/** How far the forces' own distances count against an even spread. */
const BY_SIZE = 0.3;
/** The angle at which seeds stand in a sunflower: no two near each other, however many there are. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places for the nodes of a network: who agrees stands near, by ForceAtlas2 (Jacomy et al. 2014, PLoS ONE 9). Conflict
 * pulls nobody together. It starts from a fixed spiral in the order of the keys, so that the same data, in whatever
 * order, gives the same picture.
 */
export function layOut(keys: readonly string[], lines: readonly NetworkLine[]): Map<string, Place> {
  const graph = new Graph({ type: 'undirected' });
  const sorted = [...keys].sort(compare);
  sorted.forEach((key, index) => {
    const radius = 10 * Math.sqrt(index + 1);
    const angle = index * GOLDEN_ANGLE;
    graph.addNode(key, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  const pulling = lines.filter(({ sign }) => sign !== 'against');
  const strongest = Math.max(...pulling.map(({ size }) => size));
  for (const { source, target, size } of [...pulling].sort(bySource)) {
    graph.addEdge(source, target, { weight: size / strongest });
  }
  const found = forceAtlas2(graph, {
    iterations: ITERATIONS,
    getEdgeWeight: 'weight',
    settings: { gravity: 1, scalingRatio: 10, slowDown: 5, strongGravityMode: false },
  });
  const places = sorted.map((key) => found[key] ?? { x: 0, y: 0 });
  const xs = spread(places.map(({ x }) => x));
  const ys = spread(places.map(({ y }) => y));
  return new Map(sorted.map((key, index) => [key, { x: xs[index] ?? 0.5, y: ys[index] ?? 0.5 }]));
}

/**
 * Values as shares of their extent, a little by size and more by rank: forces crowd the middle and leave the rest of the
 * page empty.
 */
function spread(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const extent = Math.max(...values) - low;
  if (values.length < 2 || extent === 0) return values.map(() => 0.5);
  const ranked = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const rank = new Map(ranked.map((index, place) => [index, place / (values.length - 1)]));
  return values.map((value, index) => BY_SIZE * ((value - low) / extent) + (1 - BY_SIZE) * (rank.get(index) ?? 0));
}

function bySource(a: NetworkLine, b: NetworkLine): number {
  return compare(a.source, b.source) || compare(a.target, b.target);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
