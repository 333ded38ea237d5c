import type { Client } from 'pg';
import type { DistributionPlan } from './plan';

// How Citus is told to spread a table.

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
export const relation = (table: string) => literal(quoted(table));

/** The tables that are spread over the machines or copied to all of them. */
export async function tablesOfCluster(client: Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ table: string }>(`
    SELECT c.relname AS table FROM pg_dist_partition p JOIN pg_class c ON c.oid = p.logicalrelid
    -- Kind n without replication model t is a local table that Citus knows of.
    WHERE p.partmethod <> 'n' OR p.repmodel = 't'`);
  return new Set(rows.map(({ table }) => table));
}

/** Copies a table to all machines. */
export async function copyToAll(client: Client, table: string): Promise<void> {
  await client.query(`SELECT create_reference_table(${relation(table)})`);
}

/** Spreads the article, which comes first, and its parts beside it; those that are spread already are left. */
export async function spreadParts(
  client: Client,
  parts: DistributionPlan['distributed'],
  spread: ReadonlySet<string>,
): Promise<void> {
  const article = parts[0]!.table;
  for (const { table, column } of parts.filter(({ table }) => !spread.has(table))) {
    const beside = table === article ? '' : `, colocate_with => ${relation(article)}`;
    await client.query(`SELECT create_distributed_table(${relation(table)}, ${literal(column)}${beside})`);
  }
}

/**
 * A foreign key as a cluster takes it: the id that parts are distributed by cannot follow a change there, and ids never
 * change.
 */
export function acceptableKey(definition: string, betweenParts: boolean): string {
  return betweenParts ? definition.replace(' ON UPDATE CASCADE', '') : definition;
}
