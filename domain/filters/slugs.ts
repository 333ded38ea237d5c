import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { InputError } from '../errors';
import { idOfSlug, type SluggedNoun } from '../identity';

export type FilterNoun = 'perspectives' | 'outlets' | 'analysts' | 'topics' | 'articles';

/** A filter's field that holds slugs: one that names its noun, or `slugs`, a list's own rows. */
export type FilterField = FilterNoun | 'slugs';

/** Slugs as they stand in a filter, by the filter's own field name. */
export type FilterSlugs = Partial<Record<FilterField, readonly string[] | null | undefined>>;

const NOUN: Record<FilterNoun, { noun: SluggedNoun; table: Prisma.Sql }> = {
  perspectives: { noun: 'perspective', table: Prisma.sql`"Perspective"` },
  outlets: { noun: 'outlet', table: Prisma.sql`"Outlet"` },
  analysts: { noun: 'analyst', table: Prisma.sql`"Analyst"` },
  topics: { noun: 'topic', table: Prisma.sql`"Topic"` },
  articles: { noun: 'article', table: Prisma.sql`"Article"` },
};

/**
 * The ids of a filter's slugs, in one statement (none where the filter names nothing). An empty list is kept: it
 * matches nothing, as in SQL.
 * @param path where the filter stands in the input, for the error ("filter" gives "filter.topics").
 * @param own what the field `slugs` names, in a filter that has it.
 * @throws InputError UNKNOWN_SLUG naming the field and the slugs that do not exist.
 */
export async function idsOfSlugs(
  db: Database,
  slugs: FilterSlugs,
  path: string,
  own?: FilterNoun,
): Promise<Partial<Record<FilterField, string[]>>> {
  const named = (field: FilterField) => NOUN[field === 'slugs' ? (own ?? 'articles') : field];
  const fields = ([...Object.keys(NOUN), 'slugs'] as FilterField[]).filter((field) => slugs[field] != null);
  const wanted = fields.flatMap((field) =>
    slugs[field]!.map((slug) => ({ field, slug, id: idOfSlug(named(field).noun, slug) })),
  );
  if (wanted.length > 0) {
    const existing = await db.$queryRaw<{ id: string }[]>(
      Prisma.join(
        fields
          .filter((field) => slugs[field]!.length > 0)
          .map((field) => {
            const ids = wanted.filter((w) => w.field === field).map((w) => w.id);
            return Prisma.sql`SELECT id::text FROM ${named(field).table} WHERE id = ANY(${ids}::uuid[])`;
          }),
        ' UNION ALL ',
      ),
    );
    const known = new Set(existing.map((row) => row.id));
    const missing = wanted.find((w) => !known.has(w.id));
    if (missing) {
      throw new InputError(
        'UNKNOWN_SLUG',
        `${path}.${missing.field}`,
        missing.slug,
        `the slug of an existing ${named(missing.field).noun}`,
      );
    }
  }
  return Object.fromEntries(fields.map((field) => [field, wanted.filter((w) => w.field === field).map((w) => w.id)]));
}
