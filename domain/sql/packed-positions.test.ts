import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { freshDatabase } from '@/tests/helpers/database';
import { shapeOf } from './json-rows';
import { asListed, fromListed, type ListedRows } from './listed-rows';
import { pack, packed, unpack } from './packed-positions';

const db = await freshDatabase();

const float = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const table = fc
  .uniqueArray(fc.tuple(float, fc.integer({ min: 1, max: 2 ** 31 - 1 })), {
    maxLength: 8,
    selector: ([value]) => value,
  })
  .map((pairs) => pairs.sort(([a], [b]) => a - b));
const someTables = fc.array(table, { maxLength: 6 });

const listsOf = (pairs: readonly [number, number][]) => ({
  values: pairs.map(([value]) => value),
  counts: pairs.map(([, count]) => count),
});

const NAMED = shapeOf<{ place: number }>({ place: true }, {});

test('what the database packs comes back to the last bit, also where a row has nothing', async () => {
  await fc.assert(
    fc.asyncProperty(someTables, async (tables) => {
      const given = tables
        .map(listsOf)
        .map(({ values, counts }, place) => ({ place, values: values.toReversed(), counts: counts.toReversed() }));
      const [answer] = await db.$queryRaw<[ListedRows]>`
        WITH given AS MATERIALIZED (
          SELECT place, (
            SELECT ${Prisma.raw(packed('value', 'count'))} FROM unnest("values", counts) AS level(value, count)
          ) AS packed
          FROM json_to_recordset(${JSON.stringify(given)}::json) AS list(place int, "values" float8[], counts int[])
          ORDER BY place
        )
        SELECT ${asListed(NAMED, 'given')}`;
      const found = fromListed(answer, NAMED);
      expect(found.map(({ row }) => row.place)).toEqual(tables.map((_, place) => place));
      expect(found.map(({ positions: { values, counts } }) => ({ values: [...values], counts: [...counts] }))).toEqual(
        tables.map(listsOf),
      );
    }),
    { numRuns: 40 },
  );
});

test('the same bytes are packed here', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (pairs) => {
      const { values, counts } = listsOf(pairs);
      const [row] = await db.$queryRaw<[{ bytes: Uint8Array | null }]>`
        SELECT ${Prisma.raw(packed('value', 'count'))} AS bytes
        FROM unnest(${values}::float8[], ${counts}::int[]) AS level(value, count)`;
      const bytes = pack(values, counts);
      expect(bytes && [...bytes]).toEqual(row.bytes && [...row.bytes]);
      const [back] = unpack(bytes ?? Buffer.alloc(0), [values.length]);
      expect(back).toMatchObject({ size: counts.reduce((sum, count) => sum + count, 0) });
    }),
    { numRuns: 40 },
  );
});

test('nothing below zero is told apart from zero', () => {
  expect(pack([-0], [1])).toEqual(pack([0], [1]));
});
