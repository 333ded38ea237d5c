import type { Database } from '../database';
import type { Table } from './rows';

/** How rows that are not there yet travel to the database. */
export type Carrier<Packed> = {
  /** Rows as they travel; made before the database is asked anything. */
  pack<Row extends object>(table: Table<Row>, rows: readonly Row[]): Packed;
  /** Adds packed rows, in one statement. */
  add<Row extends object>(db: Database, table: Table<Row>, packed: readonly Packed[]): Promise<void>;
};
