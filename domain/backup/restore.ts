import type { ClientBase } from 'pg';
import { BackupError, type TableEnd } from './format';
import type { Said } from './read';
import { rowsOf, TableSum, writeAlike } from './rows';
import { type BackedTable, backedTables, LEFT_OUT } from './tables';

/** What was restored of a table. */
export type Restored = TableEnd & { table: string };

/**
 * Puts a backup into a database whose tables are those it was made of, in one transaction: afterwards everything is there,
 * each table with the checksum it had, or nothing has changed. Everybody is signed out.
 * @param said what the backup says after its header.
 * @param replace whether what the database has makes way.
 * @throws BackupError NOT_EMPTY, DAMAGED, OTHER_CONTENT where a table is not what it was.
 */
export async function restoreBackup(
  client: ClientBase,
  said: AsyncIterable<Said>,
  { replace }: { replace: boolean },
): Promise<Restored[]> {
  await client.query('BEGIN');
  try {
    await writeAlike(client);
    // Writers take turns here, so that nobody writes meanwhile.
    await client.query('SELECT "advance_dataset"()');
    const tables = await backedTables(client);
    if (replace) await empty(client, tables);
    else await refuseFilled(client, tables);
    const restored = await load(client, said, tables);
    for (const one of restored) await compare(client, tables, one);
    // What anybody keeps of the former content says another name than this.
    await client.query('UPDATE "Dataset" SET "epoch" = gen_random_uuid(), "revision" = "revision" + 1');
    await client.query('COMMIT');
    return restored.map(({ columns: _, ...one }) => one);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function empty(client: ClientBase, tables: readonly BackedTable[]): Promise<void> {
  const kept = ['Dataset', '_prisma_migrations', 'Secret'];
  const all = [...tables.map(({ name }) => name), ...LEFT_OUT.filter((name) => !kept.includes(name))];
  await client.query(`TRUNCATE ${all.map((name) => `"${name}"`).join(', ')}`);
}

async function refuseFilled(client: ClientBase, tables: readonly BackedTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT FROM "${name}" LIMIT 1`);
    if (rows.length > 0) throw new BackupError('NOT_EMPTY', name);
  }
}

type Loaded = Restored & { columns: string[] };

async function load(client: ClientBase, said: AsyncIterable<Said>, tables: readonly BackedTable[]): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  let into: { name: string; columns: string[] } | null = null;
  for await (const one of said) {
    if (one.kind === 'table') {
      const { table: name, columns } = one.head;
      const there = tables.find((table) => table.name === name);
      const strange = there ? columns.find((column) => !there.columns.includes(column)) : name;
      if (strange !== undefined) throw new BackupError('DAMAGED', `${name}: ${strange}`);
      into = { name, columns };
    } else if (one.kind === 'rows' && into) {
      const list = into.columns.map((column) => `"${column}"`).join(', ');
      await client.query(
        `INSERT INTO "${into.name}" (${list}) SELECT ${list} FROM json_populate_recordset(NULL::"${into.name}", $1::json)`,
        [`[${one.lines.join(',')}]`],
      );
    } else if (one.kind === 'end of table' && into) {
      loaded.push({ table: into.name, columns: into.columns, ...one.end });
      into = null;
    }
  }
  return loaded;
}

/** Reads a table back and compares its checksum. */
async function compare(client: ClientBase, tables: readonly BackedTable[], restored: Loaded): Promise<void> {
  const table = tables.find(({ name }) => name === restored.table)!;
  const sum = new TableSum();
  for await (const lines of rowsOf(client, table, restored.columns)) sum.add(lines);
  const { rows, sha256 } = sum.end();
  if (rows !== restored.rows || sha256 !== restored.sha256) throw new BackupError('OTHER_CONTENT', restored.table);
}
