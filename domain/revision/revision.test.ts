import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { connect, type Database } from '@/domain/database';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { importCorpus } from '../import/corpus';
import { coalesced } from './current';
import { readRevision } from './data';
import { advanceRevision } from './mutations';

const db = await freshDatabase();

const CONTENT = [
  'Perspective',
  'Outlet',
  'Analyst',
  'Topic',
  'Article',
  'ArticleText',
  'Claim',
  'Passage',
  'Stance',
  'Position',
  'ClaimRelation',
];

const addOutlet = (client: Database = db) =>
  client.outlet.create({
    data: { id: randomUUID(), slug: randomUUID(), name: {}, homepage: 'https://o.example', searchText: '' },
  });

/** By how much the revision grew, and whether it is another one. */
async function advanceOf(work: () => Promise<unknown>): Promise<{ by: number; another: boolean }> {
  const before = await readRevision(db);
  await work();
  const after = await readRevision(db);
  return { by: Number(after.number - before.number), another: before.id !== after.id };
}

describe('the revision', () => {
  it.each(CONTENT)('advances when %s is written by hand, also where no row is met', async (table) => {
    const write = () => db.$executeRawUnsafe(`DELETE FROM "${table}"`);
    expect(await advanceOf(write)).toEqual({ by: 1, another: true });
  });

  it('advances when a table is emptied', async () => {
    expect(await advanceOf(() => db.$executeRaw`TRUNCATE "Stance"`)).toEqual({ by: 1, another: true });
  });

  it('has a trigger on every table of content', async () => {
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT IN ('Dataset', '_prisma_migrations')
        AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = c.relname || '_advances_dataset')`;
    expect(tables.map(({ name }) => name).sort()).toEqual([...CONTENT].sort());
  });

  it('advances once in a transaction, whatever it writes', async () => {
    const work = () =>
      db.$transaction(async (transaction) => {
        await advanceRevision(transaction);
        await addOutlet(transaction);
        await transaction.$executeRaw`UPDATE "Outlet" SET "country" = 'KZ'`;
        await advanceRevision(transaction);
      });
    expect(await advanceOf(work)).toEqual({ by: 1, another: true });
    expect(await advanceOf(work)).toEqual({ by: 1, another: true });
  });

  it('advances for what the application imports, once for a whole import', async () => {
    const folder = await writeFolder(SAMPLE);
    const load = (dryRun: boolean) => importCorpus(db, folder, { maxBytes: 100_000, dryRun });
    expect(await advanceOf(() => load(true))).toEqual({ by: 0, another: false });
    expect(await advanceOf(() => load(false))).toEqual({ by: 1, another: true });
  });

  it('stays for reads, and for writes that are taken back', async () => {
    const work = async () => {
      await db.outlet.findMany();
      const failed = db.$transaction(async (transaction) => {
        await addOutlet(transaction);
        throw new Error('taken back');
      });
      await expect(failed).rejects.toThrow('taken back');
    };
    expect(await advanceOf(work)).toEqual({ by: 0, another: false });
  });

  it('is another one after a database was put back and written again', async () => {
    const { number } = await readRevision(db);
    const seen = new Set<string>();
    for (let time = 0; time < 3; time++) {
      await addOutlet();
      seen.add((await readRevision(db)).id);
      await db.$executeRaw`UPDATE "Dataset" SET "revision" = ${number}`;
    }
    expect(seen.size).toBe(3);
  });
});

describe('two instances', () => {
  it('agree on the revision as soon as a write was acknowledged', async () => {
    const clients = [connect(process.env.DATABASE_URL!), connect(process.env.DATABASE_URL!)];
    const readers = clients.map((client) => coalesced(() => readRevision(client)));
    const writer = new Client({ connectionString: process.env.DATABASE_URL });
    await writer.connect();
    let last = '';
    for (let time = 0; time < 20; time++) {
      // Reads that are under way while the write is acknowledged know nothing of it.
      const early = readers.flatMap((read) => [read(), read()]);
      await writer.query(`UPDATE "Outlet" SET "country" = 'UZ'`);
      const [one, two] = await Promise.all(readers.map((read) => read()));
      expect(one!.id).not.toBe(last);
      expect(two!.id).toBe(one!.id);
      last = one!.id;
      await Promise.all(early);
    }
    await writer.end();
    await Promise.all(clients.map((client) => client.$disconnect()));
  });

  it('share a few reads among many requests', async () => {
    const read = coalesced(() => readRevision(db));
    const { result, count } = await countStatements(db, () => Promise.all(Array.from({ length: 500 }, read)));
    expect(new Set(result.map(({ id }) => id)).size).toBe(1);
    expect(count).toBe(2);
  });
});
