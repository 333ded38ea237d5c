import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { type ClaimCriteria, claimConditions, claimStanceConditions, stanceConditions } from './filter';

export type FacetName = 'perspectives' | 'topics' | 'analysts' | 'outlets' | 'kinds' | 'speech' | 'languages';

/** Number of claims with one value of a facet: an id, or the value of an enum or a language; and whether the filter names it. */
export type FacetCount = { value: string; count: number; named: boolean };

const OWN_VALUE: Record<Exclude<FacetName, 'topics'>, Prisma.Sql> = {
  perspectives: Prisma.sql`analyst."perspectiveId"`,
  analysts: Prisma.sql`c."analystId"`,
  outlets: Prisma.sql`article."outletId"`,
  kinds: Prisma.sql`c.kind`,
  speech: Prisma.sql`c.speech`,
  languages: Prisma.sql`article.language`,
};

/** Counts per value, most claims first. Each claim counts once, on topics once for each topic it takes a stance on. */
function facetStatement(facet: FacetName, asked: ClaimCriteria): Prisma.Sql {
  // What a facet offers is what one would find by choosing otherwise, so it ignores its own condition.
  const criteria = { ...asked, [facet]: undefined };
  const value = facet === 'topics' ? Prisma.sql`s."topicId"` : OWN_VALUE[facet];
  const stanceJoin =
    facet === 'topics'
      ? Prisma.sql`JOIN "Stance" s ON s."articleId" = c."articleId" AND s."claimNumber" = c.number`
      : Prisma.empty;
  // A range, or "argues both ways", speaks of the stance on the topic that is counted.
  const onStances = facet === 'topics' ? stanceConditions(criteria) : claimStanceConditions(criteria);
  const conditions = [...claimConditions(criteria), ...onStances];
  return Prisma.sql`
    SELECT ${facet} AS facet, ${value}::text AS value, count(*)::int AS count
    FROM "Claim" c
    JOIN "Analyst" analyst ON analyst.id = c."analystId"
    JOIN "Article" article ON article.id = c."articleId"
    ${stanceJoin}
    WHERE ${Prisma.join(conditions, ' AND ')}
    GROUP BY ${value}`;
}

/**
 * What these facets of a filter count, by one statement: per facet, most claims first, then by value. What the filter
 * names is always there, with 0 where nothing has it, or a form built from facets would lose what was chosen in it.
 */
export async function claimFacets({
  db,
  criteria,
  facets,
}: {
  db: Database;
  criteria: ClaimCriteria;
  facets: readonly FacetName[];
}): Promise<FacetCount[][]> {
  const rows = await db.$queryRaw<{ facet: FacetName; value: string; count: number }[]>`
    ${Prisma.join(
      facets.map((facet) => facetStatement(facet, criteria)),
      ' UNION ALL ',
    )}
    ORDER BY count DESC, value`;
  return facets.map((facet) => {
    const found = rows.filter((row) => row.facet === facet);
    const named: readonly string[] = criteria[facet] ?? [];
    const missing = named.filter((value) => !found.some((row) => row.value === value));
    return [
      ...found.map(({ value, count }) => ({ value, count, named: named.includes(value) })),
      ...missing.map((value) => ({ value, count: 0, named: true })),
    ];
  });
}
