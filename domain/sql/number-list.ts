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
export function readNumbers(sent: string): number[] {
  const bytes = Buffer.from(sent, 'base64');
  const numbers: number[] = [];
  if (bytes.length <= DIMENSIONS) return numbers;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = HEADER; at < bytes.length; at += ELEMENT) numbers.push(view.getFloat64(at + LENGTH));
  return numbers;
}
