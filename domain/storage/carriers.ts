import { binaryRows, HEADER, TRAILER } from './binary-rows';
import type { Carrier } from './carrier';
import type { OwnConnection } from './own-connection';
import { insertRows } from './rows';

/** Rows as JSON in a parameter: on any connection, also of the embedded database, which knows no COPY over a socket. */
export const asJson: Carrier<readonly string[]> = {
  pack: (_, rows) => rows.map((row) => JSON.stringify(row)),
  add: (db, table, packed) => insertRows(db, table, packed.flat()),
};

/** Rows as PostgreSQL stores them, by COPY: neither side writes or reads JSON (docs/decisions/0136). */
export function asCopy({ copy }: OwnConnection): Carrier<Uint8Array> {
  return {
    pack: binaryRows,
    async add(_, { name, columns }, packed) {
      const rows = packed.filter(({ length }) => length > 0);
      if (rows.length === 0) return;
      const list = Object.keys(columns).map((column) => `"${column}"`);
      const statement = `COPY "${name}" (${list.join(', ')}) FROM STDIN (FORMAT binary)`;
      await copy(statement, Buffer.concat([HEADER, ...rows, TRAILER]));
    },
  };
}
