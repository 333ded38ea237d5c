import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';

/** What a table's columns are called and hold: enough to write many rows in one statement. */
export type Table<Row extends object> = {
  name: string;
  key: readonly (keyof Row & string)[];
  /** The SQL type of each column. */
  columns: Readonly<Record<keyof Row & string, string>>;
  /** Columns that are given a value with a new row and left alone afterwards. */
  keptOnUpdate?: readonly (keyof Row & string)[];
  /** A column that takes the time of each change. */
  changedAt?: string;
};

/** How many rows a write added, changed, found as they should be, and took out. */
export type Changes = { added: number; updated: number; unchanged: number; removed: number };

export const NO_CHANGES: Changes = { added: 0, updated: 0, unchanged: 0, removed: 0 };

/** Both writes as one. */
export function sumChanges(a: Changes, b: Changes): Changes {
  return {
    added: a.added + b.added,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    removed: a.removed + b.removed,
  };
}

/**
 * Writes rows by their keys, in two statements however many they are: new ones are added, differing ones changed, and a
 * row that is already as it should be is not touched. Prisma's own createMany cannot update, and its upsert takes a
 * statement per row.
 */
export async function writeRows<Row extends object>(
  db: Database,
  table: Table<Row>,
  rows: readonly Row[],
): Promise<Changes> {
  if (rows.length === 0) return NO_CHANGES;
  const target = identifier(table.name);
  const columns = Object.keys(table.columns) as (keyof Row & string)[];
  const updatable = columns.filter((column) => !table.key.includes(column) && !table.keptOnUpdate?.includes(column));
  const recordset = asRecordset(table, columns, rows);

  const [found] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM ${target} AS t JOIN ${asRecordset(table, table.key, rows)} ON ${sameKey(table)}`;
  // Counted from what is given back: a cluster tells the rows it was brought, not those it wrote.
  const { length: written } = await db.$queryRaw<object[]>`
    INSERT INTO ${target} AS t (${list(columns)})
    SELECT ${list(columns)} FROM ${recordset}
    ON CONFLICT (${list(table.key)}) DO ${onConflict(table, updatable)}
    RETURNING 1 AS written`;
  const added = rows.length - found.count;
  return { ...NO_CHANGES, added, updated: written - added, unchanged: rows.length - written };
}

/**
 * Adds rows that are not there, in one statement.
 * @param rows each written as a JSON object; what is no column of the table is passed over.
 */
export async function insertRows<Row extends object>(
  db: Database,
  table: Table<Row>,
  rows: readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(table.columns) as (keyof Row & string)[];
  await db.$executeRaw`
    INSERT INTO ${identifier(table.name)} (${list(columns)})
    SELECT ${list(columns)} FROM ${recordset(table, columns, `[${rows.join(',')}]`)}`;
}

/** Claims whose rows stay, and the column that holds a claim's number. */
export type Spared<Row> = { column: keyof Row & string; claims: readonly { articleId: string; number: number }[] };

function notSpared<Row>({ column, claims }: Spared<Row>): Prisma.Sql {
  const names = claims.map(({ articleId, number }) => `${articleId}${KEY_SEPARATOR}${number}`);
  return Prisma.sql`
    AND t."articleId"::text || ${KEY_SEPARATOR} || t.${identifier(column)}::text <> ALL(${names}::text[])`;
}

/**
 * Takes out the rows that these articles have in the table beside the given ones, by their keys.
 * @returns how many.
 */
export async function removeOtherRows<Row extends { articleId: string }>(
  db: Database,
  table: Table<Row>,
  articleIds: readonly string[],
  rows: readonly Row[],
  spared: Spared<Row> | null = null,
): Promise<number> {
  // Keys as texts: a cluster does not look for rows of its machines in what only the statement brings along.
  const kept = rows.map((row) => table.key.map((column) => String(row[column])).join(KEY_SEPARATOR));
  const keyText = Prisma.join(
    table.key.map((column) => Prisma.sql`t.${identifier(column)}::text`),
    ` || '${KEY_SEPARATOR}' || `,
  );
  return db.$executeRaw`
    DELETE FROM ${identifier(table.name)} AS t
    WHERE t."articleId" = ANY(${articleIds}::uuid[])
      AND ${keyText} <> ALL(${kept}::text[])
      ${spared ? notSpared(spared) : Prisma.empty}`;
}

// Keys are ids, numbers and codes of languages, which hold no slash.
const KEY_SEPARATOR = '/';

/** Makes the given rows the only ones that these articles have in the table, but for those of spared claims. */
export async function replaceRows<Row extends { articleId: string }>(
  db: Database,
  table: Table<Row>,
  articleIds: readonly string[],
  rows: readonly Row[],
  spared: Spared<Row> | null = null,
): Promise<Changes> {
  const removed = await removeOtherRows(db, table, articleIds, rows, spared);
  return { ...(await writeRows(db, table, rows)), removed };
}

function onConflict<Row extends object>(table: Table<Row>, updatable: readonly string[]): Prisma.Sql {
  if (updatable.length === 0) return Prisma.sql`NOTHING`;
  const assignments = updatable.map((column) => Prisma.sql`${identifier(column)} = EXCLUDED.${identifier(column)}`);
  // The column's default, which is the time: a cluster refuses to have its machines ask their clocks one by one.
  if (table.changedAt)
    assignments.push(Prisma.sql`${identifier(table.changedAt)} = EXCLUDED.${identifier(table.changedAt)}`);
  return Prisma.sql`UPDATE SET ${Prisma.join(assignments)}
    WHERE ROW(${list(updatable, 't.')}) IS DISTINCT FROM ROW(${list(updatable, 'EXCLUDED.')})`;
}

// One JSON parameter holds all rows: PostgreSQL takes at most 65535 parameters, and plans the statement once for any number.
function asRecordset<Row extends object>(
  table: Table<Row>,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Prisma.Sql {
  return recordset(
    table,
    columns,
    JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])))),
  );
}

// Read as json: to make jsonb of it first, with its keys in order, would take half as long again.
function recordset<Row extends object>(
  table: Table<Row>,
  columns: readonly (keyof Row & string)[],
  json: string,
): Prisma.Sql {
  const definitions = columns.map((column) => `"${column}" ${table.columns[column]}`).join(', ');
  return Prisma.sql`json_to_recordset(${json}::json) AS r(${Prisma.raw(definitions)})`;
}

function sameKey<Row extends object>(table: Table<Row>): Prisma.Sql {
  return Prisma.join(
    table.key.map((column) => Prisma.sql`t.${identifier(column)} = r.${identifier(column)}`),
    ' AND ',
  );
}

function list(columns: readonly string[], prefix = ''): Prisma.Sql {
  return Prisma.raw(columns.map((column) => `${prefix}"${column}"`).join(', '));
}

function identifier(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`);
}
