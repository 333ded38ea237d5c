import { afterAll, expect, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { freshDatabase } from '@/tests/helpers/database';

const db = await freshDatabase();

/** The same statement on Prisma's way (in a transaction) and on node-postgres' (outside one). */
async function bothWays(statement: Prisma.Sql): Promise<[unknown, unknown]> {
  const prismas = await db.$transaction((transaction) => transaction.$queryRaw(statement));
  return [prismas, await db.$queryRaw(statement)];
}

test.each([
  ...['true', 'false', 'NULL::bool', '1::int2', '(-2147483648)::int4', '9007199254740993::int8', '7::oid'],
  ...['1.5::float4', '0.1::float8', "'NaN'::float8", "'-Infinity'::float8", '12.340::numeric', "'9e40'::numeric"],
  ...[`'قلم "و" \\ ورق'::text`, "''::text", "'x'::varchar(3)", "'n'::name", "'x'::char(3)"],
  ...["'6a2f41a3-c54c-fce8-32d2-0324e1c32e22'::uuid", `'{"ar": "نص", "n": [1, null]}'::jsonb`, "'null'::json"],
  ...["'2023-11-15'::date", "'0044-03-15'::date", "'2024-02-29 23:59:59.123'::timestamp"],
  ...[
    "'2024-02-29 23:59:59.999+05:30'::timestamptz",
    "'2024-03-01 00:00:00Z'::timestamptz",
    '\'DAY\'::"DatePrecision"',
  ],
  ...[
    "'{}'::text[]",
    `ARRAY['a,b', NULL, '"', 'NULL']`,
    'ARRAY[1, NULL, 3]',
    'ARRAY[1, 2]::int8[]',
    'ARRAY[true, NULL]',
  ],
  ...[
    "ARRAY['2023-11-15', NULL]::date[]",
    "ARRAY['2024-02-29 23:59:59.5Z']::timestamptz[]",
    'ARRAY[1.50, 2]::numeric[]',
  ],
  ...["ARRAY['6a2f41a3-c54c-fce8-32d2-0324e1c32e22']::uuid[]", `ARRAY['{"a": 1}']::jsonb[]`, 'ARRAY[0.5]::float8[]'],
  ...["ARRAY['-Infinity', '-1e-9', '1e300', NULL]::float8[]", 'ARRAY[1e20, -0.25, 0]::float8[]', "'{}'::int[]"],
  ...["ARRAY['2024-02-29 23:59:59.5']::timestamp[]", 'count(*)', 'avg(1)', 'sum(2)'],
])('%s is the same value on both ways', async (expression) => {
  const [prismas, ours] = await bothWays(Prisma.raw(`SELECT ${expression} AS value`));
  expect(ours).toStrictEqual(prismas);
});

test.each<[string, unknown]>([
  ['text', 'قلم'],
  ['int', 7],
  ['float8', 0.1],
  ['bigint', 9007199254740993n],
  ['numeric', new Prisma.Decimal('12.34')],
  ['boolean', false],
  ['date', new Date('2023-11-15')],
  ['timestamptz', new Date('2024-02-29T23:59:59.123Z')],
  ['timestamp', new Date('2024-02-29T23:59:59.123Z')],
  ['text', null],
  ['text[]', ['a', null, '"b"', 'c,d', '\\', '']],
  ['text[]', []],
  ['int[]', [1, 2]],
  ['bigint[]', [1n]],
  ['float8[]', [0.5, 1e300]],
  ['boolean[]', [true, false]],
  ['date[]', [new Date('2023-11-15')]],
  ['jsonb', { ar: 'نص', list: [1, null], 'quoted "name"': true }],
  ['jsonb', JSON.stringify(['a'])],
  ['"DatePrecision"', 'MONTH'],
])('a parameter for %s is sent the same on both ways', async (type, value) => {
  const [prismas, ours] = await bothWays(Prisma.sql`SELECT ${value}${Prisma.raw(`::${type}`)} AS value`);
  expect(ours).toStrictEqual(prismas);
});

test('days and times do not depend on where the process runs', async () => {
  const zone = process.env.TZ;
  afterAll(() => {
    process.env.TZ = zone;
  });
  process.env.TZ = 'Asia/Almaty';
  const at = new Date('2024-02-29T23:59:59.123Z');
  const rows = await db.$queryRaw`SELECT ${at}::date AS day, ${at}::timestamp AS time, ${at}::timestamptz AS instant,
    ARRAY[${at}::date] AS days`;
  const day = new Date('2024-02-29');
  expect(rows).toEqual([{ day, time: at, instant: at, days: [day] }]);
});
