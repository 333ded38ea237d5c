import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { InputError } from '../errors';
import { idOfSlug, type SluggedNoun } from '../identity';
import { SLUGGED_TABLE } from '../storage/slugged-tables';

export type FilterNoun = 'perspectives' | 'outlets' | 'analysts' | 'topics' | 'articles';

/** A filter's field that holds slugs: one that names its noun, or `slugs`, a list's own rows. */
export type FilterField = FilterNoun | 'slugs';

/** Slugs as they stand in a filter, by the filter's own field name. */
export type FilterSlugs = Partial<Record<FilterField, readonly string[] | null | undefined>>;

const NOUN: Record<FilterNoun, SluggedNoun> = {
  perspectives: 'perspective',
  outlets: 'outlet',
  analysts: 'analyst',
  topics: 'topic',
  articles: 'article',
};

/** More than any filter names honestly: a list of tens of thousands keeps the database busy for seconds. */
const LONGEST_LIST = 500;

/** A slug somebody gave, and the field it stands in ("filter.topics", "left.analyst"). */
export type GivenSlug = { noun: SluggedNoun; slug: string; field: string };

/**
 * Checks that something has each of these slugs, in one statement (none where there are no slugs).
 * @throws InputError UNKNOWN_SLUG naming the field and the first slug that does not exist.
 */
export async function assertSlugs(db: Database, given: readonly GivenSlug[]): Promise<void> {
  if (given.length === 0) return;
  const wanted = given.map((one) => ({ ...one, id: idOfSlug(one.noun, one.slug) }));
  const nouns = [...new Set(wanted.map(({ noun }) => noun))];
  const existing = await db.$queryRaw<{ id: string }[]>(
    Prisma.join(
      nouns.map((noun) => {
        const ids = wanted.filter((one) => one.noun === noun).map(({ id }) => id);
        return Prisma.sql`SELECT id::text FROM ${SLUGGED_TABLE[noun]} WHERE id = ANY(${ids}::uuid[])`;
      }),
      ' UNION ALL ',
    ),
  );
  const known = new Set(existing.map(({ id }) => id));
  const missing = wanted.find(({ id }) => !known.has(id));
  if (missing) {
    throw new InputError('UNKNOWN_SLUG', missing.field, missing.slug, `the slug of an existing ${missing.noun}`);
  }
}

/**
 * The ids of a filter's slugs, in one statement (none where the filter names nothing). An empty list is kept: it
 * matches nothing, as in SQL.
 * @param path where the filter stands in the input, for the error ("filter" gives "filter.topics").
 * @param own what the field `slugs` names, in a filter that has it.
 * @throws InputError INVALID_RANGE for a list that is too long, UNKNOWN_SLUG naming the field and the first slug that
 * does not exist.
 */
export async function idsOfSlugs(
  db: Database,
  slugs: FilterSlugs,
  path: string,
  own: FilterNoun = 'articles',
): Promise<Partial<Record<FilterField, string[]>>> {
  const named = (field: FilterField) => NOUN[field === 'slugs' ? own : field];
  const fields = ([...Object.keys(NOUN), 'slugs'] as FilterField[]).filter((field) => slugs[field] != null);
  for (const field of fields) {
    const { length } = slugs[field]!;
    if (length > LONGEST_LIST)
      throw new InputError('INVALID_RANGE', `${path}.${field}`, length, `at most ${LONGEST_LIST} slugs`);
  }
  await assertSlugs(
    db,
    fields.flatMap((field) => slugs[field]!.map((slug) => ({ noun: named(field), slug, field: `${path}.${field}` }))),
  );
  return Object.fromEntries(fields.map((field) => [field, slugs[field]!.map((slug) => idOfSlug(named(field), slug))]));
}
