import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Revision } from '../revision/data';
import { Replica, type ReplicaServer } from './replica';
import { Replicas } from './replicas';
import { spreadOver } from './request';

const EPOCH = '0b6ce1a2-9d8c-4f0e-8a57-000000000001';
const revision = (number: number, epoch = EPOCH): Revision => ({ number: BigInt(number), id: `${epoch}.${number}.7` });
const lost = () => Object.assign(new Error('lost'), { code: '57P01' });

/** A replica that does what the test says; bench/replicas.ts tries real ones. */
class Told implements ReplicaServer {
  has = revision(1);
  load = 0;
  asked = 0;
  does: 'answer' | 'fail' | 'hang' | 'take too long' = 'answer';
  private readonly hanging: ((error: Error) => void)[] = [];

  constructor(readonly name: string) {}

  async query<Row>(): Promise<Row[]> {
    if (this.does === 'fail') throw lost();
    if (this.does === 'take too long') throw Object.assign(new Error('slow'), { code: '57014' });
    if (this.does === 'hang') return new Promise((_, reject) => this.hanging.push(reject));
    return [this.name] as Row[];
  }

  abandon() {
    for (const reject of this.hanging) reject(lost());
  }

  async revision() {
    this.asked++;
    if (this.does !== 'answer') throw lost();
    return this.has;
  }

  async close() {}
}

const statement = Prisma.sql`SELECT 1`;
const open: Replicas[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

function spread(...servers: Told[]) {
  const replicas = new Replicas(
    async <Row>() => ['primary'] as Row[],
    servers.map((server) => new Replica(server)),
  );
  open.push(replicas);
  /** Who answers somebody who must see this revision. */
  const ask = async (needed: Revision) => (await replicas.query<string>(statement, needed))[0];
  return { replicas, ask };
}

describe('reads', () => {
  test('go to a replica once it is known to have what must be seen, and take turns', async () => {
    const { ask } = spread(new Told('one'), new Told('two'));
    expect(await ask(revision(1))).toBe('primary');
    expect(new Set([await ask(revision(1)), await ask(revision(1))])).toEqual(new Set(['one', 'two']));
  });

  test('go to the least busy', async () => {
    const [busy, idle] = [new Told('busy'), new Told('idle')];
    const { ask } = spread(busy, idle);
    await ask(revision(1));
    busy.load = 3;
    for (let i = 0; i < 4; i++) expect(await ask(revision(1))).toBe('idle');
  });

  test('of what a replica does not have yet go to the primary, until it has', async () => {
    const behind = new Told('replica');
    const { ask } = spread(behind);
    await ask(revision(1));
    expect(await ask(revision(1))).toBe('replica');
    for (let i = 0; i < 3; i++) expect(await ask(revision(2))).toBe('primary');
    behind.has = revision(3);
    await expect.poll(() => ask(revision(2))).toBe('replica');
    expect(await ask(revision(3))).toBe('replica');
  });

  test('who asks often does not ask a replica that is behind each time', async () => {
    const behind = new Told('replica');
    const { ask } = spread(behind);
    for (let i = 0; i < 100; i++) await ask(revision(2));
    expect(behind.asked).toBeLessThan(10);
  });

  test('never go to another database, or another history of this one, whatever its number', async () => {
    const [other, rewritten] = [new Told('other'), new Told('rewritten')];
    other.has = revision(9, EPOCH.replace(/1$/, '2'));
    rewritten.has = { number: 5n, id: `${EPOCH}.5.8` };
    const { ask } = spread(other, rewritten);
    for (let i = 0; i < 3; i++) {
      expect(await ask(revision(5))).toBe('primary');
      await pause(30);
    }
  });
});

describe('a replica that fails', () => {
  test('is asked no more until it is back; who asked it is answered elsewhere', async () => {
    const replica = new Told('replica');
    const { ask } = spread(replica);
    await ask(revision(1));
    replica.does = 'fail';
    expect(await ask(revision(1))).toBe('primary');
    replica.does = 'answer';
    expect(await ask(revision(1))).toBe('primary');
    await expect.poll(() => ask(revision(1)), { timeout: 30_000 }).toBe('replica');
  });

  test('without a word is given up soon', async () => {
    const replica = new Told('replica');
    const { ask } = spread(replica);
    await ask(revision(1));
    replica.does = 'hang';
    const before = performance.now();
    expect(await ask(revision(1))).toBe('primary');
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test('because a statement takes too long spares the primary the same', async () => {
    const replica = new Told('replica');
    const { ask } = spread(replica);
    await ask(revision(1));
    replica.does = 'take too long';
    await expect(ask(revision(1))).rejects.toMatchObject({ code: '57014' });
  });
});

test('a request asks once which revision it must see, before its first read', async () => {
  const { replicas } = spread(new Told('replica'));
  let asked = 0;
  const db = spreadOver(replicas, {} as Database, async () => revision(++asked));
  expect(asked).toBe(0);
  for (let i = 0; i < 5; i++) await db.$queryRaw`SELECT 1`;
  expect(await db.$queryRaw`SELECT 1`).toEqual(['replica']);
  expect(asked).toBe(1);
});
