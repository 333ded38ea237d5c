import { Prisma } from '@/generated/prisma/client';

// Lists of float8, as totals keep them for every analyst on every topic. As text each number is written to its shortest form
// and read again digit by digit, which at a million claims was most of what the polarisation of the overview took.

/** A column with a list of float8, as its bytes in base64: what `readNumbers` reads. */
export function numbersOf(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`encode(array_send(${column}), 'base64')`;
}

/** Dimensions, flags and type; then length and lower bound of the only dimension. */
const DIMENSIONS = 12;
const HEADER = DIMENSIONS + 8;
/** Each number comes after its length in bytes. */
const LENGTH = 4;
const ELEMENT = LENGTH + 8;

/** The numbers of such a list, none of which is null, to the last bit. */
export function readNumbers(sent: string): Float64Array {
  const bytes = Buffer.from(sent, 'base64');
  if (bytes.length <= DIMENSIONS) return new Float64Array(0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const numbers = new Float64Array((bytes.length - HEADER) / ELEMENT);
  for (let i = 0; i < numbers.length; i++) numbers[i] = view.getFloat64(HEADER + i * ELEMENT + LENGTH);
  return numbers;
}
