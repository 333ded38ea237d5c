import { createHash, type Hash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { TableEnd } from './format';
import type { BackedTable } from './tables';

/** How many rows travel at once: a row of texts may have megabytes. */
const FETCHED = 200;

/** The session in which rows are written and compared: the same values give the same lines on every server. */
export async function writeAlike(client: ClientBase): Promise<void> {
  await client.query("SET LOCAL TimeZone = 'UTC'");
  await client.query('SET LOCAL extra_float_digits = 1');
  await client.query('SET LOCAL statement_timeout = 0');
  // How much a cluster's coordinator gathers for one statement; elsewhere a name without a meaning.
  await client.query('SET LOCAL citus.max_intermediate_result_size = -1');
}

/** The rows of a table as lines, some at a time, in the order of their keys; in a transaction. */
export async function* rowsOf(
  client: ClientBase,
  { name, order }: BackedTable,
  columns: readonly string[],
): AsyncGenerator<string[]> {
  const list = columns.map((column) => `t."${column}"`).join(', ');
  // With OFFSET a cluster, too, keeps the order and the names of the columns.
  await client.query(
    `DECLARE backed_rows NO SCROLL CURSOR FOR
     SELECT row_to_json(r)::text AS line FROM (SELECT ${list} FROM "${name}" t ORDER BY ${order} OFFSET 0) AS r`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${FETCHED} FROM backed_rows`);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < FETCHED) break;
  }
  await client.query('CLOSE backed_rows');
}

/** Counts the lines of a table and makes their checksum. */
export class TableSum {
  private readonly hash: Hash = createHash('sha256');
  private rows = 0;

  add(lines: readonly string[]): void {
    for (const line of lines) this.hash.update(line).update('\n');
    this.rows += lines.length;
  }

  end(): TableEnd {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}
