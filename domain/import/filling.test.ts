import { expect, it } from 'vitest';
import { connect } from '@/domain/database';
import { freshDatabase } from '@/tests/helpers/database';
import { findDeviations } from '../doctor/deviations';
import { syntheticLines } from '../generate/lines';
import { knowsCopy } from '../storage/distribution';
import { importLines } from './stream';

type Client = ReturnType<typeof connect>;

await freshDatabase();

/** Somebody who is connected only meanwhile. */
async function connected<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = connect(process.env.DATABASE_URL!);
  try {
    return await work(client);
  } finally {
    await client.$disconnect();
  }
}

function importSynthetic(client: Client, dryRun: boolean) {
  async function* chunks() {
    for (const { line } of syntheticLines({ claims: 300, seed: 1 })) yield Buffer.from(line);
  }
  const source = { name: 'generated', size: null, bytesRead: () => 0, chunks: chunks() };
  return importLines(client, source, { maxBytes: 1_000_000, dryRun, longBytes: 0 });
}

/** Indexes and constraints as they are defined, and the number that an index has until it is made anew. */
async function catalogue(client: Client) {
  const defined = await client.$queryRaw<{ definition: string }[]>`
    SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indisvalid
      AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
    UNION ALL
    SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND convalidated
    ORDER BY 1`;
  const [{ number }] = await client.$queryRaw<[{ number: string }]>`
    SELECT '"Claim_words_idx"'::regclass::oid::text AS number`;
  return { defined, number };
}

// Each import starts a thread.
const TIMEOUT = 120_000;

it(
  'makes indexes and keys at the end of a first import of somebody who is alone, and leaves them as they were',
  async () => {
    const copies = await connected(knowsCopy);
    const before = await connected(catalogue);

    await connected(async (client) => {
      await catalogue(client);
      await connected((importer) => importSynthetic(importer, false));
      expect(await catalogue(client)).toEqual(before);
      // The first totals of all are added as they are.
      expect((await findDeviations(client, 1)).filter(({ count }) => count > 0)).toEqual([]);
      await client.article.deleteMany();
    });

    await connected((client) => importSynthetic(client, true));
    expect(await connected(catalogue)).toEqual(before);

    await connected((client) => importSynthetic(client, false));
    const after = await connected(catalogue);
    expect(after.defined).toEqual(before.defined);
    expect(after.number === before.number).toBe(!copies);

    await connected((client) => importSynthetic(client, false));
    expect(await connected(catalogue)).toEqual(after);
  },
  TIMEOUT,
);
