import type { Attribute, AttributeValues, Graph } from './graph';
import { element, escapeXml, XML_DECLARATION } from './xml';

const TYPE = { string: 'string', integer: 'int', double: 'double' } as const;
const LABEL: Attribute = { name: 'label', type: 'string' };
const WEIGHT: Attribute = { name: 'weight', type: 'double' };

/**
 * A graph as GraphML (graphml.graphdrawing.org), with a declared, typed key for every attribute. Gephi and networkx
 * take `label` and `weight` for what they are.
 */
export function toGraphml({ title, nodeAttributes, edgeAttributes, nodes, edges }: Graph): string {
  const ofNodes = [LABEL, ...nodeAttributes];
  const ofEdges = [WEIGHT, ...edgeAttributes];
  const lines = [
    ...ofNodes.map((attribute) => keyOf('node', attribute)),
    ...ofEdges.map((attribute) => keyOf('edge', attribute)),
    '<graph id="network" edgedefault="undirected">',
    element('desc', {}, escapeXml(title)),
    ...nodes.map(({ key, label, attributes }) =>
      element('node', { id: key }, dataOf('node', ofNodes, { label, ...attributes })),
    ),
    ...edges.map(({ source, target, weight, attributes }, i) =>
      element('edge', { id: `e${i}`, source, target }, dataOf('edge', ofEdges, { weight, ...attributes })),
    ),
    '</graph>',
  ];
  const root = { xmlns: 'http://graphml.graphdrawing.org/xmlns' };
  return `${XML_DECLARATION}${element('graphml', root, `\n${lines.join('\n')}\n`)}\n`;
}

// Nodes and edges may have attributes of one name, and ids are unique over the whole file.
const idOf = (of: 'node' | 'edge', name: string) => `${of}-${name}`;

function keyOf(of: 'node' | 'edge', { name, type }: Attribute): string {
  return element('key', { id: idOf(of, name), for: of, 'attr.name': name, 'attr.type': TYPE[type] });
}

function dataOf(of: 'node' | 'edge', attributes: readonly Attribute[], values: AttributeValues): string {
  return attributes
    .flatMap(({ name }) => {
      const value = values[name] ?? null;
      return value === null ? [] : [element('data', { key: idOf(of, name) }, escapeXml(value))];
    })
    .join('');
}
