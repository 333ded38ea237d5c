import type { Network, NetworkNode } from '../data';
import { toEdgeList, toMatrix } from './csv';
import { toGexf } from './gexf';
import type { Attribute, Graph } from './graph';
import { toGraphml } from './graphml';

export type NetworkFormat = 'GRAPHML' | 'GEXF' | 'EDGE_LIST' | 'MATRIX';

/** What a node is called, and the side an analyst speaks from (by slug). */
export type NodeWords = { label: string; perspective: string | null };

export type NetworkFile = { name: string; mediaType: string; content: string };

const NODE_ATTRIBUTES: Attribute[] = [
  { name: 'kind', type: 'string' },
  { name: 'perspective', type: 'string' },
  { name: 'positions', type: 'double' },
  { name: 'community', type: 'integer' },
  { name: 'degree', type: 'double' },
  { name: 'betweenness', type: 'double' },
];
const TIE_ATTRIBUTES: Attribute[] = [
  { name: 'congruence', type: 'double' },
  { name: 'conflict', type: 'double' },
  { name: 'sharedTopics', type: 'integer' },
];

const FORMAT: Record<NetworkFormat, { suffix: string; mediaType: string }> = {
  GRAPHML: { suffix: '.graphml', mediaType: 'application/graphml+xml; charset=utf-8' },
  GEXF: { suffix: '.gexf', mediaType: 'application/gexf+xml; charset=utf-8' },
  EDGE_LIST: { suffix: '-edges.csv', mediaType: 'text/csv; charset=utf-8' },
  MATRIX: { suffix: '-matrix.csv', mediaType: 'text/csv; charset=utf-8' },
};

/** A network as a file. */
export function networkFile(
  network: Network,
  format: NetworkFormat,
  words: (node: NetworkNode) => NodeWords,
): NetworkFile {
  const { mode, qualifier } = network.question;
  const { suffix, mediaType } = FORMAT[format];
  const name = `network-${mode}-${qualifier}${suffix}`.toLowerCase().replaceAll('_', '-');
  return { name, mediaType, content: contentOf(network, format, words) };
}

function contentOf(network: Network, format: NetworkFormat, words: (node: NetworkNode) => NodeWords): string {
  const graph = graphOf(network, words);
  switch (format) {
    case 'GRAPHML':
      return toGraphml(graph);
    case 'GEXF':
      return toGexf(graph);
    case 'EDGE_LIST':
      return toEdgeList(graph);
    case 'MATRIX':
      return toMatrix(graph, marginsOf(network));
  }
}

/** A key for a node: slugs hold no colon, so an analyst and a topic of one slug keep two keys. */
function keyOf({ kind, slug }: NetworkNode): string {
  return kind === 'analyst' ? slug : `topic:${slug}`;
}

function marginsOf({ question, nodes }: Network): { rows: string[]; columns: string[] } {
  const keys = (kind: NetworkNode['kind']) => nodes.filter((node) => node.kind === kind).map(keyOf);
  return { rows: keys('analyst'), columns: keys(question.mode === 'ONE_MODE' ? 'analyst' : 'topic') };
}

function graphOf({ question, nodes, edges }: Network, words: (node: NetworkNode) => NodeWords): Graph {
  const { mode, qualifier, normalisation, duplicates } = question;
  return {
    title: ['Mawqif', mode, qualifier, normalisation, duplicates].join(' '),
    nodeAttributes: NODE_ATTRIBUTES,
    edgeAttributes: mode === 'ONE_MODE' ? TIE_ATTRIBUTES : [],
    nodes: nodes.map((node) => {
      const { label, perspective } = words(node);
      const { kind, positions, place } = node;
      return { key: keyOf(node), label, attributes: { kind, perspective, positions, ...place } };
    }),
    // Gephi takes an edge of weight 0 for a fault in the file.
    edges: edges
      .filter(({ weight }) => weight !== 0)
      .map(({ source, target, weight, tie }) => ({
        source: keyOf(source),
        target: keyOf(target),
        weight,
        attributes: { ...tie },
      })),
  };
}
