import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveClaims } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import type { TimeWindow } from '../windows/window';
import { edgesFrom, type Network, readNetwork } from './data';
import { DUPLICATES, type Duplicates } from './duplicates';
import type { NetworkInput } from './question';

const db = await freshDatabase();

const question = (change: Partial<NetworkInput> = {}): NetworkInput => ({
  mode: 'ONE_MODE',
  qualifier: 'SUBTRACT',
  normalisation: 'NONE',
  duplicates: 'DOCUMENT',
  limit: 200,
  ...change,
});

async function read(input: MeasureFilterInput, change: Partial<NetworkInput> = {}): Promise<Network> {
  return readNetwork({ db, filter: await readMeasureFilter(db, input), ...question(change) });
}

/** One thing that counts: who says what on which topic, when. */
type Unit = { analyst: string; topic: string; value: number; day: string };

/** Monday of a day's week. */
function weekOf(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** Number of a day's week in ISO 8601: that of its Thursday, counted from the first Thursday of the year. */
function weekNumber(day: string): string {
  const thursday = new Date(Date.parse(weekOf(day)) + 3 * 24 * 60 * 60 * 1000);
  const days = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (24 * 60 * 60 * 1000);
  return String(Math.floor(days / 7) + 1);
}

const UNIT: Record<Exclude<Duplicates, 'CLAIM'>, (claim: CodedClaim) => string> = {
  DOCUMENT: ({ article }) => article,
  DAY: ({ publishedOn }) => publishedOn,
  WEEK: ({ publishedOn }) => weekOf(publishedOn),
  MONTH: ({ publishedOn }) => publishedOn.slice(0, 7),
  YEAR: ({ publishedOn }) => publishedOn.slice(0, 4),
  RANGE: () => '',
  DNA_DOCUMENT: ({ article }) => article,
  DNA_WEEK: ({ publishedOn }) => weekNumber(publishedOn),
  DNA_MONTH: ({ publishedOn }) => publishedOn.slice(5, 7),
  DNA_YEAR: ({ publishedOn }) => publishedOn.slice(0, 4),
  DNA_RANGE: () => '',
};

function naiveUnits(claims: readonly CodedClaim[], duplicates: Duplicates): Unit[] {
  const groups = new Map<string, { first: CodedClaim; topic: string; values: number[] }>();
  claims.forEach((claim, number) => {
    for (const { topic, value } of claim.stances) {
      const unit = duplicates === 'CLAIM' ? String(number) : UNIT[duplicates](claim);
      const distinct = duplicates.startsWith('DNA') ? value : '';
      const key = [claim.analyst, topic, unit, distinct].join('|');
      const group = groups.get(key) ?? { first: claim, topic, values: [] };
      group.values.push(value);
      groups.set(key, group);
    }
  });
  return [...groups.values()].map(({ first, topic, values }) => ({
    analyst: first.analyst,
    topic,
    value: values.reduce((sum, value) => sum + value, 0) / values.length,
    day: first.publishedOn,
  }));
}

/** Every single pair of two analysts' units on one topic, added up. */
function naiveTies(units: readonly Unit[], weigh: (unit: Unit) => number = () => 1) {
  const ties = new Map<string, { congruence: number; conflict: number }>();
  for (const one of units) {
    for (const other of units) {
      if (one.topic !== other.topic || one.analyst >= other.analyst) continue;
      const key = `${one.analyst} ${other.analyst}`;
      const tie = ties.get(key) ?? { congruence: 0, conflict: 0 };
      const weight = weigh(one) * weigh(other);
      tie.congruence += weight * (1 - Math.abs(one.value - other.value) / 4);
      tie.conflict += weight * (Math.abs(one.value - other.value) / 4);
      ties.set(key, tie);
    }
  }
  return ties;
}

function expectTies({ edges }: Network, expected: ReturnType<typeof naiveTies>) {
  expect(new Set(edges.map(({ source, target }) => `${source.slug} ${target.slug}`))).toEqual(new Set(expected.keys()));
  for (const { source, target, weight, tie } of edges) {
    const { congruence, conflict } = expected.get(`${source.slug} ${target.slug}`)!;
    expect(tie!.congruence).toBeCloseTo(congruence, 6);
    expect(tie!.conflict).toBeCloseTo(conflict, 6);
    expect(weight).toBeCloseTo(congruence - conflict, 6);
  }
  const weights = edges.map(({ weight }) => -Math.abs(weight));
  expect(weights).toEqual(weights.toSorted((a, b) => a - b));
}

/** All that a network tells, also what it computes when it is asked. */
function told({ nodes, edges, ...rest }: Network) {
  return {
    ...rest,
    nodes: nodes.map(({ kind, id, slug, positions, place }) => ({ kind, id, slug, positions, place })),
    edges: edges.map(({ source, target, weight, tie, divisor, parts }) => ({
      between: [source.slug, target.slug],
      ...{ weight, tie, divisor, parts },
    })),
  };
}

describe('on the corpus', () => {
  const claims = corpusClaims();
  beforeAll(() => storeClaims(db, claims, corpusRanks()));

  test.each(DUPLICATES)('under the rule %s, as counted pair by pair', async (duplicates) => {
    for (const input of [{}, { kinds: ['ASSESSMENT', 'PREDICTION'], from: '2022-03-01' }] as MeasureFilterInput[]) {
      expectTies(await read(input, { duplicates }), naiveTies(naiveUnits(naiveClaims(claims, input), duplicates)));
    }
  });

  test.each(['UNIFORM', 'EPANECHNIKOV', 'TRIANGULAR', 'GAUSSIAN'] as const)('in a window, %s', async (kernel) => {
    const window: TimeWindow = { middle: '2023-06-15', width: 400, unit: 'DAY', kernel };
    const away = ({ day }: Unit) => Math.abs(Date.parse(day) - Date.parse('2023-06-15')) / (200 * 24 * 60 * 60 * 1000);
    const weights = {
      UNIFORM: (u: number) => (u <= 1 ? 1 : 0),
      EPANECHNIKOV: (u: number) => Math.max(0, 1 - u ** 2),
      TRIANGULAR: (u: number) => Math.max(0, 1 - u),
      GAUSSIAN: (u: number) => Math.exp(-(u ** 2) / 2),
    };
    const weigh = (unit: Unit) => weights[kernel](away(unit));
    const units = naiveUnits(claims, 'DOCUMENT').filter((unit) => weigh(unit) > 0);
    expect(units.length).toBeGreaterThan(20);
    expectTies(
      await read({}, { window }),
      naiveTies(units, (unit) => Math.sqrt(weigh(unit))),
    );
    const { edges } = await read({}, { window, mode: 'TWO_MODE', qualifier: 'IGNORE' });
    for (const { source, target, weight } of edges) {
      const own = units.filter(({ analyst, topic }) => analyst === source.slug && topic === target.slug);
      expect(weight).toBeCloseTo(
        own.reduce((sum, unit) => sum + weigh(unit), 0),
        9,
      );
    }
  });

  test('a claim said twice in its article changes nothing but where every claim counts', async () => {
    const before = await Promise.all([read({}), read({}, { duplicates: 'CLAIM' })]);
    await storeClaims(db, [...claims, ...claims], corpusRanks());
    const after = await Promise.all([read({}), read({}, { duplicates: 'CLAIM' })]);
    await storeClaims(db, claims, corpusRanks());
    expect(told(after[0]).edges).toEqual(told(before[0]).edges);
    expect(after[1].edges[0]!.tie!.congruence).toBeCloseTo(4 * before[1].edges[0]!.tie!.congruence, 9);
  });

  test('takes one statement, and the same data gives the same network', async () => {
    const filter = await readMeasureFilter(db);
    const { result, count } = await countStatements(db, () => readNetwork({ db, filter, ...question() }));
    expect(count).toBe(1);
    expect(told(await read({}))).toEqual(told(result));
    expect(result.nodes.map(({ slug }) => slug)).toEqual(result.nodes.map(({ slug }) => slug).sort());
    expect(result.nodes).toHaveLength(result.analysts);
  });

  test('tells how many speak beyond the limit, and keeps who has most positions', async () => {
    const all = await read({});
    const few = await read({}, { limit: 5 });
    expect(few.analysts).toBe(all.analysts);
    const most = (network: Network) => network.nodes.map(({ positions }) => positions).sort((a, b) => b - a);
    expect(most(few)).toEqual(most(all).slice(0, 5));
  });

  test('has analysts, topics and ties between them in its two-mode form', async () => {
    const { nodes, edges } = await read({}, { mode: 'TWO_MODE', normalisation: 'ACTIVITY' });
    const units = naiveUnits(claims, 'DOCUMENT');
    expect(nodes.filter(({ kind }) => kind === 'topic').map(({ slug }) => slug)).toEqual(corpusRanks().topics);
    expect(edges).toHaveLength(new Set(units.map(({ analyst, topic }) => `${analyst} ${topic}`)).size);
    for (const { source, target, weight } of edges) {
      const own = units.filter(({ analyst }) => analyst === source.slug);
      const sum = own.filter(({ topic }) => topic === target.slug).reduce((total, { value }) => total + value, 0);
      expect(weight).toBeCloseTo(sum / own.length, 9);
    }
    for (const { slug, positions, kind } of nodes) {
      expect(positions).toBe(units.filter((unit) => unit[kind] === slug).length);
    }
  });

  test('every normalisation divides and changes neither ties nor signs', async () => {
    const plain = await read({});
    const signs = ({ edges }: Network) =>
      new Map(edges.map(({ source, target, weight }) => [`${source.slug} ${target.slug}`, Math.sign(weight)]));
    for (const normalisation of ['AVERAGE_ACTIVITY', 'JACCARD', 'COSINE', 'DNA_JACCARD', 'DNA_COSINE'] as const) {
      expect(signs(await read({}, { normalisation }))).toEqual(signs(plain));
    }
  });

  test('is thinned by absolute weight', async () => {
    const network = await read({});
    const strong = edgesFrom(network, 2);
    expect(strong.length).toBeGreaterThan(0);
    expect(strong.length).toBeLessThan(network.edges.length);
    expect(strong.every(({ weight }) => Math.abs(weight) >= 2)).toBe(true);
  });

  test.each<{ change: Partial<NetworkInput>; code: string; field: string }>([
    { change: { qualifier: 'COMBINE' }, code: 'INVALID_VALUE', field: 'qualifier' },
    { change: { normalisation: 'ACTIVITY' }, code: 'INVALID_VALUE', field: 'normalisation' },
    { change: { mode: 'TWO_MODE', qualifier: 'CONFLICT' }, code: 'INVALID_VALUE', field: 'qualifier' },
    { change: { mode: 'TWO_MODE', normalisation: 'COSINE' }, code: 'INVALID_VALUE', field: 'normalisation' },
    {
      change: { mode: 'TWO_MODE', qualifier: 'COMBINE', normalisation: 'ACTIVITY' },
      code: 'INVALID_VALUE',
      field: 'normalisation',
    },
    { change: { limit: 0 }, code: 'INVALID_RANGE', field: 'limit' },
    { change: { limit: 201 }, code: 'INVALID_RANGE', field: 'limit' },
  ])('refuses $change', async ({ change, code, field }) => {
    await expect(read({}, change)).rejects.toMatchObject({ name: 'InputError', code, field });
  });
});

test('on random claims under random filters, as counted pair by pair', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, randomFilter, fc.constantFrom(...DUPLICATES), async (claims, filter, duplicates) => {
      await storeClaims(db, claims, randomRanks);
      expectTies(await read(filter, { duplicates }), naiveTies(naiveUnits(naiveClaims(claims, filter), duplicates)));
    }),
    { numRuns: 20 },
  );
});

/** A unit's share at each level of the scale: whole at its own, or split between the two it lies between. */
function levelsOf(units: readonly Unit[]): Map<string, number> {
  const levels = new Map<string, number>();
  for (const { topic, value } of units) {
    for (const level of [-2, -1, 0, 1, 2]) {
      const share = Math.max(0, 1 - Math.abs(value - level));
      if (share > 0) levels.set(`${topic} ${level}`, (levels.get(`${topic} ${level}`) ?? 0) + share);
    }
  }
  return levels;
}

test('every normalisation on random claims, as divided pair by pair', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, randomFilter, async (claims, filter) => {
      await storeClaims(db, claims, randomRanks);
      const units = naiveUnits(naiveClaims(claims, filter), 'DOCUMENT');
      const unitsOf = (slug: string) => units.filter(({ analyst }) => analyst === slug);
      const ties = naiveTies(units);
      for (const normalisation of ['AVERAGE_ACTIVITY', 'JACCARD', 'COSINE', 'DNA_JACCARD', 'DNA_COSINE'] as const) {
        for (const { source, target, weight } of (await read(filter, { normalisation })).edges) {
          const [own, others] = [unitsOf(source.slug), unitsOf(target.slug)];
          const [x, y] = [levelsOf(own), levelsOf(others)];
          const keys = [...new Set([...x.keys(), ...y.keys()])];
          const add = (figure: (one: number, other: number) => number) =>
            keys.reduce((sum, key) => sum + figure(x.get(key) ?? 0, y.get(key) ?? 0), 0);
          const [xx, yy, xy] = [add((a) => a * a), add((_, b) => b * b), add((a, b) => a * b)];
          const by = {
            AVERAGE_ACTIVITY: (own.length + others.length) / 2,
            JACCARD: xx + yy - xy,
            COSINE: Math.sqrt(xx * yy),
            DNA_JACCARD: add((a, b) => (b === 0 ? a : 0)) + add((a, b) => (a === 0 ? b : 0)) + xy,
            DNA_COSINE: own.length * others.length,
          }[normalisation];
          const { congruence, conflict } = ties.get(`${source.slug} ${target.slug}`)!;
          expect(weight).toBeCloseTo((congruence - conflict) / by, 6);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('two-mode networks on random claims, as counted one by one', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomClaims,
      randomFilter,
      fc.constantFrom('IGNORE' as const, 'SUBTRACT' as const, 'COMBINE' as const),
      fc.constantFrom('NONE' as const, 'ACTIVITY' as const, 'PROMINENCE' as const),
      async (claims, filter, qualifier, normalisation) => {
        fc.pre(qualifier !== 'COMBINE' || normalisation === 'NONE');
        await storeClaims(db, claims, randomRanks);
        const units = naiveUnits(naiveClaims(claims, filter), 'DOCUMENT');
        const { edges } = await read(filter, { mode: 'TWO_MODE', qualifier, normalisation });
        expect(edges).toHaveLength(new Set(units.map(({ analyst, topic }) => `${analyst} ${topic}`)).size);
        for (const { source, target, weight } of edges) {
          const spoken = units.filter(({ topic }) => topic === target.slug);
          const own = units.filter(({ analyst }) => analyst === source.slug);
          const tie = spoken.filter(({ analyst }) => analyst === source.slug).map(({ value }) => value);
          const both = tie.some((value) => value > 0) === tie.some((value) => value < 0);
          const amount = {
            IGNORE: tie.length,
            SUBTRACT: tie.reduce((sum, value) => sum + value, 0),
            COMBINE: both ? 3 : tie.some((value) => value > 0) ? 1 : 2,
          }[qualifier];
          const by = { NONE: 1, ACTIVITY: own.length, PROMINENCE: spoken.length }[normalisation];
          expect(weight).toBeCloseTo(amount / by, 9);
        }
      },
    ),
    { numRuns: 20 },
  );
});
