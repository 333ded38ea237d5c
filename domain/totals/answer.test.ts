import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storeClaims } from '@/tests/helpers/coding';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { randomClaims, randomRanks } from '@/tests/helpers/random-coding';
import { departuresOfAnalysts } from '../analysts/departures';
import { facingAnalysts } from '../comparison/facing';
import { readConsensus } from '../consensus/data';
import { type MeasureFilterInput, readMeasureFilter } from '../filters/measure-filter';
import { tallySpeakers } from '../network/tally';
import { sideOf } from '../sides/side';
import { tally } from '../sides/tally';
import { windowFrom } from '../windows/window';

const db = await freshDatabase();

const some = (...slugs: string[]) => fc.option(fc.subarray(slugs, { minLength: 1 }), { freq: 2 });

/** Filters that totals can answer, or answer in part. */
const filters: fc.Arbitrary<MeasureFilterInput> = fc.record({
  from: fc.option(fc.constantFrom('2022-01-01', '2022-05-01'), { freq: 2 }),
  to: fc.option(fc.constantFrom('2023-02-28', '2022-12-31'), { freq: 2 }),
  perspectives: some('east', 'west'),
  topics: some(...randomRanks.topics),
  analystKinds: fc.option(fc.constant(['ANALYST', 'OFFICIAL'] as const), { freq: 5 }),
});

/** It begins with a month, and ends some days before or after one. */
const FROM_MARCH = windowFrom('2022-03-01', { width: 7, unit: 'MONTH', kernel: 'UNIFORM' });

/** The same filter in words that totals do not know, so that positions and claims are counted. */
const counted = (filter: MeasureFilterInput): MeasureFilterInput => ({ ...filter, languages: ['ar', 'ru', 'kk'] });

const intervals = fc.constantFrom(undefined, 'MONTH' as const, 'QUARTER' as const, 'YEAR' as const);

async function answers(input: MeasureFilterInput, interval: 'MONTH' | 'QUARTER' | 'YEAR' | undefined) {
  const filter = await readMeasureFilter(db, input);
  const analysts = await db.analyst.findMany({ select: { id: true }, orderBy: { slug: 'asc' } });
  const analystIds = analysts.map(({ id }) => id);
  const [left, right] = [sideOf('perspective', 'east'), sideOf('perspective', 'west')];
  const sides = [left, ...analystIds.map((id) => ({ kind: 'analyst' as const, id }))];
  const levels = [
    { topic: true, side: true, interval },
    { topic: true, side: true, interval, only: 'MOMENTS' },
    { side: true, interval },
    { topic: true, interval },
    { interval },
  ] as const;
  return {
    perspectives: await tally(db, { filter, levels }),
    sides: await tally(db, { filter, sides, levels }),
    consensus: (await readConsensus({ db, filter })).topics,
    facing: (await facingAnalysts({ db, left, right, filter, limit: 9 })).map(({ filter: _, ...pair }) => pair),
    speakers: await tallySpeakers({ db, filter, limit: 3 }),
    departures: [...(await departuresOfAnalysts({ db, analystIds, filter })).values()].map((one) =>
      JSON.parse(JSON.stringify(one, (key, value) => (key === 'filter' ? undefined : value))),
    ),
  };
}

describe('totals', () => {
  test('answer what counting positions and claims answers, under any filter', async () => {
    await fc.assert(
      fc.asyncProperty(randomClaims, filters, intervals, async (claims, filter, interval) => {
        await storeClaims(db, claims, randomRanks);
        expect(await answers(filter, interval)).toEqual(await answers(counted(filter), interval));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  test('answer what is said in a window of months, of which some days are odd', async () => {
    const speakers = async (input: MeasureFilterInput) =>
      tallySpeakers({ db, filter: await readMeasureFilter(db, input), limit: 3, window: FROM_MARCH });
    await fc.assert(
      fc.asyncProperty(randomClaims, filters, async (claims, filter) => {
        await storeClaims(db, claims, randomRanks);
        expect(await speakers(filter)).toEqual(await speakers(counted(filter)));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test('are read alone, where they answer', async () => {
    const levels = [{ topic: true, side: true }, { side: true }, {}] as const;
    const filter = await readMeasureFilter(db, { from: '2022-01-01', to: '2022-12-31' });
    const { statements } = await countStatements(db, () => tally(db, { filter, levels }));
    expect(statements.join()).not.toMatch(/"(Position|Claim|Stance|Article)"/);
  });
});
