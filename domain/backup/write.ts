import type { ClientBase } from 'pg';
import { type End, FORMAT, type Header, type TableHead } from './format';
import { rowsOf, TableSum, writeAlike } from './rows';
import { backedTables } from './tables';

/** What a backup has, as it is told. */
export type Written = { tables: number; rows: number };

/**
 * The lines of a backup, some at a time: everything as it is at one moment, whatever is written meanwhile.
 * @param client a connection that nobody else uses; it is left outside any transaction.
 */
export async function* backupLines(client: ClientBase): AsyncGenerator<string, Written> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await writeAlike(client);
    yield said(await headerOf(client));
    const tables = await backedTables(client);
    let rows = 0;
    for (const table of tables) {
      yield said({ table: table.name, columns: table.columns } satisfies TableHead);
      const sum = new TableSum();
      for await (const lines of rowsOf(client, table, table.columns)) {
        sum.add(lines);
        yield `${lines.join('\n')}\n`;
      }
      const end = sum.end();
      rows += end.rows;
      yield said(end);
    }
    yield said({ tables: tables.length } satisfies End);
    return { tables: tables.length, rows };
  } finally {
    await client.query('ROLLBACK');
  }
}

function said(what: object): string {
  return `#${JSON.stringify(what)}\n`;
}

async function headerOf(client: ClientBase): Promise<Header> {
  const { rows: migrations } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
     ORDER BY migration_name COLLATE "C"`,
  );
  const { rows: revisions } = await client.query<{ revision: string; at: Date }>(
    `SELECT concat_ws('.', "epoch", "revision", "writtenBy") AS revision, now() AS at FROM "Dataset"`,
  );
  const { revision, at } = revisions[0]!;
  return {
    mawqif: 'backup',
    format: FORMAT,
    madeAt: at.toISOString(),
    migrations: migrations.map(({ name }) => name),
    revision,
  };
}
