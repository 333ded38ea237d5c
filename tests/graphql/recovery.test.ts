import { type AddressInfo, connect as connectSocket, createServer, type Server, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { DatabaseUnavailableError } from '@/domain/availability';
import { connect } from '@/domain/database';
import { TypedDocumentString } from '@/generated/graphql/documents';
import { createContext } from '@/graphql/context';
import { execute } from '@/graphql/execute';
import { freshDatabase } from '@/tests/helpers/database';

await freshDatabase();
const address = new URL(process.env.DATABASE_URL!);

/** A way to the database that can be cut and opened again, without touching the database. */
class Way {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;

  async open(port = 0): Promise<number> {
    const folder = address.searchParams.get('host');
    this.server = createServer((socket) => {
      const onward = folder
        ? connectSocket(`${folder}/.s.PGSQL.${address.port || 5432}`)
        : connectSocket(Number(address.port || 5432), address.hostname);
      for (const [one, other] of [
        [socket, onward],
        [onward, socket],
      ] as const) {
        this.sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    await new Promise<void>((resolve) => this.server?.listen(port, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

test('when the database comes back, so do answers, without a restart', async () => {
  const way = new Way();
  const port = await way.open();
  const through = new URL(address);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  through.searchParams.delete('host');
  const db = connect(through.href);
  onTestFinished(async () => {
    await db.$disconnect();
    await way.cut();
  });
  const document = new TypedDocumentString<{ claims: { totalCount: number } }, Record<string, never>>(
    '{ claims { totalCount } topics { totalCount } }',
  );
  const read = () => execute(document, {}, createContext({ db }));

  expect((await read()).claims.totalCount).toBe(0);
  await way.cut();
  await expect(read()).rejects.toThrow(DatabaseUnavailableError);
  await expect(read()).rejects.toThrow(DatabaseUnavailableError);
  await way.open(port);
  expect((await read()).claims.totalCount).toBe(0);
});
