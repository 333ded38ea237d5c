import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { isDistributed } from '../storage/distribution';
import { type ClaimCriteria, stanceConditions, takesStance } from './filter';
import { claimRows } from './rows';
import { claimTotals, type FacetName, facetValues } from './totals';

/**
 * Number of claims with one value of a facet: an id, or the value of an enum or a language; null where more claims meet
 * the filter than are counted. And whether the filter names the value.
 */
export type FacetCount = { value: string; count: number | null; named: boolean };

/** As many as a page can wait for at any size of the data. */
const MOST_COUNTED = 1000;

/** The value of a facet of the claims that were found, as alias c, and what it takes to know it. */
const FOUND_VALUE: Record<FacetName, { value: Prisma.Sql; join: Prisma.Sql }> = {
  perspectives: {
    value: Prisma.sql`an."perspectiveId"`,
    join: Prisma.sql`JOIN "Analyst" an ON an.id = c."analystId"`,
  },
  topics: {
    value: Prisma.sql`s."topicId"`,
    join: Prisma.sql`JOIN "Stance" s ON s."articleId" = c."articleId" AND s."claimNumber" = c.number`,
  },
  analysts: { value: Prisma.sql`c."analystId"`, join: Prisma.empty },
  outlets: { value: Prisma.sql`a."outletId"`, join: Prisma.sql`JOIN "Article" a ON a.id = c."articleId"` },
  kinds: { value: Prisma.sql`c.kind`, join: Prisma.empty },
  speech: { value: Prisma.sql`c.speech`, join: Prisma.empty },
  languages: { value: Prisma.sql`a.language`, join: Prisma.sql`JOIN "Article" a ON a.id = c."articleId"` },
};

/** A facet with the filter that it counts under: what it offers is what one would find by choosing otherwise. */
type Asked = { facet: FacetName; criteria: ClaimCriteria };

/**
 * What these facets of a filter count, by one statement: per facet, most claims first, then by value. What the filter
 * names is always there, with 0 where nothing has it, or a form built from facets would lose what was chosen in it.
 * Each claim counts once, on topics once for each topic it takes a stance on.
 * @param most how many claims are counted one by one, where no totals tell the numbers under a filter.
 */
export async function claimFacets({
  db,
  criteria,
  facets,
  most = MOST_COUNTED,
}: {
  db: Database;
  criteria: ClaimCriteria;
  facets: readonly FacetName[];
  most?: number;
}): Promise<FacetCount[][]> {
  const asked = facets.map((facet): Asked => ({ facet, criteria: { ...criteria, [facet]: undefined } }));
  const rows = await db.$queryRaw<{ facet: FacetName; value: string; count: number | null }[]>(
    facetStatement(asked, new FoundClaims(most, await isDistributed(db))),
  );
  return facets.map((facet) => {
    const found = rows.filter((row) => row.facet === facet);
    const named: readonly string[] = criteria[facet] ?? [];
    const missing = named.filter((value) => !found.some((row) => row.value === value));
    const uncounted = found.some(({ count }) => count === null);
    return [
      ...found.map(({ value, count }) => ({ value, count, named: named.includes(value) })),
      ...missing.map((value) => ({ value, count: uncounted ? null : 0, named: true })),
    ];
  });
}

function facetStatement(asked: readonly Asked[], found: FoundClaims): Prisma.Sql {
  const parts = asked.map(({ facet, criteria }) => {
    const totals = claimTotals(criteria, facet);
    return totals
      ? Prisma.sql`SELECT ${facet} AS facet, value, count, count AS weight FROM (${totals}) AS totals`
      : countFound(facet, criteria, found);
  });
  return Prisma.sql`
    ${found.tables()}
    SELECT facet, value, count FROM (${Prisma.join(parts, ' UNION ALL ')}) AS facets
    ORDER BY weight DESC, value`;
}

/** The claims that facets are counted from, one table for those that count the same claims. */
class FoundClaims {
  constructor(
    readonly most: number,
    private readonly distributed: boolean,
  ) {}

  private readonly names = new Map<string, Prisma.Sql>();
  private readonly statements: Prisma.Sql[] = [];

  nameOf(criteria: ClaimCriteria, ...others: Prisma.Sql[]): Prisma.Sql {
    const { source, conditions } = claimRows(criteria, undefined, { anyOrder: true });
    // One more than are counted tells that there are more.
    const statement = Prisma.sql`
      SELECT c."articleId", c.number, c."analystId", c.kind, c.speech FROM ${source.from}
      WHERE ${Prisma.join([...conditions, ...others], ' AND ')}
      LIMIT ${this.most + 1}`;
    const key = JSON.stringify([statement.text, statement.values]);
    const known = this.names.get(key);
    if (known) return known;
    const name = Prisma.raw(`found${this.names.size}`);
    this.names.set(key, name);
    this.statements.push(Prisma.sql`${name} AS MATERIALIZED (${statement})`);
    return name;
  }

  /**
   * Whether some of these tables holds no more claims than are counted, or more: as a condition by itself, which spares PostgreSQL
   * what stands beside it, or as one on a joined row, since a cluster takes no condition without columns beside outer joins.
   */
  ifMany(many: boolean, found: Prisma.Sql): { join: Prisma.Sql; condition: Prisma.Sql } {
    const beyond = Prisma.sql`${Prisma.raw(many ? '>' : '<=')} ${this.most}`;
    const number = Prisma.sql`SELECT count(*) AS number FROM ${found}`;
    return this.distributed
      ? { join: Prisma.sql`CROSS JOIN (${number}) AS how_many`, condition: Prisma.sql`how_many.number ${beyond}` }
      : { join: Prisma.empty, condition: Prisma.sql`(${number}) ${beyond}` };
  }

  tables(): Prisma.Sql {
    return this.statements.length > 0 ? Prisma.sql`WITH ${Prisma.join(this.statements)}` : Prisma.empty;
  }
}

/** Counts the claims found, or, where they are too many, tells which values there are. */
function countFound(facet: FacetName, criteria: ClaimCriteria, claims: FoundClaims): Prisma.Sql {
  const { value, join } = FOUND_VALUE[facet];
  // On topics, a range, or "argues both ways", speaks of the stance on the topic that is counted.
  const onStance = facet === 'topics' ? stanceConditions(criteria) : [];
  const found =
    facet === 'topics'
      ? claims.nameOf(
          { ...criteria, stance: undefined, mixed: undefined },
          ...(onStance.length > 0 ? [takesStance(onStance)] : []),
        )
      : claims.nameOf(criteria);
  const few = claims.ifMany(false, found);
  const many = claims.ifMany(true, found);
  return Prisma.sql`
    SELECT ${facet} AS facet, ${value}::text AS value, count(*)::int AS count, count(*)::int AS weight
    FROM ${found} c ${join} ${few.join}
    WHERE ${Prisma.join([few.condition, ...onStance], ' AND ')}
    GROUP BY ${value}
    UNION ALL
    SELECT ${facet}, value, NULL, count FROM (${facetValues(criteria, facet)}) AS existing ${many.join}
    WHERE ${many.condition}`;
}
