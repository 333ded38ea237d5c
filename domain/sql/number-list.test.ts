import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { freshDatabase } from '@/tests/helpers/database';
import { floatLists, readFloatLists } from './number-list';

const db = await freshDatabase();

test('lists come back to the last bit, empty ones too, but for those that are null', async () => {
  const float = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const someLists = fc.array(fc.option(fc.array(float, { maxLength: 12 })), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(someLists, async (lists) => {
      const given = Prisma.sql`
        SELECT CASE WHEN json_typeof(value) = 'array' THEN ARRAY(
          SELECT element.value::float8 FROM json_array_elements_text(value) WITH ORDINALITY AS element ORDER BY ordinality
        ) END AS numbers
        FROM json_array_elements(${JSON.stringify(lists)}::json) WITH ORDINALITY AS list(value, place) ORDER BY place`;
      const [row] = await db.$queryRaw<[{ sent: string | null }]>`
        SELECT ${floatLists(Prisma.sql`numbers`, Prisma.sql`(${given}) AS list`)} AS sent`;
      const back = readFloatLists(row.sent).map((numbers) => [...numbers]);
      expect(back).toEqual(lists.filter((list) => list !== null));
    }),
    { numRuns: 40 },
  );
});
