import pg from 'pg';
import type { Prisma } from '@/generated/prisma/client';
import { statementDone } from '../observation/observer';
import { StatementNames } from './statement-names';
import { columnTypes, parameter } from './values';

export type ServerOptions = {
  /** The most connections held. */
  connections: number;
  /** How long a statement waits for a connection, in milliseconds. */
  connectionTimeout: number;
  /** How long a statement may take on the server, in milliseconds; 0 means as long as it likes. */
  statementTimeout: number;
  /** Connections lead to a pooler that gives each transaction another session: nothing may be left in one. */
  pooled: boolean;
};

/** Plans that one connection keeps. A connection that has more is closed, and its plans with it. */
const MOST_PLANS = 200;

/**
 * A session of our own: statements have a limit, and none is compiled to machine code or shared among processes,
 * which costs more than the statements of a page do. The embedded database is left as it is (and says so by giving no row): its connections share
 * one session, so that what one sets or prepares, all would have.
 */
const SET_UP = `
  SELECT set_config('statement_timeout', $1, false), set_config('jit', 'off', false),
    set_config('max_parallel_workers_per_gather', '0', false)
  WHERE version() NOT LIKE '%PGlite%'`;

/** node-postgres' own errors, and PostgreSQL's that end the session, leave a connection nobody should be given. */
function endsConnection(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || error.severity !== 'ERROR';
}

/**
 * Errors of a prepared statement, not of what it asks: a migration changed the type of a column (0A000), or another
 * session answers than the one that prepared it (26000, 42P05).
 */
function blamesPlan(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false;
  if (error.code === '0A000') return error.routine === 'RevalidateCachedQuery';
  return error.code === '26000' || error.code === '42P05';
}

/** Reads from one PostgreSQL server, over connections of its own, with statements that it keeps the plans of. */
export class Server {
  private readonly pool: pg.Pool;
  private readonly names = new StatementNames();
  private readonly plans = new WeakMap<pg.ClientBase, Set<string>>();
  private readonly working = new Set<pg.PoolClient>();

  constructor(address: string, { connections, connectionTimeout, statementTimeout, pooled }: ServerOptions) {
    this.pool = new pg.Pool({
      connectionString: address,
      max: connections,
      // A server that serves is to be seen in the database, also while nobody asks it anything: what would lock its readers
      // out looks whether there are any (domain/import/filling). It is no reason for a process not to end.
      min: 1,
      allowExitOnIdle: true,
      connectionTimeoutMillis: connectionTimeout,
      types: columnTypes,
      onConnect: async (client) => {
        // A connection that breaks fails its statement, which tells; unheard, the event would end the process.
        client.on('error', () => {});
        if (pooled) return;
        const { rowCount } = await client.query(SET_UP, [String(statementTimeout)]);
        if (rowCount === 1) this.plans.set(client, new Set());
      },
    });
    // Of an idle one nobody needs to be told: the next statement gets another.
    this.pool.on('error', () => {});
  }

  /**
   * The rows that a statement gives, with values as Prisma gives them.
   * @throws node-postgres' errors.
   */
  async query<Row>({ text, values }: Pick<Prisma.Sql, 'text' | 'values'>): Promise<Row[]> {
    const since = performance.now();
    let failed = true;
    try {
      const rows = await this.answer<Row>(text, values);
      failed = false;
      return rows;
    } finally {
      statementDone({ text, began: performance.timeOrigin + since, duration: performance.now() - since, failed });
    }
  }

  private async answer<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.pool.connect();
    this.working.add(client);
    const plans = this.plans.get(client);
    const name = plans && this.names.of(text);
    let finished = false;
    try {
      const { rows } = await ask(client, name, text, values);
      if (name) plans.add(name);
      finished = true;
      return rows as Row[];
    } catch (error) {
      if (name && blamesPlan(error)) return (await ask(client, undefined, text, values)).rows as Row[];
      finished = !endsConnection(error);
      throw error;
    } finally {
      this.working.delete(client);
      client.release(!finished || (plans && plans.size > MOST_PLANS));
    }
  }

  /** How many statements are under way, or wait for a connection. */
  get load(): number {
    return this.working.size + this.pool.waitingCount;
  }

  /** Gives up what is under way: those statements fail now, though the server may never say a word. */
  abandon(): void {
    for (const client of this.working) void (client as unknown as pg.Client).end().catch(() => {});
  }

  /** Closes the connections, once their statements have ended. */
  async close(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }
}

/**
 * By a callback: where node-postgres promises an answer, what it makes for that keeps the statement and its rows until V8
 * goes through its whole heap (docs/decisions/0107).
 */
function ask(client: pg.ClientBase, name: string | undefined, text: string, values: readonly unknown[]) {
  const statement = { name, text, values: values.map(parameter) };
  return new Promise<pg.QueryResult>((resolve, reject) => {
    client.query(statement, (error, result) => (error ? reject(error) : resolve(result)));
  });
}
