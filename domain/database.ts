import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/generated/prisma/client';
import { readEnvironment } from './environment';
import { withReads } from './reads/client';
import { Server, type ServerOptions } from './reads/server';

/** The client, or the client of a running transaction: what every read and write takes its statements to. */
export type Database = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$use' | '$extends'>;

/** How connections are held; the defaults are those of the environment's variables. */
export type ConnectOptions = {
  /** The most connections for reads, and as many again for writes. */
  connections?: number;
  /** How long a read may take on the server, in milliseconds; 0 means as long as it likes. */
  statementTimeout?: number;
  /** Report every statement as a "query" event, which tests count; it takes writing all of its parameters once more. */
  reporting?: boolean;
  /** A pooler that gives each transaction another session stands between. */
  pooled?: boolean;
};

/**
 * How long a statement waits for a connection, in milliseconds: a server that drops packets, or a pool that others hold,
 * must end in "unavailable" while a reader still waits.
 */
export const CONNECTION_TIMEOUT = 10_000;

/**
 * A client of its own for this address.
 *
 * `$queryRaw` outside a transaction goes to node-postgres (docs/decisions/0120); it is for reads. Everything else is
 * Prisma's.
 */
export function connect(connectionString: string, options: ConnectOptions = {}) {
  const serverOptions = connectionOptions(options);
  const log: { emit: 'event'; level: 'query' }[] = options.reporting ? [{ emit: 'event', level: 'query' }] : [];
  const prisma = new PrismaClient({
    adapter: new PrismaPg({
      connectionString,
      max: serverOptions.connections,
      connectionTimeoutMillis: serverOptions.connectionTimeout,
    }),
    log,
  });
  const client = withReads(prisma, new Server(connectionString, serverOptions));
  addresses.set(client, connectionString);
  return client;
}

const addresses = new WeakMap<object, string>();

/** Where a client leads; null for that of a transaction. */
export function addressOf(db: Database): string | null {
  return addresses.get(db) ?? null;
}

/** How connections to any of the servers are held. */
export function connectionOptions(options: ConnectOptions): ServerOptions {
  const { connections = 8, statementTimeout = 20_000, pooled = false } = options;
  return { connections, connectionTimeout: CONNECTION_TIMEOUT, statementTimeout, pooled };
}

const kept = globalThis as unknown as { mawqifDatabase?: ReturnType<typeof connect> };

/**
 * The one client of this process, connected to DATABASE_URL at its first statement. It survives reloads in development,
 * where every edit would otherwise leave a pool of connections behind.
 * @param overrides what the first caller wants otherwise than the environment: a command may take longer than a page.
 */
export function database(overrides: ConnectOptions = {}): ReturnType<typeof connect> {
  // Reading the environment costs as much as reading a row, and this is asked for with every request.
  if (kept.mawqifDatabase) return kept.mawqifDatabase;
  const address = process.env.DATABASE_URL;
  if (!address) throw new Error('DATABASE_URL is not set: start Mawqif with `npm start` or `npm run mawqif -- serve`.');
  kept.mawqifDatabase = connect(address, { ...readEnvironment().connections, ...overrides });
  return kept.mawqifDatabase;
}
