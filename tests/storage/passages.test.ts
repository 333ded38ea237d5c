import { describe, expect, it } from 'vitest';
import { freshDatabase } from '@/tests/helpers/database';

const db = await freshDatabase();

const id = '00000000-0000-5000-8000-000000000001';
const body = 'قال «أبيشيف» 🇰🇿 إن العقوبات لا تُلزم بلاده.';
const codePoints = (text: string) => [...text].length;

/** Where this part of the text stands, in code points. */
function at(part: string) {
  const start = codePoints(body.slice(0, body.indexOf(part)));
  return { start, end: start + codePoints(part), exact: part };
}

await db.$executeRaw`INSERT INTO "Outlet" (id, slug, name, homepage, "searchText")
  VALUES (${id}::uuid, 'o', '{}', 'https://o.example', '')`;
await db.$executeRaw`INSERT INTO "Perspective" (id, slug, name, "order") VALUES (${id}::uuid, 'p', '{}', 1)`;
await db.$executeRaw`INSERT INTO "Analyst" (id, slug, name, role, kind, "perspectiveId", "searchText")
  VALUES (${id}::uuid, 'a', '{}', '{}', 'ANALYST', ${id}::uuid, '')`;
await db.$executeRaw`INSERT INTO "Topic" (id, slug, "order", title, proposition, "searchText")
  VALUES (${id}::uuid, 't', 1, '{}', '{}', '')`;
await db.$executeRaw`INSERT INTO "Article"
  (id, slug, "outletId", title, language, "publishedOn", "datePrecision", "bodyKind", checksum, "searchText")
  VALUES (${id}::uuid, 's', ${id}::uuid, '{}', 'ar', '2023-11-12', 'DAY', 'DIGEST', '', '')`;
await db.$executeRaw`INSERT INTO "ArticleText" VALUES (${id}::uuid, 'ar', ${body}, '[]')`;

const addClaim = (number: number) =>
  db.$executeRaw`INSERT INTO "Claim"
    ("articleId", number, key, "analystId", speech, kind, paraphrase, "publishedOn", "searchText")
    VALUES (${id}::uuid, ${number}, ${`k${number}`}, ${id}::uuid, 'DIRECT', 'FACT', '{}', '2023-11-12', '')`;
await addClaim(1);

const insert = (passage: { start: number; end: number; exact: string }, client: Pick<typeof db, '$executeRaw'> = db) =>
  client.$executeRaw`INSERT INTO "Passage"
    VALUES (${id}::uuid, 1, 'ar', ${passage.start}, ${passage.end}, ${passage.exact}, '', '')`;
const remove = () => db.$executeRaw`DELETE FROM "Passage"`;
const setText = (text: string, client: Pick<typeof db, '$executeRaw'> = db) =>
  client.$executeRaw`UPDATE "ArticleText" SET body = ${text}`;
const textOf = async () => (await db.articleText.findFirstOrThrow()).body;

describe('a passage', () => {
  it('equals the text at its offsets, counted in code points past marks and emoji', async () => {
    for (const part of ['العقوبات', '«أبيشيف»', '🇰🇿', 'تُلزم', body]) {
      await insert(at(part));
      await remove();
    }
  });

  it('is refused one code point off', async () => {
    const { start, end, exact } = at('العقوبات');
    await expect(insert({ start: start + 1, end: end + 1, exact })).rejects.toThrow('differs from the ar text');
    expect(await db.passage.count()).toBe(0);
  });

  it('is refused in UTF-16 units, which count the flag as four', async () => {
    const start = body.indexOf('العقوبات');
    await expect(insert({ start, end: start + 'العقوبات'.length, exact: 'العقوبات' })).rejects.toThrow('differs');
  });

  it('is refused where it looks the same but is written with other code points', async () => {
    const { start, end } = at('أبيشيف');
    await expect(insert({ start, end: end + 1, exact: 'أبيشيف'.normalize('NFD') })).rejects.toThrow('differs');
  });

  it('is refused where it runs past the end of the text', async () => {
    const { start, exact } = at('بلاده.');
    await expect(insert({ start, end: start + 100, exact: `${exact} ` })).rejects.toThrow('differs');
  });

  it.each([
    { start: -1, end: 3 },
    { start: 3, end: 3 },
    { start: 4, end: 3 },
  ])('is refused with the offsets $start to $end', async ({ start, end }) => {
    await expect(insert({ start, end, exact: '' })).rejects.toThrow('Passage_offsets_range');
  });

  it('refuses a change of its text that it would no longer equal, and leaves the text as it was', async () => {
    await insert(at('العقوبات'));
    await expect(setText(`و${body}`)).rejects.toThrow('differs from the changed ar text');
    expect(await textOf()).toBe(body);
    await setText(`${body} وأضاف.`);
    await setText(body);
    await remove();
  });

  it('may change together with its text in one transaction, in either order', async () => {
    const passage = at('العقوبات');
    await insert(passage);
    const move = (by: number, client: Pick<typeof db, '$executeRaw'>) =>
      client.$executeRaw`UPDATE "Passage" SET start = start + ${by}, "end" = "end" + ${by}`;
    await db.$transaction(async (transaction) => {
      await setText(`و${body}`, transaction);
      await move(1, transaction);
    });
    await db.$transaction(async (transaction) => {
      await move(-1, transaction);
      await setText(body, transaction);
    });
    expect(await db.passage.findFirst()).toMatchObject(passage);
    await remove();
  });

  it('is named as the reason where a transaction leaves it different', async () => {
    await insert(at('العقوبات'));
    const spoiling = db.$transaction((transaction) => setText('نص آخر', transaction));
    await expect(spoiling).rejects.toThrow(/Passage_equals_text|differs from the changed ar text/);
    await remove();
  });
});

describe('ranges', () => {
  const stance = (value: number, mixed: boolean) =>
    db.$executeRaw`INSERT INTO "Stance" VALUES (${id}::uuid, 1, ${id}::uuid, ${value}, ${mixed}, '{}', '2023-11-12')`;
  const position = (sum: number, count: number) =>
    db.$executeRaw`INSERT INTO "Position"
      VALUES (${id}::uuid, ${id}::uuid, ${id}::uuid, ${sum}, ${count}, '2023-11-12', 'DAY', ${id}::uuid, 'ar')`;

  it.each([-3, 3])('refuse a stance of %i', async (value) => {
    await expect(stance(value, false)).rejects.toThrow('Stance_value_range');
  });

  it('let only a neutral stance be mixed', async () => {
    await expect(stance(1, true)).rejects.toThrow('Stance_mixed_is_neutral');
    await stance(0, true);
  });

  it('refuse a claim of number 0', async () => {
    await expect(addClaim(0)).rejects.toThrow('Claim_number_range');
  });

  it('refuse a position beyond what its claims can sum to, or of no claim', async () => {
    await expect(position(3, 1)).rejects.toThrow('Position_stanceSum_range');
    await expect(position(0, 0)).rejects.toThrow('Position_claimCount_range');
    await position(-4, 2);
  });
});
