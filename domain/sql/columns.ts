import { Prisma } from '@/generated/prisma/client';

/** The columns of a Prisma `select`, for SQL written by hand: both ways of reading a row then give the same shape. */
export function columnsOf(select: Record<string, true>, alias: string): Prisma.Sql {
  return Prisma.raw(
    Object.keys(select)
      .map((column) => `${alias}."${column}"`)
      .join(', '),
  );
}
