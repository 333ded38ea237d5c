import { Prisma } from '@/generated/prisma/client';

/** The columns of a row that are days: all of them, the type checker sees to that. */
export type Days<Row> = {
  readonly [Column in keyof Row as Extract<Row[Column], Date> extends never ? never : Column]-?: true;
};

/** What rows of one kind are, for reading them from JSON. */
export type Shape<Row> = { columns: readonly string[]; days: ReadonlySet<string>; readonly row?: Row };

/** The shape of rows that a Prisma `select` gives. */
export function shapeOf<Row>(select: Record<string, true>, days: Days<Row>): Shape<Row> {
  return { columns: Object.keys(select), days: new Set(Object.keys(days)) };
}

/**
 * The rows of a table as one value, an array of JSON for each column: it costs both sides less than as many rows, and
 * less than objects, whose names would come with each.
 * @param rows what follows FROM, as this table.
 */
export function asJson({ columns }: Pick<Shape<unknown>, 'columns'>, table: string, rows: Prisma.Sql): Prisma.Sql {
  const arrays = Prisma.raw(columns.map((column) => `json_agg(${table}."${column}")`).join(', '));
  return Prisma.sql`(SELECT json_build_array(${arrays}) FROM ${rows})`;
}

/** Rows that came as JSON, with the values that they have otherwise: JSON knows no days. */
export function fromJson<Row>(json: unknown, { columns, days }: Shape<Row>): Row[] {
  const arrays = json as (unknown[] | null)[];
  const length = arrays[0]?.length ?? 0;
  const rows = Array.from({ length }, (): Record<string, unknown> => ({}));
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!;
    const values = arrays[i]!;
    const isDay = days.has(column);
    for (let row = 0; row < length; row++) {
      const value = values[row];
      rows[row]![column] = isDay && value !== null ? new Date(value as string) : value;
    }
  }
  return rows as Row[];
}
