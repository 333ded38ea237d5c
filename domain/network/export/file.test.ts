import { parse as parseCsv } from 'csv-parse/sync';
import GraphStore from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { beforeAll, expect, test } from 'vitest';
import { corpusClaims, corpusRanks, storeClaims } from '@/tests/helpers/coding';
import { freshDatabase } from '@/tests/helpers/database';
import { readMeasureFilter } from '../../filters/measure-filter';
import { type Network, type NetworkNode, readNetwork } from '../data';
import { networkFile } from './file';

const db = await freshDatabase();
const claims = corpusClaims();
let oneMode: Network;
let twoMode: Network;

beforeAll(async () => {
  await storeClaims(db, claims, corpusRanks());
  const filter = await readMeasureFilter(db);
  const asked = { db, filter, duplicates: 'DOCUMENT', limit: 200, qualifier: 'SUBTRACT' } as const;
  oneMode = await readNetwork({ ...asked, mode: 'ONE_MODE', normalisation: 'AVERAGE_ACTIVITY' });
  twoMode = await readNetwork({ ...asked, mode: 'TWO_MODE', normalisation: 'NONE' });
});

const perspectiveOf = new Map(claims.map(({ analyst, perspective }) => [analyst, perspective]));
const words = ({ slug }: NetworkNode) => ({ label: `« ${slug} »`, perspective: perspectiveOf.get(slug) ?? null });

/** A network's ties by the keys of their ends, without those of weight 0. */
const tiesOf = ({ edges, question }: Network) =>
  new Map(
    edges
      .filter(({ weight }) => weight !== 0)
      .map(({ source, target, weight }) => {
        const end = question.mode === 'TWO_MODE' ? `topic:${target.slug}` : target.slug;
        return [`${source.slug} ${end}`, weight];
      }),
  );

test.each([
  ['GRAPHML', parseGraphml],
  ['GEXF', parseGexf],
] as const)('%s of the corpus, read back', (format, parse) => {
  for (const network of [oneMode, twoMode]) {
    const read = parse(GraphStore, networkFile(network, format, words).content);
    expect(new Map(read.mapEdges((_, { weight }, source, target) => [`${source} ${target}`, weight]))).toEqual(
      tiesOf(network),
    );
    expect(read.order).toBe(network.nodes.length);
    for (const { slug, positions, place } of network.nodes.filter(({ kind }) => kind === 'analyst')) {
      expect(read.getNodeAttributes(slug)).toMatchObject({
        label: `« ${slug} »`,
        kind: 'analyst',
        perspective: perspectiveOf.get(slug),
        positions,
        ...(place && { degree: place.degree, betweenness: place.betweenness }),
      });
    }
  }
});

test('the matrix of the corpus, read back', () => {
  const [head, ...rows] = parseCsv(networkFile(oneMode, 'MATRIX', words).content) as string[][];
  const analysts = oneMode.nodes.map(({ slug }) => slug);
  expect(head).toEqual(['', ...analysts]);
  expect(rows.map(([key]) => key)).toEqual(analysts);
  const ties = tiesOf(oneMode);
  rows.forEach(([row, ...weights], i) => {
    weights.forEach((weight, j) => {
      const expected = ties.get(`${row} ${analysts[j]}`) ?? ties.get(`${analysts[j]} ${row}`) ?? 0;
      expect([Number(weight), Number(rows[j]![i + 1])]).toEqual([expected, expected]);
    });
  });
});

test('the two-mode matrix has analysts for rows and topics for columns', () => {
  const [head, ...rows] = parseCsv(networkFile(twoMode, 'MATRIX', words).content) as string[][];
  expect(head).toEqual(['', ...corpusRanks().topics.map((slug) => `topic:${slug}`)]);
  expect(rows).toHaveLength(twoMode.analysts);
});

test('the edge list of the corpus, read back', () => {
  const rows: Record<string, string>[] = parseCsv(networkFile(oneMode, 'EDGE_LIST', words).content, { columns: true });
  expect(new Map(rows.map(({ Source, Target, Weight }) => [`${Source} ${Target}`, Number(Weight)]))).toEqual(
    tiesOf(oneMode),
  );
});

test('files are named for what they hold', () => {
  const names = (['GRAPHML', 'GEXF', 'EDGE_LIST', 'MATRIX'] as const).map((format) =>
    networkFile(twoMode, format, words),
  );
  expect(names.map(({ name }) => name)).toEqual([
    'network-two-mode-subtract.graphml',
    'network-two-mode-subtract.gexf',
    'network-two-mode-subtract-edges.csv',
    'network-two-mode-subtract-matrix.csv',
  ]);
});
