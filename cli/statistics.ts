import { Client } from 'pg';
import type { OpenDatabase } from './database';

/**
 * Tables that PostgreSQL's planner knows nothing of, or that have changed by a tenth or grown by half since it looked: its own rule
 * for when to look (autovacuum_analyze_scale_factor), and what is left of that where nobody counted the changes. An index that is
 * made tells it a table's size and nothing of what is in it.
 */
const CHANGED = `
  SELECT quote_ident(c.relname) AS name
  FROM pg_class c JOIN pg_stat_user_tables s ON s.relid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND pg_relation_size(c.oid) > 0
    AND (
      NOT EXISTS (SELECT 1 FROM pg_stats p WHERE p.schemaname = 'public' AND p.tablename = c.relname)
      OR pg_relation_size(c.oid) > 1.5 * c.relpages * current_setting('block_size')::int
      OR s.n_mod_since_analyze > 50 + .1 * greatest(c.reltuples, 0)
      OR s.n_dead_tup > 50 + .2 * greatest(c.reltuples, 0)
    )
  ORDER BY pg_relation_size(c.oid) DESC`;

/** Tables that a server looks at together. */
const AT_ONCE = 2;

/**
 * Tells the database what its tables hold now, where much of it has changed. Without it PostgreSQL chooses among ways to the
 * same rows blindly: a comparison took 7 s instead of .13 after 100,000 claims were imported (docs/decisions/0104). A server looks by
 * itself, within a minute or two; the embedded database never does.
 * @param vacuum also take out what is deleted and note which pages need no second look, as an embedded database does not by itself.
 * @returns the names of the tables looked at.
 */
export async function refreshStatistics(databaseUrl: string, { vacuum }: { vacuum: boolean }): Promise<string[]> {
  const found = await connected(databaseUrl, (client) => client.query<{ name: string }>(CHANGED));
  const names = found.rows.map(({ name }) => name);
  const left = [...names];
  const work = (client: Client) => inTurn(client, left, vacuum ? 'VACUUM (ANALYZE)' : 'ANALYZE');
  // All connections to the embedded database are one session.
  await Promise.all(Array.from({ length: vacuum ? 1 : AT_ONCE }, () => connected(databaseUrl, work)));
  return names;
}

/** The same at the end of a command, whose work is stored by then and has not failed where this does: that is told only. */
export async function refreshAfterwards({ url, embedded }: OpenDatabase): Promise<void> {
  try {
    await refreshStatistics(url, { vacuum: embedded });
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    console.error(
      `All is stored, but the database could not be told what its tables hold, and pages may be slow: ${reason}`,
    );
  }
}

/** One statement each: on the embedded database others take their turn in between. */
async function inTurn(client: Client, tables: string[], statement: string): Promise<void> {
  for (let table = tables.shift(); table !== undefined; table = tables.shift()) {
    await client.query(`${statement} ${table}`);
  }
}

async function connected<Result>(databaseUrl: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
