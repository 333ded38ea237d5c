import { pipeline } from 'node:stream/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { PrismaClient } from '@/generated/prisma/client';
import { CONNECTION_TIMEOUT, type Database } from '../database';

/** A connection that nobody else uses: what Prisma does in a transaction there, and what is copied beside it. */
export type OwnConnection = {
  db: Database;
  /** Runs COPY … FROM STDIN with these bytes, in the transaction that is under way. */
  copy: (statement: string, bytes: Uint8Array) => Promise<void>;
  close: () => Promise<void>;
};

/** Opens a connection of its own to a server. */
export function openOwnConnection(connectionString: string): OwnConnection {
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: CONNECTION_TIMEOUT });
  // The pool's only one, so that what Prisma runs runs there too.
  let client: pg.PoolClient | undefined;
  pool.on('connect', (connected) => {
    client = connected;
  });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    db: prisma,
    async copy(statement, bytes) {
      if (!client) throw new Error('Rows are copied within a transaction.');
      await pipeline([bytes], client.query(from(statement)));
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
