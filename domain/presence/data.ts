import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { idOfSlug, parseClaimSlug, type SluggedNoun } from '../identity';
import { inTime } from '../patience';
import { SLUGGED_TABLE } from '../storage/slugged-tables';

/** What a page can be about. */
export type Subject = { noun: SluggedNoun | 'claim'; slug: string };

/**
 * The first of these that nothing has the slug of, or null: look-ups by primary key in one statement. Without subjects
 * the database is only asked whether it answers.
 * @throws DatabaseUnavailableError when it does not, or not in time.
 */
export function firstMissing(db: Database, subjects: readonly Subject[]): Promise<Subject | null> {
  return inTime(ask(db, subjects));
}

async function ask(db: Database, subjects: readonly Subject[]): Promise<Subject | null> {
  const found = await db.$queryRaw<{ place: number }[]>(
    subjects.length === 0
      ? Prisma.sql`SELECT 1 AS place`
      : Prisma.join(
          subjects.map((subject, place) => lookUp(subject, Prisma.sql`SELECT ${place}::int AS place`)),
          ' UNION ALL ',
        ),
  );
  const places = new Set(found.map(({ place }) => place));
  return subjects.find((_, place) => !places.has(place)) ?? null;
}

function lookUp({ noun, slug }: Subject, place: Prisma.Sql): Prisma.Sql {
  if (noun !== 'claim')
    return Prisma.sql`${place} FROM ${SLUGGED_TABLE[noun]} WHERE id = ${idOfSlug(noun, slug)}::uuid`;
  const address = parseClaimSlug(slug);
  if (!address) return Prisma.sql`${place} WHERE FALSE`;
  return Prisma.sql`${place} FROM "Claim"
    WHERE "articleId" = ${idOfSlug('article', address.articleSlug)}::uuid AND number = ${address.number} AND status = 'REVIEWED'`;
}
