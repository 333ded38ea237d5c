import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import GraphStore from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { csv, toEdgeList, toMatrix } from './csv';
import { toGexf } from './gexf';
import type { Graph } from './graph';
import { toGraphml } from './graphml';

const graph: Graph = {
  title: 'Who agrees with whom <&>',
  nodeAttributes: [
    { name: 'perspective', type: 'string' },
    { name: 'community', type: 'integer' },
    { name: 'degree', type: 'double' },
  ],
  edgeAttributes: [{ name: 'sharedTopics', type: 'integer' }],
  nodes: [
    { key: 'a', label: 'غازيز أبيشيف', attributes: { perspective: 'kazakhstan', community: 0, degree: 0.5 } },
    { key: 'b', label: 'R. "Bijamov" & <Co>', attributes: { perspective: 'russia', community: 1, degree: 1 } },
    { key: 'topic:c', label: '007', attributes: { perspective: null, community: null, degree: 0 } },
  ],
  edges: [
    { source: 'a', target: 'b', weight: -1.25, attributes: { sharedTopics: 3 } },
    { source: 'b', target: 'topic:c', weight: 1e-7, attributes: { sharedTopics: 1 } },
  ],
};

/** What a reader of its own made of a file, in plain objects. */
function contents(read: GraphStore) {
  return {
    nodes: read.mapNodes((key, attributes) => ({ key, ...attributes })),
    edges: read.mapEdges((_, attributes, source, target) => ({ source, target, ...attributes })),
    undirected: read.undirectedSize,
  };
}

const strictly = (xml: string) => new JSDOM(xml, { contentType: 'application/xml' }).window.document;

const withoutNulls = (values: Graph['nodes'][number]['attributes']) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

describe.each([
  ['GraphML', toGraphml, (text: string) => parseGraphml(GraphStore, text)],
  ['GEXF', toGexf, (text: string) => parseGexf(GraphStore, text)],
] as const)('%s', (_, write, read) => {
  test('is read back by graphology with its labels, types and weights', () => {
    const found = contents(read(write(graph)) as GraphStore);
    expect(found.undirected).toBe(2);
    expect(found.nodes).toEqual(
      graph.nodes.map(({ key, label, attributes }) => ({ key, label, ...withoutNulls(attributes) })),
    );
    expect(found.edges).toEqual(
      graph.edges.map(({ source, target, weight, attributes }) => ({ source, target, weight, ...attributes })),
    );
  });

  test('is well-formed whatever labels hold, and keeps them but for what XML cannot write', () => {
    const label = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('<', '>', '&', '"', "'", ' ', '\n', '\r', '\t', '\0', '\v', '\uD800', '\uFFFF', 'ص'),
      }),
    );
    fc.assert(
      fc.property(label, (text) => {
        const nodes = [{ ...graph.nodes[0]!, label: text }];
        const document = strictly(write({ ...graph, nodes, edges: [] }));
        const node = document.getElementsByTagName('node')[0]!;
        const data = [...node.getElementsByTagName('data')].find((one) => one.getAttribute('key') === 'node-label');
        const found = data ? data.textContent : node.getAttribute('label');
        expect(found).toBe(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));
      }),
    );
  });

  test('an empty network is a file too', () => {
    const found = contents(read(write({ ...graph, nodes: [], edges: [] })) as GraphStore);
    expect(found).toMatchObject({ nodes: [], edges: [] });
  });
});

describe('keys', () => {
  test('of GraphML are declared once each, with types, and are clean names', () => {
    const document = strictly(toGraphml(graph));
    const keys = [...document.getElementsByTagName('key')];
    const ids = keys.map((key) => key.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w-]*$/);
    expect(keys.map((key) => `${key.getAttribute('attr.name')} ${key.getAttribute('attr.type')}`)).toEqual([
      'label string',
      'perspective string',
      'community int',
      'degree double',
      'weight double',
      'sharedTopics int',
    ]);
    for (const data of document.getElementsByTagName('data')) expect(ids).toContain(data.getAttribute('key'));
  });
});

describe('CSV', () => {
  test('edges are read back by csv-parse, under the headings Gephi looks for', () => {
    expect(parseCsv(toEdgeList(graph), { columns: true, record_delimiter: '\r\n' })).toEqual([
      { Source: 'a', Target: 'b', Type: 'Undirected', Weight: '-1.25', sharedTopics: '3' },
      { Source: 'b', Target: 'topic:c', Type: 'Undirected', Weight: '1e-7', sharedTopics: '1' },
    ]);
  });

  test('a square matrix is symmetric, with zeros where nothing is', () => {
    const keys = ['a', 'b', 'topic:c'];
    expect(parseCsv(toMatrix(graph, { rows: keys, columns: keys }))).toEqual([
      ['', 'a', 'b', 'topic:c'],
      ['a', '0', '-1.25', '0'],
      ['b', '-1.25', '0', '1e-7'],
      ['topic:c', '0', '1e-7', '0'],
    ]);
  });

  test('any text comes back as it was', () => {
    const cells = fc.array(
      fc.array(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '\r\n', 'a"b,c\nd')), {
        minLength: 2,
        maxLength: 2,
      }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(cells, (rows) => {
        expect(parseCsv(csv(rows), { record_delimiter: '\r\n' })).toEqual(rows);
      }),
    );
  });
});
