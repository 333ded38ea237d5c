import pg from 'pg';
import { Prisma } from '@/generated/prisma/client';

type Parse = (text: string) => unknown;

/** Object identifiers of arrays of numbers that are numbers here too: int2, int4, float4, float8. */
const NUMBERS = [1005, 1007, 1021, 1022];

/** Object identifiers of PostgreSQL's types and of their arrays. */
const OID = {
  int8: [20, 1016],
  oid: [26, 1028],
  json: [114, 199],
  jsonb: [3802, 3807],
  numeric: [1700, 1231],
  date: [1082, 1182],
  timestamp: [1114, 1115],
  timestamptz: [1184, 1185],
} as const;

const parserOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parse;
const elements = parserOf(1009) as (text: string) => unknown[];

function arrayOf(parse: Parse): Parse {
  const each = (element: unknown): unknown =>
    Array.isArray(element) ? element.map(each) : element === null ? null : parse(element as string);
  return (text) => elements(text).map(each);
}

/** What PostgreSQL writes for numbers that JSON knows, in a list that is not nested. */
const PLAIN = /^\{[\d.,eE+-]*\}$/;

/**
 * An array of numbers. Totals are full of them, and JSON.parse reads one five times as fast as node-postgres, which goes
 * through it letter by letter.
 */
function numbersBy(parse: Parse): Parse {
  return (text) => (PLAIN.test(text) ? JSON.parse(`[${text.slice(1, -1)}]`) : parse(text));
}

// A day has no time zone, and a time without one is meant as UTC: node-postgres would take both for local time.
const day: Parse = (text) => new Date(text);
const time: Parse = (text) => new Date(`${text.replace(' ', 'T')}Z`);
const instant = parserOf(1184);
const decimal: Parse = (text) => new Prisma.Decimal(text);

const PARSERS: Record<keyof typeof OID, Parse> = {
  int8: BigInt,
  oid: BigInt,
  json: JSON.parse,
  jsonb: JSON.parse,
  numeric: decimal,
  date: day,
  timestamp: time,
  timestamptz: instant,
};

const parsers = new Map<number, Parse>([
  ...NUMBERS.map((oid) => [oid, numbersBy(parserOf(oid))] as const),
  ...(Object.keys(OID) as (keyof typeof OID)[]).flatMap((type) => {
    const [scalar, array] = OID[type];
    return [[scalar, PARSERS[type]] as const, [array, arrayOf(PARSERS[type])] as const];
  }),
]);

/** How a column's text becomes a value: the same values as Prisma gives, whichever way a statement takes. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    parsers.get(oid) ?? parserOf(oid, format)) as typeof pg.types.getTypeParser,
};

/** A parameter as node-postgres may send it: it would send a date in local time, and a decimal as an object. */
export function parameter(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(parameter);
  return Prisma.Decimal.isDecimal(value) ? value.toString() : value;
}
