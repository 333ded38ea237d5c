import { Prisma } from '@/generated/prisma/client';

/** Columns of a statement, with the shape of the rows they give (known to the type checker only). */
export type Columns<Row> = Prisma.Sql & { readonly row?: Row };

/** The columns of a Prisma `select`, for SQL written by hand: both ways of reading a row then give the same shape. */
export function columnsOf<Row>(select: Record<string, true>, alias: string): Columns<Row> {
  return Prisma.raw(
    Object.keys(select)
      .map((column) => `${alias}."${column}"`)
      .join(', '),
  );
}
