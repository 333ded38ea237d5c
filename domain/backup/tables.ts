import type { ClientBase } from 'pg';

/** A table as it is written to a backup: what is referred to comes first. */
export type BackedTable = { name: string; columns: string[]; order: string };

/**
 * What only lets somebody be signed in on a device: whoever finds a backup shall not be. `Dataset` tells the states of this
 * one database apart, and Prisma's own table stands in the header.
 */
export const LEFT_OUT = ['Session', 'Verification', 'RateLimit', 'Secret', 'Dataset', '_prisma_migrations'];

type Found = { name: string; columns: string[]; key: { name: string; text: boolean }[] };

/** The tables of a database by its own catalogue, so that a table that is added later is not forgotten. */
export async function backedTables(client: ClientBase): Promise<BackedTable[]> {
  const { rows } = await client.query<Found>(
    `SELECT c.relname::text AS name,
       (SELECT json_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       (SELECT json_agg(json_build_object('name', a.attname::text, 'text', a.atttypid = 'text'::regtype) ORDER BY k.place)
        FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(attnum, place), pg_attribute a
        WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum) AS key
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relname = ANY($1)
     ORDER BY c.relname COLLATE "C"`,
    [LEFT_OUT],
  );
  const references = await client.query<{ name: string; target: string }>(
    `SELECT f.conrelid::regclass::oid::text AS oid, c.relname::text AS name, t.relname::text AS target
     FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
     WHERE f.contype = 'f' AND c.relnamespace = 'public'::regnamespace`,
  );
  return inOrder(rows, references.rows).map(({ name, columns, key }) => ({ name, columns, order: orderOf(key) }));
}

/** By the key, texts in the order of code points: the same on every server, whatever its language. */
function orderOf(key: Found['key']): string {
  return key.map(({ name, text }) => `t."${name}"${text ? ' COLLATE "C"' : ''}`).join(', ');
}

function inOrder(tables: readonly Found[], references: readonly { name: string; target: string }[]): Found[] {
  const ordered: Found[] = [];
  const visit = (table: Found) => {
    if (ordered.includes(table)) return;
    for (const { target } of references.filter(({ name, target }) => name === table.name && target !== name)) {
      const first = tables.find(({ name }) => name === target);
      if (first) visit(first);
    }
    ordered.push(table);
  };
  tables.forEach(visit);
  return ordered;
}
