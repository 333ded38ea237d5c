import { Prisma } from '@/generated/prisma/client';
import { idIn, valueIn } from '../filters/conditions';
import { idsOfSlugs } from '../filters/slugs';
import type { ListDefinition } from '../paging/definition';
import type { ParentReference } from '../paging/list';
import type { Order, SortDirection } from '../paging/order';
import { columnsOf } from '../sql/columns';
import { isDistributed } from '../storage/distribution';
import { containsWords, searchWords } from '../text/search';
import { claimsOfSide } from '../totals/claims';
import { NIL } from '../totals/key';
import { type AnalystRow, analystColumns, analystShape } from './data';

export type AnalystFilter = {
  slugs?: readonly string[] | null;
  perspectives?: readonly string[] | null;
  topics?: readonly string[] | null;
  kinds?: readonly AnalystRow['kind'][] | null;
  text?: string | null;
};
export type AnalystOrderField = 'SLUG' | 'CLAIMS' | 'LATEST';

/** All analysts, a perspective's, or those who speak of a topic. */
export const analystList: ListDefinition<AnalystRow, AnalystFilter, AnalystOrderField> = {
  name: 'analysts',
  open: async ({ db, of, filter, orderBy }) => {
    const { slugs, perspectives, topics } = await idsOfSlugs(
      db,
      { slugs: filter?.slugs, perspectives: filter?.perspectives, topics: filter?.topics },
      'filter',
      'analysts',
    );
    const ofTopic = of.includes('topicId');
    const { field, direction } = orderBy ?? { field: 'CLAIMS', direction: 'DESC' };
    const words = searchWords(filter?.text, 'filter.text');
    const joined = field === 'LATEST' && (await isDistributed(db));
    const rows = (parent: ParentReference) => ({
      from: joined ? Prisma.sql`"Analyst" an ${withLatest}` : Prisma.sql`"Analyst" an`,
      conditions: [
        ...(of.includes('perspectiveId') ? [Prisma.sql`an."perspectiveId" = ${parent('perspectiveId')}`] : []),
        ...(ofTopic ? [speaksOf(Prisma.sql`p."topicId" = ${parent('topicId')}`)] : []),
        ...idIn(Prisma.sql`an.id`, slugs),
        ...idIn(Prisma.sql`an."perspectiveId"`, perspectives),
        ...(topics ? [speaksOf(Prisma.sql`p."topicId" = ANY(${topics}::uuid[])`)] : []),
        ...valueIn(Prisma.sql`an.kind`, filter?.kinds),
        ...containsWords(Prisma.sql`an."searchText"`, words),
      ],
      order: orderOf({
        ...{ field, direction, topic: ofTopic ? parent('topicId') : null },
        latest: joined ? Prisma.sql`of_analyst.latest` : latest,
      }),
    });
    return { columns: columnsOf(analystColumns, 'an'), shape: analystShape, rows };
  },
};

function speaksOf(topic: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "PositionTotal" p
    WHERE p.scope = 'ANALYST' AND p.grain = 'ALL' AND p."sideId" = an.id AND ${topic})`;
}

type Sorting = {
  field: AnalystOrderField;
  direction: SortDirection;
  topic: Prisma.Sql | null;
  /** Day of an analyst's latest claim; null where there is none. */
  latest: Prisma.Sql;
};

function orderOf({ field, direction, topic, latest }: Sorting): Order {
  const name = `analysts:${field}:${direction}${topic ? ':topic' : ''}`;
  const slug = { value: Prisma.sql`an.slug COLLATE "C"`, type: 'text' } as const;
  switch (field) {
    case 'SLUG':
      return { name, keys: [{ ...slug, direction }] };
    case 'CLAIMS':
      return {
        name,
        keys: [
          { value: topic ? claimsOn(topic) : claims, type: 'integer', direction },
          { ...slug, direction: 'ASC' },
        ],
      };
    case 'LATEST':
      return {
        name,
        keys: [
          // Who has no reviewed claim is taken for the earliest.
          { value: Prisma.sql`coalesce(${latest}, DATE '0001-01-01')`, type: 'day', direction },
          { ...slug, direction: 'ASC' },
        ],
      };
  }
}

const claims = Prisma.sql`(
  SELECT coalesce(sum(t.claims), 0)::int FROM "ClaimTotal" t
  WHERE t."analystId" = an.id AND t."outletId" = ${NIL}::uuid)`;

/** Who speaks of a topic is ranked by what they say of it. */
function claimsOn(topic: Prisma.Sql): Prisma.Sql {
  return claimsOfSide({ scope: 'ANALYST', side: Prisma.sql`an.id`, topic });
}

/** By an index, for each analyst. */
const latest = Prisma.sql`(
  SELECT max(c."publishedOn") FROM "Claim" c WHERE c."analystId" = an.id AND c.status = 'REVIEWED')`;

/** For all at once: a cluster runs no statement about many claims for each row of a copied table. */
const withLatest = Prisma.sql`LEFT JOIN (
  SELECT "analystId", max("publishedOn") AS latest FROM "Claim" WHERE status = 'REVIEWED' GROUP BY "analystId"
) AS of_analyst ON of_analyst."analystId" = an.id`;
