import { Prisma } from '@/generated/prisma/client';
import { type Columns, columnsOf } from '../sql/columns';
import { asJson, fromJson, type Shape } from '../sql/json-rows';

/** Rows of one kind that others belong together with, such as the articles that claims are in. */
export type Relation<Row> = {
  /**
   * A statement for those that belong to the rows of this table, each once, in an order that they are to have.
   * @param repeated whether the table may hold a row twice.
   */
  rows: (of: Prisma.Sql, repeated: boolean) => Prisma.Sql;
  shape: Shape<Row>;
  /** Whether it may give a row twice, as part of several lists. */
  repeats?: boolean;
};

/** Rows that are read along with a page, by its own statement. */
export type Along = Relation<unknown> & {
  /** Is given the rows, and those that they belong to. */
  take: (rows: readonly unknown[], of: readonly unknown[]) => void;
  /** What is read along with these in turn. */
  along: readonly Along[];
};

/** A row by its id, which is read along with a page whatever is on it: what the page's list belongs to. */
export function rowOfId<Row>({ table, select, shape }: Referred<Row>, id: string): Relation<Row> {
  const columns: Columns<Row> = columnsOf(select, 'r');
  return {
    rows: () => Prisma.sql`SELECT ${columns} FROM ${Prisma.raw(`"${table}"`)} r WHERE r.id = ${id}::uuid`,
    shape,
  };
}

/** Something that is read along with rows. */
export function along<Row, Of>(
  relation: Relation<Row>,
  take: (rows: readonly Row[], of: readonly Of[]) => void,
  further: readonly Along[] = [],
): Along {
  return { ...relation, take: (rows, of) => take(rows as readonly Row[], of as readonly Of[]), along: further };
}

/** A table whose rows others refer to by their id. */
export type Referred<Row> = { table: string; select: Record<string, true>; shape: Shape<Row> };

/** The rows that a column refers to. */
export function referredBy<Row>({ table, select, shape }: Referred<Row>, column: string): Relation<Row> {
  const columns: Columns<Row> = columnsOf(select, 'r');
  const from = Prisma.raw(`"${table}"`);
  const id = Prisma.raw(`"${column}"`);
  return { rows: (of) => Prisma.sql`SELECT ${columns} FROM ${from} r WHERE r.id IN (SELECT ${id} FROM ${of})`, shape };
}

/** What is read along, each thing after the one that it belongs to, which is the page or has a place among them. */
type Listed = { along: Along; of: number | null };

function listed(all: readonly Along[], of: number | null = null, found: Listed[] = []): Listed[] {
  for (const one of all) {
    const place = found.push({ along: one, of }) - 1;
    listed(one.along, place, found);
  }
  return found;
}

const nameOf = (place: number | null) => (place === null ? 'page' : `along${place}`);

/**
 * The statement of a page with what is read along: one row, whose columns are the page and the others as JSON.
 * @param page the page's statement, with the columns of `shape`.
 * @param order what follows ORDER BY.
 * @param repeated whether a row may stand on the page twice, as part of several lists.
 */
export function statementAlong(
  { page, shape, order, repeated }: { page: Prisma.Sql; shape: Shape<unknown>; order: Prisma.Sql; repeated: boolean },
  all: readonly Along[],
): Prisma.Sql {
  const others = listed(all);
  const repeats = (place: number) => others[place]!.along.repeats ?? false;
  const tables = others.map(
    ({ along: { rows }, of }, place) =>
      Prisma.sql`${Prisma.raw(nameOf(place))} AS (${rows(Prisma.raw(nameOf(of)), of === null ? repeated : repeats(of))})`,
  );
  const answers = others.map(({ along: { shape } }, place) => {
    const name = nameOf(place);
    return Prisma.sql`${asJson(shape, name, Prisma.raw(name))} AS ${Prisma.raw(name)}`;
  });
  const sorted = Prisma.sql`(SELECT * FROM page ORDER BY ${order}) AS page`;
  return Prisma.sql`
    WITH ${Prisma.join([Prisma.sql`page AS MATERIALIZED (${page})`, ...tables])}
    SELECT ${Prisma.join([Prisma.sql`${asJson(shape, 'page', sorted)} AS page`, ...answers])}`;
}

/** The rows of a page from that statement's answer; hands out what was read along. */
export function readAlong<Row>(answer: Record<string, unknown>, shape: Shape<Row>, all: readonly Along[]): Row[] {
  const page = fromJson(answer.page, shape);
  const read: (readonly unknown[])[] = [];
  listed(all).forEach(({ along: one, of }, place) => {
    const rows = fromJson(answer[nameOf(place)], one.shape);
    one.take(rows, of === null ? page : read[of]!);
    read.push(rows);
  });
  return page;
}
