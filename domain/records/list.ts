import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { readShared, type SharedContents } from '../editing/contents/shared';
import { nameOfReference, sharedReference } from '../editing/reference';
import { containsWords, searchWords } from '../text/search';
import { type Uses, usesOfAll, usesTable } from './uses';
import type { RecordNoun } from './write';

/** Which records of a noun editors see, and in what order. */
export type RecordQuestion = {
  noun: RecordNoun;
  text: string | null;
  /** By name in `language`, or those first that most refer to. */
  order: 'NAME' | 'USE';
  language: 'ar' | 'en';
  first: number;
  offset: number;
};

/** A record as a list for editors shows it. */
export type RecordRow = { noun: RecordNoun; slug: string; content: SharedContents[RecordNoun]; uses: Uses };

const TABLES = {
  analyst: { table: Prisma.sql`"Analyst"`, name: Prisma.sql`r.name` },
  topic: { table: Prisma.sql`"Topic"`, name: Prisma.sql`r.title` },
  outlet: { table: Prisma.sql`"Outlet"`, name: Prisma.sql`r.name` },
} as const satisfies Record<RecordNoun, unknown>;

const UNUSED: Uses = { claims: 0, articles: 0, analysts: 0 };

/**
 * A page of all records of a noun, with how much refers to each; four statements.
 * @throws InputError where the text is too long to be searched for.
 */
export async function studioRecords(
  db: Database,
  { noun, text, order, language, first, offset }: RecordQuestion,
): Promise<{ totalCount: number; rows: RecordRow[] }> {
  const { table, name } = TABLES[noun];
  const found = Prisma.join(
    [Prisma.sql`TRUE`, ...containsWords(Prisma.sql`r."searchText"`, searchWords(text, 'text'))],
    ' AND ',
  );
  const [total] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${table} r WHERE ${found}`;
  const byName = Prisma.sql`${alphabetical(name, language)}, r.slug COLLATE "C"`;
  const page = await (order === 'NAME'
    ? db.$queryRaw<{ id: string }[]>`
        SELECT r.id::text FROM ${table} r WHERE ${found} ORDER BY ${byName} LIMIT ${first}::int OFFSET ${offset}::int`
    : db.$queryRaw<{ id: string }[]>`
        SELECT r.id::text FROM ${table} r LEFT JOIN ${usesTable(noun)} u ON u.id = r.id WHERE ${found}
        ORDER BY coalesce(u.uses, 0) DESC, ${byName} LIMIT ${first}::int OFFSET ${offset}::int`);
  const ids = page.map(({ id }) => id);
  const references = ids.map((id) => sharedReference(noun, id));
  const contents = await readShared(db, noun, references);
  const uses = await usesOfAll(db, noun, ids);
  const rows = references.flatMap((reference) => {
    const content = contents.get(nameOfReference(reference));
    return content ? [{ noun, slug: content.slug, content, uses: uses.get(reference.record) ?? UNUSED }] : [];
  });
  return { totalCount: total?.count ?? 0, rows };
}

/** Names without what alphabets pass over: case, and the forms of alif. Who has no name in the language is at its other name. */
function alphabetical(name: Prisma.Sql, language: 'ar' | 'en'): Prisma.Sql {
  const other = language === 'ar' ? 'en' : 'ar';
  const shown = Prisma.sql`coalesce(${name}->>${language}::text, ${name}->>${other}::text, r.slug)`;
  return Prisma.sql`translate(lower(${shown}), 'أإآٱ', 'اااا') COLLATE "C"`;
}
