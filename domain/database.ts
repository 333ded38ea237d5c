import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/generated/prisma/client';

/** The client, or the client of a running transaction: what every read and write takes its statements to. */
export type Database = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$use' | '$extends'>;

/**
 * How long a statement waits for a connection, in milliseconds: a server that drops packets, or a pool that others hold,
 * must end in "unavailable" while a reader still waits.
 */
const CONNECTION_TIMEOUT = 10_000;

/** A client of its own for this address. Statements are reported as "query" events, which tests count. */
export function connect(connectionString: string) {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: 8, connectionTimeoutMillis: CONNECTION_TIMEOUT }),
    log: [{ emit: 'event', level: 'query' }],
  });
}

const kept = globalThis as unknown as { mawqifDatabase?: ReturnType<typeof connect> };

/**
 * The one client of this process, connected to DATABASE_URL at its first statement. It survives reloads in development,
 * where every edit would otherwise leave a pool of connections behind.
 */
export function database(): ReturnType<typeof connect> {
  const address = process.env.DATABASE_URL;
  if (!address) throw new Error('DATABASE_URL is not set: start Mawqif with `npm start` or `npm run mawqif -- serve`.');
  kept.mawqifDatabase ??= connect(address);
  return kept.mawqifDatabase;
}
