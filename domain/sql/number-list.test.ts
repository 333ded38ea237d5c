import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { freshDatabase } from '@/tests/helpers/database';
import { numberLists, readNumberLists } from './number-list';

const db = await freshDatabase();

/** What comes back of lists of a type that were handed over as JSON. */
async function backAs(type: 'float8' | 'int4', lists: readonly (readonly number[] | null)[]): Promise<number[][]> {
  const list = Prisma.sql`
    SELECT CASE WHEN json_typeof(value) = 'array' THEN ARRAY(
      SELECT element.value::${Prisma.raw(type)} FROM json_array_elements_text(value) WITH ORDINALITY AS element ORDER BY ordinality
    ) END AS numbers
    FROM json_array_elements(${JSON.stringify(lists)}::json) WITH ORDINALITY AS list(value, place) ORDER BY place`;
  const [row] = await db.$queryRaw<[{ sent: string | null }]>`
    SELECT ${numberLists(Prisma.sql`numbers`, Prisma.sql`(${list}) AS list`)} AS sent`;
  return readNumberLists(row.sent).map((numbers) => [...numbers]);
}

test('lists come back to the last bit, empty ones too, but for those that are null', async () => {
  const lists = <Value>(of: fc.Arbitrary<Value>) =>
    fc.array(fc.option(fc.array(of, { maxLength: 12 })), { maxLength: 6 });
  const float = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  await fc.assert(
    fc.asyncProperty(
      lists(float),
      lists(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
      async (floats, integers) => {
        expect(await backAs('float8', floats)).toEqual(floats.filter((list) => list !== null));
        expect(await backAs('int4', integers)).toEqual(integers.filter((list) => list !== null));
      },
    ),
    { numRuns: 40 },
  );
});
