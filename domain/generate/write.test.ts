import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '@/tests/helpers/database';
import { loadDemonstrationCorpus } from '../import/demonstration';
import { importLines } from '../import/stream';
import { writeOutlets } from '../outlets/mutations';
import { syntheticLines } from './lines';
import { ownData, writeSynthetic } from './write';

const db = await freshDatabase();

describe('writing generated data', () => {
  it('stores so many claims, with their positions and with passages that are in the texts', async () => {
    const told: number[] = [];
    await writeSynthetic(db, { claims: 300, seed: 1 }, ({ claims }) => told.push(claims));
    expect(told.at(-1)).toBe(300);
    expect(await db.claim.count()).toBe(300);
    const [{ passages, right }] = await db.$queryRaw<[{ passages: number; right: number }]>`
      SELECT count(*)::int AS passages,
        count(*) FILTER (WHERE substr(t."body", p."start" + 1, p."end" - p."start") = p."exact")::int AS "right"
      FROM "Passage" p JOIN "ArticleText" t ON t."articleId" = p."articleId" AND t."language" = p."language"`;
    expect({ passages, right }).toEqual({ passages: 600, right: 600 });
    const [{ counted }] = await db.$queryRaw<[{ counted: number }]>`
      SELECT sum("claimCount")::int AS counted FROM "Position"`;
    expect(counted).toBe(await db.stance.count());
  });

  it('is what importing the lines stores', async () => {
    const stored = async () => {
      const checksums = await db.article.findMany({ select: { slug: true, checksum: true }, orderBy: { slug: 'asc' } });
      return { checksums, positions: await db.position.count() };
    };
    const direct = await stored();
    const text = [...syntheticLines({ claims: 300, seed: 1 })].map(({ line }) => line).join('');
    await db.article.deleteMany();
    const source = { name: 'generated', size: null, bytesRead: () => 0, chunks: Readable.from([Buffer.from(text)]) };
    await importLines(db, source, { maxBytes: 1_000_000, dryRun: false });
    expect(await stored()).toEqual(direct);
  });

  it('adds nothing the second time, and only what is new of more', async () => {
    await writeSynthetic(db, { claims: 300, seed: 1 });
    expect(await db.claim.count()).toBe(300);
    await writeSynthetic(db, { claims: 400, seed: 1 });
    expect(await db.claim.count()).toBe(400);
  });

  it('stands beside the demonstration corpus, and tells what else is there', async () => {
    expect(await ownData(db)).toBeNull();
    await loadDemonstrationCorpus(db);
    expect(await ownData(db)).toBeNull();
    await writeSynthetic(db, { claims: 100, seed: 2 });
    expect(await db.claim.count()).toBe(400 + 145 + 100);
    await writeOutlets(db, [
      { slug: 'my-paper', name: { en: 'My paper' }, country: null, homepage: 'https://paper.example' },
    ]);
    expect(await ownData(db)).toBe('my-paper');
  });
});
