import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { listenOn } from '@/tests/helpers/embedded';

const db = await PGlite.create();
const { address, stop } = await listenOn(db);
afterAll(async () => {
  await stop();
  await db.close();
});

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: address });
  await client.connect();
  return client;
}

it('a statement whose parameters come in pieces runs as it was sent, whatever others send meanwhile', async () => {
  const long = 'x'.repeat(300_000);
  const clients = await Promise.all([1, 2, 3, 4].map(connected));
  const answers = clients.map(async (client, index) => {
    const found: unknown[] = [];
    for (let turn = 0; turn < 15; turn++) {
      const text = index < 2 ? long : 'short';
      const { rows } = await client.query(`SELECT ${index} AS own, $1::int AS turn, length($2) AS length`, [
        turn,
        text,
      ]);
      if (rows[0].own !== index || rows[0].turn !== turn || rows[0].length !== text.length) found.push(rows[0]);
    }
    return found;
  });
  expect((await Promise.all(answers)).flat()).toEqual([]);
  await Promise.all(clients.map((client) => client.end()));
});

it('who goes away in the middle of a statement or a transaction holds up nobody', async () => {
  const [leaving, staying] = await Promise.all([connected(), connected()]);
  leaving.on('error', () => {});
  await leaving.query('BEGIN');
  leaving.query('SELECT $1::text', ['x'.repeat(300_000)]).catch(() => {});
  (leaving as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
  expect((await staying.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await staying.end();
});
