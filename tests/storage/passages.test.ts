import { describe, expect, it } from 'vitest';
import { countStatements, freshDatabase } from '@/tests/helpers/database';

const db = await freshDatabase();

const id = '00000000-0000-5000-8000-000000000001';
const body = 'قال «أبيشيف» 🇰🇿 إن العقوبات لا تُلزم بلاده.';
const at = (text: string) => {
  const start = [...body.slice(0, body.indexOf(text))].length;
  return { start, end: start + [...text].length, exact: text };
};

await db.$executeRaw`INSERT INTO "Outlet" VALUES (${id}::uuid, 'o', '{}', NULL, 'https://o.example', '')`;
await db.$executeRaw`INSERT INTO "Perspective" VALUES (${id}::uuid, 'p', '{}', 1)`;
await db.$executeRaw`INSERT INTO "Analyst" (id, slug, name, role, kind, "perspectiveId", "searchText")
  VALUES (${id}::uuid, 'a', '{}', '{}', 'ANALYST', ${id}::uuid, '')`;
await db.$executeRaw`INSERT INTO "Topic" VALUES (${id}::uuid, 't', 1, '{}', '{}', '')`;
await db.$executeRaw`INSERT INTO "Article"
  (id, slug, "outletId", title, language, "publishedOn", "datePrecision", "bodyKind", checksum, "searchText")
  VALUES (${id}::uuid, 's', ${id}::uuid, '{}', 'ar', '2023-11-12', 'DAY', 'DIGEST', '', '')`;
await db.$executeRaw`INSERT INTO "ArticleText" VALUES (${id}::uuid, 'ar', ${body}, '[]')`;
await db.$executeRaw`INSERT INTO "Claim"
  ("articleId", number, key, "analystId", speech, kind, paraphrase, "publishedOn", "searchText")
  VALUES (${id}::uuid, 1, 'k', ${id}::uuid, 'DIRECT', 'FACT', '{}', '2023-11-12', '')`;

const insert = (p: { start: number; end: number; exact: string }) =>
  db.$executeRaw`INSERT INTO "Passage" VALUES (${id}::uuid, 1, 'ar', ${p.start}, ${p.end}, ${p.exact}, '', '')`;

describe('the database', () => {
  it('takes a passage that equals the text at its offsets, counted in code points past an emoji', async () => {
    await insert(at('العقوبات'));
    await db.passage.deleteMany();
  });

  it('refuses a passage one code point off', async () => {
    const { start, end, exact } = at('العقوبات');
    await expect(insert({ start: start + 1, end: end + 1, exact })).rejects.toThrow('differs from the ar text');
    expect(await db.passage.count()).toBe(0);
  });

  it('refuses a passage that runs past the end of the text', async () => {
    await expect(insert({ start: 0, end: 10_000, exact: body.slice(0, 9) })).rejects.toThrow('differs');
  });
});
