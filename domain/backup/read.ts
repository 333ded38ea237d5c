import { BackupError, type End, FORMAT, type Header, type TableEnd, type TableHead } from './format';
import { TableSum } from './rows';

/** What a backup says, in the order in which it says it. Rows come some at a time. */
export type Said =
  | { kind: 'header'; header: Header }
  | { kind: 'table'; head: TableHead }
  | { kind: 'rows'; lines: string[] }
  | { kind: 'end of table'; end: TableEnd };

/** What travels to the database at once. */
const BATCH = { rows: 500, characters: 2_000_000 };

/**
 * Reads a backup and checks it as it goes: that every table has the rows and the checksum it says, and that the file is whole.
 * @param lines its lines.
 * @throws BackupError NOT_A_BACKUP, OTHER_FORMAT or DAMAGED.
 */
export async function* readBackup(lines: AsyncIterable<string>): AsyncGenerator<Said> {
  let header: Header | null = null;
  let table: { name: string; sum: TableSum } | null = null;
  let tables = 0;
  let whole = false;
  let batch: string[] = [];
  let characters = 0;
  for await (const line of lines) {
    if (whole) throw new BackupError('DAMAGED', 'there is more after the end');
    if (!header) {
      header = headerOf(line);
      yield { kind: 'header', header };
      continue;
    }
    if (line.startsWith('{')) {
      if (!table) throw new BackupError('DAMAGED', 'a row stands outside a table');
      batch.push(line);
      characters += line.length;
      if (batch.length < BATCH.rows && characters < BATCH.characters) continue;
    }
    if (batch.length > 0) {
      table?.sum.add(batch);
      yield { kind: 'rows', lines: batch };
      [batch, characters] = [[], 0];
    }
    if (line.startsWith('{')) continue;
    const said = parsed(line) as Partial<TableHead & TableEnd & End>;
    if (table) {
      const { rows, sha256 } = table.sum.end();
      if (said.rows !== rows || said.sha256 !== sha256) throw new BackupError('DAMAGED', table.name);
      table = null;
      yield { kind: 'end of table', end: { rows, sha256 } };
    } else if (typeof said.table === 'string' && Array.isArray(said.columns)) {
      tables += 1;
      table = { name: said.table, sum: new TableSum() };
      yield { kind: 'table', head: { table: said.table, columns: said.columns } };
    } else if (said.tables === tables) {
      whole = true;
    } else {
      throw new BackupError('DAMAGED', line.slice(0, 80));
    }
  }
  if (!header) throw new BackupError('NOT_A_BACKUP', 'the file is empty');
  if (!whole) throw new BackupError('DAMAGED', 'its end is missing');
}

function headerOf(line: string): Header {
  const found = line.startsWith('#') ? (parsed(line) as Partial<Header>) : {};
  if (found.mawqif !== 'backup') throw new BackupError('NOT_A_BACKUP', line.slice(0, 40));
  if (found.format !== FORMAT) throw new BackupError('OTHER_FORMAT', String(found.format));
  return found as Header;
}

function parsed(line: string): unknown {
  try {
    return line.startsWith('#') ? JSON.parse(line.slice(1)) : null;
  } catch {
    throw new BackupError('DAMAGED', line.slice(0, 80));
  }
}
