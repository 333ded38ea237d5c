import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  assertObjectType,
  getNamedType,
  isEnumType,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import * as documents from '@/generated/graphql/documents';
import { manyOf } from '@/graphql/operations/many';
import { schema } from '@/graphql/schema';
import { ask, expectSameAnswer } from '@/tests/helpers/ask';
import { demonstrationDatabase } from '@/tests/helpers/database';

const db = await demonstrationDatabase();

/** Values for the variables of our documents, by name; enumerations have their last value, what is missing is left out. */
const VALUES: Record<string, unknown> = {
  analyst: 'gaziz-abishev',
  topic: 'western-ties',
  side: { perspective: 'russia' },
  sides: [{ perspective: 'russia' }, { analyst: 'gaziz-abishev' }],
  earlier: { from: '2020-01-01', to: '2023-12-31' },
  later: { from: '2024-01-01', to: '2026-12-31' },
  window: { width: 6, unit: 'MONTH', kernel: 'EPANECHNIKOV' },
  filter: {},
  from: '2023-01-01',
  to: '2023-12-31',
  claimFilter: {},
  first: 7,
  limit: 9,
  claims: 2,
  width: 1,
  sliding: true,
  interval: 'QUARTER',
  outlets: ['haqqin'],
  topics: ['western-ties'],
  analysts: ['gaziz-abishev'],
  perspectives: ['russia'],
  qualifier: 'SUBTRACT',
  normalisation: 'NONE',
};

const { articles, claims } = await ask<Record<string, { nodes: { slug: string }[] }>>(
  db,
  '{ articles(first: 1) { nodes { slug } } claims(first: 1) { nodes { slug } } }',
);
const article = articles!.nodes[0]!.slug;
const SLUGS: Record<string, unknown> = {
  analyst: VALUES.analyst,
  topic: VALUES.topic,
  article,
  claim: claims!.nodes[0]!.slug,
};

/** Two sides are asked for as sides by some documents, by their slugs by others. */
const SIDES: Record<string, { perspective: string }> = {
  left: { perspective: 'russia' },
  right: { perspective: 'kazakhstan' },
};

function variablesOf(operation: OperationDefinitionNode): Record<string, unknown> {
  const [root] = operation.selectionSet.selections;
  const slug = root?.kind === Kind.FIELD ? SLUGS[root.name.value] : undefined;
  const known: Record<string, unknown> = { ...VALUES, article, slug };
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, type }) => {
      const name = variable.name.value;
      const named = schema.getType(print(type).replace(/[[\]!]/g, ''));
      const last = isEnumType(named) ? named.getValues().at(-1)?.value : undefined;
      const side = SIDES[name];
      const ofSide = side && (named?.name === 'String' ? side.perspective : side);
      const value = ofSide ?? (named?.name === 'NetworkWindow' ? undefined : known[name]) ?? last;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** What the Studio's documents are answered depends on who asks: studio.test.ts tries them with every role. */
const ofStudio = readdirSync('graphql/documents/studio')
  .map((file) => readFileSync(path.join('graphql/documents/studio', file), 'utf8'))
  .join('\n');

const own = Object.entries(documents).flatMap(([name, written]) => {
  if (!(written instanceof documents.TypedDocumentString)) return [];
  const query = written.toString();
  const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation || new RegExp(`^(query|mutation) ${operation.name?.value}\\b`, 'm').test(ofStudio)) return [];
  return [[name, query, operation] as const];
});

describe('a prepared operation answers what graphql-js answers', () => {
  test.each(own)('for %s', async (_name, query, operation) => {
    await expectSameAnswer(db, query, variablesOf(operation));
  });

  const folder = path.resolve('explorer/examples');
  test.each(readdirSync(folder))('for the example %s', async (name) => {
    await expectSameAnswer(db, readFileSync(path.join(folder, name), 'utf8'));
  });

  test.each([
    `{ topics { nodes { claims(last: 3) { edges { cursor node { slug analyst { slug claims(first: 2) {
      pageInfo { hasNextPage endCursor } nodes { slug stances { value topic { slug } } passages { exact } } } } } } } } } }`,
    '{ topic(slug: "nobody-asks") { slug claims { nodes { slug } } } }',
    '{ topic(slug: "western-ties") { claims(first: 0) { nodes { slug } pageInfo { hasNextPage } } more: claims { totalCount nodes { slug } } } }',
    `{ analyst(slug: "gaziz-abishev") { positions(first: 9) { nodes {
      topic { slug claims(first: 3) { nodes { slug stances { value topic { slug } } } } }
      article { claims(first: 2) { nodes { slug article { slug } passage { exact } } } first: claims(first: 1) { nodes { slug } } } } } } }`,
    '{ outlets(first: 3) { nodes { articles(first: 2) { nodes { slug claims(first: 1, filter: { kinds: [ASSESSMENT] }) { nodes { slug } } } } } } }',
    `{ claims(first: 4) { nodes { article { claims(first: 2) { nodes { article { claims(first: 3) { pageInfo { hasNextPage }
      nodes { slug } } } } } } } } }`,
  ])('whatever lists are read along: %s', async (query) => {
    await expectSameAnswer(db, query);
  });

  const means =
    'left { mean { value low } cohesion distribution { count } } right { counts { positions } } gap { value }';
  const sides = '(left: { perspective: "russia" }, right: { perspective: "kazakhstan" })';
  test.each([
    `{ comparison${sides} { topics { topic { slug } ${means} } summary { absoluteGap } leftCounts { claims } } }`,
    `{ comparison${sides} { topics(orderBy: DIVERGENCE) { topic { slug } ${means} } } }`,
    `{ comparison${sides} { topics { left { positions { value count } } } summary { agreement } } }`,
    `{ overview { sides { distribution { count } } topics { sides { mean { raw } } } comparison { topics { ${means} } } } }`,
    '{ overview { comparison { topics { left { positions { value } } distances { between } } summary { ranked { divergence } } } } }',
    '{ overview { topics { sides { positions { value } } } comparison { topics(orderBy: DIVERGENCE) { topic { slug } } } } }',
  ])('however much it needs of positions: %s', async (query) => {
    await expectSameAnswer(db, query);
  });

  test.each([
    `{ comparison${sides} { said: rightCounts { articles } topics { topic { slug } } } }`,
    `{ comparison${sides} { ...Said } } fragment Said on Comparison { leftCounts { claims analysts } }`,
    `{ comparison(left: { perspective: "russia" }, right: { perspective: "kazakhstan" }, filter: { from: "1999-01-01", to: "1999-12-31" }) {
      topics { topic { slug } } } }`,
  ])('whether or not it asks what sides say over all topics: %s', async (query) => {
    await expectSameAnswer(db, query);
  });
});

describe('a comparison of which nothing else is asked reads as much of positions as it takes', () => {
  /** Each way to one number below this type, as a selection. */
  function leaves(type: string): string[] {
    return Object.values(assertObjectType(schema.getType(type)).getFields()).flatMap((field) => {
      const inner = getNamedType(field.type);
      if (isLeafType(inner)) return [field.name];
      return MEASURED.has(inner.name) ? leaves(inner.name).map((leaf) => `${field.name} { ${leaf} }`) : [];
    });
  }
  /** What measures are made of; sides, topics and claims are rows of their own. */
  const MEASURED = new Set([
    'Counts',
    'Mean',
    'LevelShare',
    'LevelCount',
    'CohesionLayer',
    'PositionTick',
    'Gap',
    'Distances',
    'EmphasisTerms',
  ]);
  const between = '(left: { perspective: "russia" }, right: { perspective: "kazakhstan" })';
  const asked = [
    ...leaves('SideOnTopic').map((leaf) => `topics(orderBy: ORDER) { left { ${leaf} } }`),
    ...leaves('TopicComparison').map((leaf) => `topics { ${leaf} }`),
    ...leaves('ComparisonSummary').map((leaf) => `summary { ${leaf} }`),
    ...leaves('Gap').map((leaf) => `summary { ranked { gap { ${leaf} } } }`),
  ];

  test('for each number there is', async () => {
    expect(asked.length).toBeGreaterThan(50);
    for (const one of asked) await expectSameAnswer(db, `{ comparison${between} { ${one} } }`);
  });
});

test('what rows refer to is asked for at once', () => {
  const claim = assertObjectType(schema.getType('Claim')).getFields();
  expect(manyOf(claim.analyst!)).not.toBeNull();
  expect(manyOf(claim.paraphrase!)).toBeNull();
});
