import GraphStore from 'graphology';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { NetworkDocument } from '@/generated/graphql/documents';
import { answer, ask } from '@/tests/helpers/ask';
import { countStatements, demonstrationDatabase } from '@/tests/helpers/database';

const db = await demonstrationDatabase();

const NETWORK = `
  query Network(
    $mode: NetworkMode! = ONE_MODE, $qualifier: NetworkQualifier! = SUBTRACT, $normalisation: NetworkNormalisation! = NONE,
    $duplicates: NetworkDuplicates! = DOCUMENT, $window: NetworkWindow, $filter: MeasureFilter, $limit: Int! = 100
  ) {
    network(
      mode: $mode, qualifier: $qualifier, normalisation: $normalisation, duplicates: $duplicates, window: $window,
      filter: $filter, limit: $limit
    ) {
      mode qualifier normalisation duplicates window { middle width unit kernel } filter { topics } analysts
      nodes { positions community degree betweenness entity { __typename ... on Analyst { slug } ... on Topic { slug } } }
      edges {
        weight congruence conflict sharedTopics
        source { entity { ... on Analyst { slug } } }
        target { entity { __typename ... on Analyst { slug } ... on Topic { slug } } }
      }
    }
  }`;

type Entity = { __typename: string; slug: string };
type Edge = { weight: number; congruence: number | null; source: { entity: Entity }; target: { entity: Entity } };
type Answer = {
  network: {
    analysts: number;
    window: unknown;
    nodes: { community: number | null; degree: number | null; positions: number; entity: Entity }[];
    edges: Edge[];
  };
};

describe('network', () => {
  test('of analysts, in two statements: what they say, who they are', async () => {
    const { result, count } = await countStatements(db, () => ask<Answer>(db, NETWORK));
    const { analysts, nodes, edges, window } = result.network;
    expect(count).toBe(2);
    expect([analysts, nodes.length, window]).toEqual([41, 41, null]);
    expect(nodes.every(({ entity, degree }) => entity.__typename === 'Analyst' && degree !== null)).toBe(true);
    expect(Math.max(...nodes.map(({ community }) => community ?? -1))).toBeGreaterThan(0);
    expect(edges.length).toBeGreaterThan(100);
  });

  test('of analysts and topics, in a window, with a filter', async () => {
    const { network } = await ask<Answer>(db, NETWORK, {
      mode: 'TWO_MODE',
      qualifier: 'COMBINE',
      window: { middle: '2023-11-15', width: 2, unit: 'YEAR', kernel: 'TRIANGULAR' },
      filter: { topics: ['mutual-trust', 'economic-cooperation'] },
    });
    expect(network).toMatchObject({
      mode: 'TWO_MODE',
      window: { middle: '2023-11-15', width: 2, unit: 'YEAR', kernel: 'TRIANGULAR' },
      filter: { topics: ['mutual-trust', 'economic-cooperation'] },
    });
    expect(network.edges.length).toBeGreaterThan(0);
    for (const { weight, congruence, target } of network.edges) {
      expect([1, 2, 3]).toContain(weight);
      expect([congruence, target.entity.__typename]).toEqual([null, 'Topic']);
    }
  });

  test('a window without more is a year around its day', async () => {
    const { network } = await ask<Answer>(db, NETWORK, { window: { middle: '2023-11-15' } });
    expect(network.window).toEqual({ middle: '2023-11-15', width: 1, unit: 'YEAR', kernel: 'UNIFORM' });
  });

  test('edges from a weight on', async () => {
    const { network } = await ask<{ network: { edges: { weight: number }[] } }>(
      db,
      '{ network { edges(least: 3) { weight } } }',
    );
    expect(network.edges.length).toBeGreaterThan(0);
    expect(network.edges.every(({ weight }) => Math.abs(weight) >= 3)).toBe(true);
  });

  test('as a file, with names in the language asked for, in no more statements than kinds of names', async () => {
    const query = '{ network { file(format: GRAPHML, locale: EN) { name mediaType content } } }';
    type File = { network: { file: { name: string; mediaType: string; content: string } } };
    const { result, count } = await countStatements(db, () => ask<File>(db, query));
    expect(count).toBe(3);
    const { name, mediaType, content } = result.network.file;
    expect([name, mediaType]).toEqual(['network-one-mode-subtract.graphml', 'application/graphml+xml; charset=utf-8']);
    const read = parseGraphml(GraphStore, content);
    expect(read.order).toBe(41);
    expect(read.getNodeAttributes('kassym-jomart-tokayev')).toMatchObject({
      label: 'Kassym-Jomart Tokayev',
      perspective: 'kazakhstan',
    });
  });

  test.each([
    [{ qualifier: 'COMBINE' }, 'INVALID_VALUE', 'qualifier'],
    [{ mode: 'TWO_MODE', normalisation: 'JACCARD' }, 'INVALID_VALUE', 'normalisation'],
    [{ limit: 1000 }, 'INVALID_RANGE', 'limit'],
    [{ window: { middle: '2023-02-30' } }, 'INVALID_VALUE', 'window.middle'],
    [{ window: { middle: '2023-02-28', width: 0 } }, 'INVALID_RANGE', 'window.width'],
    [{ filter: { topics: ['no-such'] } }, 'UNKNOWN_SLUG', 'filter.topics'],
  ])('refuses %j', async (variables, code, field) => {
    await expect(ask(db, NETWORK, variables)).rejects.toMatchObject({ code, field });
  });
});

test('polarisation of perspectives and of the best partition, with who they are', async () => {
  const query = `query Polarisation($filter: MeasureFilter) {
    polarisation(filter: $filter) {
      filter { perspectives } exact undivided analysts pairs speaking
      given { measure value within across groups { analysts { slug perspective { slug } } } }
      best { measure value within across groups { analysts { slug } } }
    }
  }`;
  type Groups = { analysts: { slug: string; perspective?: { slug: string } }[] }[];
  type Found = { measure: string; value: number; groups: Groups };
  type Data = { polarisation: { analysts: number; given: Found; best: Found } };
  const filter = { perspectives: ['russia', 'kazakhstan'] };
  const { result, count } = await countStatements(db, () => ask<Data>(db, query, { filter }));
  // The filter's slugs; what they say; analysts; the perspectives of the given groups.
  expect(count).toBe(4);
  const { given, best, analysts } = result.polarisation;
  expect(given.groups.map((group) => new Set(group.analysts.map(({ perspective }) => perspective!.slug)).size)).toEqual(
    [1, 1],
  );
  for (const { measure, value, groups } of [given, best]) {
    expect(measure).toBe('POLARISATION');
    expect(Math.abs(value)).toBeLessThanOrEqual(1);
    expect(groups.reduce((sum, group) => sum + group.analysts.length, 0)).toBe(analysts);
  }
  expect(best.value).toBeGreaterThanOrEqual(given.value);
});

describe('networks over time', () => {
  const OVER_TIME = `query OverTime($filter: MeasureFilter, $width: Int! = 1, $step: Int, $stepUnit: WindowUnit! = MONTH) {
    networkOverTime(filter: $filter, width: $width, step: $step, stepUnit: $stepUnit) {
      filter { topics } width unit kernel step stepUnit
      windows {
        window { middle width unit kernel } from to positions speaking analysts given undivided
        overall { value low high pairs enough } within { value pairs } across { value pairs }
        difference { value low high different }
      }
    }
  }`;
  type Window = {
    from: string;
    to: string;
    positions: number;
    given: number | null;
    overall: { pairs: number } | null;
  };
  type Data = { networkOverTime: { unit: string; kernel: string; windows: Window[] } };

  test('a year every quarter where nothing else is asked for: months and odd days, a statement each', async () => {
    const { result, count } = await countStatements(db, () => ask<Data>(db, OVER_TIME));
    const { windows, ...question } = result.networkOverTime;
    expect(count).toBe(2);
    expect(question).toMatchObject({ width: 1, unit: 'YEAR', kernel: 'UNIFORM', step: 3, stepUnit: 'MONTH' });
    expect(windows[0]).toMatchObject({ from: '2022-01-01', to: '2022-12-31' });
    expect(windows.every(({ positions, overall }) => positions > 0 && (overall?.pairs ?? 0) > 0)).toBe(true);
  });

  test('under a filter: one statement more for its slugs', async () => {
    const filter = { topics: ['mutual-trust'] };
    const { result, count } = await countStatements(db, () => ask<Data>(db, OVER_TIME, { filter }));
    expect(count).toBe(3);
    expect(result.networkOverTime).toMatchObject({ filter });
  });

  test.each([
    [{ width: 0 }, 'window.width'],
    [{ step: 0 }, 'step'],
    [{ step: 1, stepUnit: 'DAY' }, 'step'],
  ])('refuses %j', async (variables, field) => {
    await expect(ask(db, OVER_TIME, variables)).rejects.toMatchObject({ code: 'INVALID_RANGE', field });
  });
});

test('consensus of all perspectives, most contested first', async () => {
  const query = `{
    consensus {
      filter { from }
      topics(orderBy: CONTEST) {
        topic { slug } consensus { measure acceptance rejection contest } ranked { contest }
        groups { perspective { slug } accepting rejecting speaking grade }
      }
    }
  }`;
  type Topic = {
    consensus: { measure: string; contest: number } | null;
    ranked: { contest: number } | null;
    groups: { accepting: number; rejecting: number; speaking: number; grade: string }[];
  };
  const { result, count } = await countStatements(db, () => ask<{ consensus: { topics: Topic[] } }>(db, query));
  const { topics } = result.consensus;
  expect(count).toBe(2);
  expect(topics).toHaveLength(14);
  const contests = topics.map(({ ranked }) => ranked?.contest ?? -1);
  expect(contests).toEqual(contests.toSorted((a, b) => b - a));
  for (const { consensus, ranked, groups } of topics) {
    expect(consensus === null).toBe(groups.length < 2);
    expect(ranked === null).toBe(groups.filter(({ grade }) => ['FAIR', 'SOLID'].includes(grade)).length < 2);
    for (const { accepting, rejecting, speaking } of groups)
      expect(accepting + rejecting).toBeLessThanOrEqual(speaking);
  }
});

test('a network of a period without anything is empty', async () => {
  const { data } = await answer(db, NETWORK, { filter: { to: '1999-12-31' } });
  expect(data!.network).toMatchObject({ analysts: 0, nodes: [], edges: [] });
});

test('the network page takes a bounded number of statements, for little as for all and in however many windows', async () => {
  const page = (change: Record<string, unknown>) =>
    countStatements(db, () =>
      ask(db, NetworkDocument.toString(), {
        locale: 'EN',
        mode: 'ONE_MODE',
        qualifier: 'SUBTRACT',
        normalisation: 'NONE',
        duplicates: 'DOCUMENT',
        limit: 60,
        width: 1,
        unit: 'YEAR',
        kernel: 'UNIFORM',
        stepUnit: 'MONTH',
        ...change,
      }),
    );
  // Who speaks and what: network, polarisation, windows (months and odd days); names of analysts and perspectives; the filter's choices.
  const all = await page({});
  const little = await page({ limit: 3, step: 6 });
  const seen = await page({ step: 1, window: { middle: '2023-11-15', kernel: 'TRIANGULAR' }, duplicates: 'MONTH' });
  // Names that two of them ask for at the same time are read together, at different times apart.
  for (const { count } of [all, little, seen]) expect(count).toBeLessThanOrEqual(11);
});
