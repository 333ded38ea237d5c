import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export const newDatabaseName = () => `mawqif_test_${randomUUID().replaceAll('-', '')}`;

/** The address of a server's database by that of another. */
export function addressOf(server: string, name: string): string {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

/**
 * A new database on a server.
 * @param template the database it is a copy of, to which nobody may be connected; null for an empty one.
 */
export async function createDatabase(server: string, template: string | null = null) {
  const name = newDatabaseName();
  await administer(server, `CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`);
  return { name, address: addressOf(server, name) };
}

/**
 * Not WITH (FORCE): that is refused to whoever may not end autovacuum's workers, one of which may be at work there. The
 * plain statement sends them away by itself, and waits for connections that are just closing.
 */
export async function dropDatabase(server: string, name: string): Promise<void> {
  const attempts = 5;
  for (let attempt = 1; ; attempt++) {
    try {
      return await administer(server, `DROP DATABASE "${name}"`);
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}

/** One statement, on a connection of its own. */
export async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
