import type { Client } from 'pg';

/** How the tables of a database are to be spread over a Citus cluster (docs/decisions/0140). */
export type DistributionPlan = {
  /** The article itself and its parts, with the column that holds the article's id; the article comes first. */
  distributed: { table: string; column: string }[];
  /** What the article's parts refer to: a copy on every machine. */
  reference: string[];
  /** Everything else, on the coordinator. */
  local: string[];
};

const ARTICLE = 'Article';
const PART = 'articleId';

type Key = { table: string; column: string };
type Reference = { table: string; target: string };

/**
 * Plans from the database's own catalogue, so that a table that is added later finds its place by its keys: what has the
 * article's id as the first column of its primary key is a part of the article.
 */
export async function planDistribution(client: Client): Promise<DistributionPlan> {
  const keys = await client.query<Key>(`
    SELECT c.relname AS table, a.attname AS column
    FROM pg_class c
    JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    ORDER BY c.relname`);
  const references = await client.query<Reference>(`
    SELECT c.relname AS table, t.relname AS target
    FROM pg_constraint f
    JOIN pg_class c ON c.oid = f.conrelid
    JOIN pg_class t ON t.oid = f.confrelid
    WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace`);
  return planOf(keys.rows, references.rows);
}

/** The plan for tables with these first columns of their primary keys and these foreign keys. */
export function planOf(keys: readonly Key[], references: readonly Reference[]): DistributionPlan {
  const distributed = [
    { table: ARTICLE, column: 'id' },
    ...keys.filter(({ table, column }) => table !== ARTICLE && column === PART),
  ];
  const spread = new Set(distributed.map(({ table }) => table));
  const reference = new Set<string>();
  const follow = (table: string) => {
    for (const { target } of references.filter((one) => one.table === table)) {
      if (spread.has(target) || reference.has(target)) continue;
      reference.add(target);
      follow(target);
    }
  };
  for (const table of spread) follow(table);
  const local = keys.map(({ table }) => table).filter((table) => !spread.has(table) && !reference.has(table));
  return { distributed, reference: [...reference].sort(), local };
}
