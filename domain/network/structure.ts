import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import { degreeCentrality } from 'graphology-metrics/centrality/degree.js';
import { seededRandom } from '../random';

/** A tie's weight between two speakers, by their places in the list. */
export type WeightedTie = { left: number; right: number; weight: number };

/** A speaker's place among those who agree on balance. */
export type Place = {
  /** The speaker's community, numbered from 0 in the order of their largest first; null for who agrees with nobody. */
  community: number | null;
  /** Share of the other speakers this one agrees with on balance, 0 … 1. */
  degree: number;
  /** Share of the shortest paths between two others that run through this speaker, 0 … 1. */
  betweenness: number;
};

const SEED = 1;

/**
 * Ties weaker than the strongest by this factor tie nobody. Positions far from the middle of a window weigh next to nothing,
 * and lengths of paths that differ by more digits than a number has cannot be added: shares above 1 came of it.
 */
const NEGLIGIBLE = 1e-9;

/**
 * Communities and centrality of speakers by their net agreement (congruence − conflict): only positive weights tie, and
 * the stronger a tie the shorter its path (1/weight). The same ties give the same answer.
 *
 * Source: Blondel et al. 2008, Journal of Statistical Mechanics P10008, for communities (Louvain); Freeman 1979, Social
 * Networks 1, for degree; Brandes 2001, Journal of Mathematical Sociology 25, for betweenness. Computed by graphology.
 */
export function structureOf(speakers: number, ties: readonly WeightedTie[]): Place[] {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number; length: number }>();
  for (let place = 0; place < speakers; place++) graph.addNode(place);
  const least = ties.reduce((strongest, { weight }) => Math.max(strongest, weight), 0) * NEGLIGIBLE;
  for (const { left, right, weight } of ties) {
    if (weight > least) graph.addEdge(left, right, { weight, length: 1 / weight });
  }
  const communities = graph.size === 0 ? {} : louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(SEED) });
  // Of one or two speakers none stands between others: graphology divides by their number, 0.
  const between = speakers < 3 ? {} : betweenness(graph, { getEdgeWeight: 'length' });
  const degree = speakers < 2 ? {} : degreeCentrality(graph);
  const numbers = communityNumbers(graph.filterNodes((node) => graph.degree(node) > 0).map((n) => communities[n]!));
  return Array.from({ length: speakers }, (_, place) => ({
    community: graph.degree(place) === 0 ? null : numbers.get(communities[place]!)!,
    degree: degree[place] ?? 0,
    betweenness: between[place] ?? 0,
  }));
}

/** New numbers for communities: the largest is 0; of equal ones, that of the first speaker comes first. */
function communityNumbers(members: readonly number[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const community of members) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  return new Map([...sizes].sort((a, b) => b[1] - a[1]).map(([community], number) => [community, number]));
}
