import type { Attribute, AttributeValues, Graph } from './graph';
import { element, escapeXml, XML_DECLARATION } from './xml';

/** A graph as GEXF 1.2 (gexf.net), the version that Gephi and networkx both read, with typed attributes. */
export function toGexf({ title, nodeAttributes, edgeAttributes, nodes, edges }: Graph): string {
  const lines = [
    element('meta', {}, element('description', {}, escapeXml(title))),
    '<graph mode="static" defaultedgetype="undirected">',
    declarations('node', nodeAttributes),
    declarations('edge', edgeAttributes),
    '<nodes>',
    ...nodes.map(({ key, label, attributes }) =>
      element('node', { id: key, label }, valuesOf(nodeAttributes, attributes)),
    ),
    '</nodes>',
    '<edges>',
    ...edges.map(({ source, target, weight, attributes }, i) =>
      element('edge', { id: i, source, target, weight }, valuesOf(edgeAttributes, attributes)),
    ),
    '</edges>',
    '</graph>',
  ];
  const root = { xmlns: 'http://www.gexf.net/1.2draft', version: '1.2' };
  return `${XML_DECLARATION}${element('gexf', root, `\n${lines.join('\n')}\n`)}\n`;
}

function declarations(of: 'node' | 'edge', attributes: readonly Attribute[]): string {
  const declared = attributes.map(({ name, type }) => element('attribute', { id: name, title: name, type }));
  return element('attributes', { class: of }, declared.join(''));
}

function valuesOf(attributes: readonly Attribute[], values: AttributeValues): string {
  const given = attributes.flatMap(({ name }) => {
    const value = values[name] ?? null;
    return value === null ? [] : [element('attvalue', { for: name, value })];
  });
  return element('attvalues', {}, given.join(''));
}
