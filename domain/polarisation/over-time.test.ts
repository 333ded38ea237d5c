import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CodedClaim, corpusClaims, corpusRanks, countPositions, storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { naiveClaims } from '@/tests/helpers/naive';
import { randomClaims, randomFilter, randomRanks } from '@/tests/helpers/random-coding';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import type { WindowSteps } from '../windows/sequence';
import { weightOn } from '../windows/window';
import { readPolarisation } from './data';
import { type NetworkMoment, readNetworkOverTime } from './over-time';

const db = await freshDatabase();

const QUARTERLY: WindowSteps = { width: 1, unit: 'YEAR', kernel: 'UNIFORM', step: 3, stepUnit: 'MONTH' };

async function read(input: MeasureFilterInput, change: Partial<WindowSteps> = {}): Promise<NetworkMoment[]> {
  const filter = await readMeasureFilter(db, input);
  return (await readNetworkOverTime({ db, filter, ...QUARTERLY, ...change })).windows;
}

/** The positions under a filter, one by one, with the day and the side they are of. */
function positionsOf(claims: readonly CodedClaim[], input: MeasureFilterInput) {
  const found = naiveClaims(claims, input);
  return countPositions(found).map((position) => {
    const { publishedOn, perspective } = found.find(
      ({ article, analyst }) => article === position.article && analyst === position.analyst,
    )!;
    return { ...position, day: publishedOn, perspective };
  });
}

/** A window's figures from every single pair of positions of two analysts on one topic. */
function naiveMoment(positions: ReturnType<typeof positionsOf>, { window }: NetworkMoment) {
  const sums = { within: [0, 0], across: [0, 0] };
  const pairs = { within: new Set<string>(), across: new Set<string>() };
  for (const x of positions) {
    for (const y of positions) {
      if (x.analyst >= y.analyst || x.topic !== y.topic) continue;
      const weight = Math.sqrt(weightOn(window, x.day) * weightOn(window, y.day));
      if (weight === 0) continue;
      const place = x.perspective === y.perspective ? 'within' : 'across';
      sums[place][0]! += weight * (1 - Math.abs(x.value - y.value) / 4);
      sums[place][1]! += weight;
      pairs[place].add(`${x.analyst} ${y.analyst}`);
    }
  }
  const signed = ([congruence, all]: number[]) => 2 * congruence! - all!;
  const all = sums.within[1]! + sums.across[1]!;
  return {
    positions: positions.filter(({ day }) => weightOn(window, day) > 0).length,
    pairs: [pairs.within.size, pairs.across.size],
    given: all === 0 ? null : (signed(sums.within) - signed(sums.across)) / all,
    undivided: all === 0 ? null : (signed(sums.within) + signed(sums.across)) / all,
    within: pairs.within.size === 0 ? null : sums.within[0]! / sums.within[1]!,
    across: pairs.across.size === 0 ? null : sums.across[0]! / sums.across[1]!,
  };
}

const close = (value: number | null) => (value === null ? null : expect.closeTo(value, 6));

function expectNaive(positions: ReturnType<typeof positionsOf>, windows: readonly NetworkMoment[]) {
  for (const moment of windows) {
    const naive = naiveMoment(positions, moment);
    expect(moment.positions).toBe(naive.positions);
    expect([moment.within?.pairs ?? 0, moment.across?.pairs ?? 0]).toEqual(naive.pairs);
    expect(moment.given).toEqual(close(naive.given));
    expect(moment.undivided).toEqual(close(naive.undivided));
    expect(moment.within?.value ?? null).toEqual(close(naive.within));
    expect(moment.across?.value ?? null).toEqual(close(naive.across));
  }
}

describe('on the corpus', () => {
  const claims = corpusClaims();
  beforeAll(() => storeClaims(db, claims, corpusRanks()));

  test('every window is the polarisation of its days', async () => {
    const windows = await read({});
    expect(windows.length).toBeGreaterThan(10);
    for (const { from, to, given, undivided, analysts, speaking, overall, within, across } of windows) {
      const expected = await readPolarisation({ db, filter: await readMeasureFilter(db, { from, to }) });
      expect(given).toEqual(close(expected.given?.value ?? null));
      expect(undivided).toEqual(close(expected.undivided));
      expect([analysts, speaking, overall?.pairs ?? 0]).toEqual([expected.analysts, expected.speaking, expected.pairs]);
      expect([within?.value ?? null, across?.value ?? null]).toEqual([
        close(expected.given?.within ?? null),
        close(expected.given?.across ?? null),
      ]);
    }
  });

  test('and so it is under a kernel, where the window is asked for itself', async () => {
    const filter = await readMeasureFilter(db);
    for (const { window, given, undivided } of (await read({}, { kernel: 'EPANECHNIKOV' })).slice(0, 4)) {
      const expected = await readPolarisation({ db, filter, window });
      expect(expected.window).toEqual(window);
      expect([given, undivided]).toEqual([close(expected.given?.value ?? null), close(expected.undivided)]);
    }
  });

  test.each(['UNIFORM', 'EPANECHNIKOV', 'TRIANGULAR', 'GAUSSIAN'] as const)(
    'is as counted pair by pair: %s',
    async (kernel) => {
      for (const input of [{}, { perspectives: ['russia', 'kazakhstan'], kinds: ['ASSESSMENT'] }] as const) {
        expectNaive(
          positionsOf(claims, input as MeasureFilterInput),
          await read(input as MeasureFilterInput, { kernel }),
        );
      }
    },
  );

  test('every position is in a window, and the first and the last window are not empty', async () => {
    const windows = await read({}, { width: 3, unit: 'MONTH' });
    const days = positionsOf(claims, {}).map(({ day }) => day);
    expect(days.every((day) => windows.some(({ from, to }) => from <= day && day <= to))).toBe(true);
    expect([windows[0]!.positions, windows.at(-1)!.positions].every((count) => count > 0)).toBe(true);
  });

  test('takes two statements, however many windows, and reads positions of odd days only', async () => {
    const filter = await readMeasureFilter(db);
    const few = await countStatements(db, () =>
      readNetworkOverTime({ db, filter, ...QUARTERLY, step: 1, stepUnit: 'YEAR' }),
    );
    const many = await countStatements(db, () => readNetworkOverTime({ db, filter, ...QUARTERLY, step: 1 }));
    expect([few.count, many.count]).toEqual([2, 2]);
    expect(many.statements.filter((statement) => statement.includes('"Position"'))).toEqual([
      expect.stringMatching(/"publishedOn" = ANY/),
    ]);
    expect(many.result.windows.length).toBeGreaterThan(3 * few.result.windows.length);
  });

  test('has no window without a position, and too many are refused', async () => {
    expect(await read({ to: '1999-12-31' })).toEqual([]);
    await expect(read({}, { step: 1, stepUnit: 'DAY' })).rejects.toMatchObject({
      code: 'INVALID_RANGE',
      field: 'step',
    });
  });
});

test('of random codings is as counted pair by pair', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomClaims,
      randomFilter,
      fc.constantFrom('UNIFORM' as const, 'TRIANGULAR' as const),
      async (claims, input, kernel) => {
        await storeClaims(db, claims, randomRanks);
        const known = new Set(claims.map(({ perspective }) => perspective));
        const asked = { ...input, perspectives: input.perspectives?.filter((slug) => known.has(slug)) };
        const windows = await read(asked, { width: 5, unit: 'MONTH', step: 2, kernel });
        expectNaive(positionsOf(claims, asked), windows);
      },
    ),
    { numRuns: 25 },
  );
});
