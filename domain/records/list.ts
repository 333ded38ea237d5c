import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { readShared, type SharedContents } from '../editing/contents/shared';
import { nameOfReference, sharedReference } from '../editing/reference';
import { idIn } from '../filters/conditions';
import { perspectivesNamed } from '../perspectives/list';
import { containsWords, searchWords } from '../text/search';
import { USES_TABLE } from './uses';
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

/** A record as a list for editors shows it; `uses` counts its claims, drafts included, of an outlet its articles, of a perspective its analysts. */
export type RecordRow = { noun: RecordNoun; slug: string; content: SharedContents[RecordNoun]; uses: number };

const TABLES = {
  analyst: { table: Prisma.sql`"Analyst"`, name: Prisma.sql`r.name` },
  topic: { table: Prisma.sql`"Topic"`, name: Prisma.sql`r.title` },
  outlet: { table: Prisma.sql`"Outlet"`, name: Prisma.sql`r.name` },
  perspective: { table: Prisma.sql`"Perspective"`, name: Prisma.sql`r.name` },
} as const satisfies Record<RecordNoun, unknown>;

/**
 * A page of all records of a noun, with how much refers to each; three statements, none of which reads reviewed claims.
 * @throws InputError where the text is too long to be searched for.
 */
export async function studioRecords(
  db: Database,
  { noun, text, order, language, first, offset }: RecordQuestion,
): Promise<{ totalCount: number; rows: RecordRow[] }> {
  const { table, name } = TABLES[noun];
  const words = searchWords(text, 'text');
  const conditions =
    noun === 'perspective'
      ? idIn(Prisma.sql`r.id`, words.length > 0 ? await perspectivesNamed(db, words) : undefined)
      : containsWords(Prisma.sql`r."searchText"`, words);
  const found = Prisma.join([Prisma.sql`TRUE`, ...conditions], ' AND ');
  const [total] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${table} r WHERE ${found}`;
  const byName = Prisma.sql`${alphabetical(name, language)}, r.slug COLLATE "C"`;
  const ordered = order === 'NAME' ? byName : Prisma.sql`coalesce(u.uses, 0) DESC, ${byName}`;
  const page = await db.$queryRaw<{ id: string; uses: number }[]>`
    SELECT r.id::text, coalesce(u.uses, 0) AS uses FROM ${table} r LEFT JOIN ${USES_TABLE[noun]} u ON u.id = r.id
    WHERE ${found} ORDER BY ${ordered} LIMIT ${first}::int OFFSET ${offset}::int`;
  const references = page.map(({ id }) => sharedReference(noun, id));
  const contents = await readShared(db, noun, references);
  const rows = page.flatMap(({ uses }, at) => {
    const content = contents.get(nameOfReference(references[at]!));
    return content ? [{ noun, slug: content.slug, content, uses }] : [];
  });
  return { totalCount: total?.count ?? 0, rows };
}

/** Names without what alphabets pass over: case, and the forms of alif. Who has no name in the language is at its other name. */
function alphabetical(name: Prisma.Sql, language: 'ar' | 'en'): Prisma.Sql {
  const other = language === 'ar' ? 'en' : 'ar';
  const shown = Prisma.sql`coalesce(${name}->>${language}::text, ${name}->>${other}::text, r.slug)`;
  return Prisma.sql`translate(lower(${shown}), 'أإآٱ', 'اااا') COLLATE "C"`;
}
