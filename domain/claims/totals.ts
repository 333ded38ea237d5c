import { Prisma } from '@/generated/prisma/client';
import { enumIn, idIn, valueIn } from '../filters/conditions';
import { ALL_TIME, NIL } from '../totals/key';
import { NO_SEARCH } from '../words/search';
import type { ClaimCriteria } from './filter';

// Numbers of claims from totals that are kept anyway: reading them costs what analysts, outlets and topics there are,
// however many claims these have made.

export type FacetName = 'perspectives' | 'topics' | 'analysts' | 'outlets' | 'kinds' | 'speech' | 'languages';

const OF_ANALYST = ['analysts', 'perspectives', 'analystKinds'] as const;
const OF_OUTLET = ['outlets', 'languages'] as const;
const OF_CLAIM = ['kinds', 'speech'] as const;
const OF_STANCE = ['stance', 'mixed'] as const;

type Condition = (typeof OF_ANALYST | typeof OF_OUTLET | typeof OF_CLAIM | typeof OF_STANCE)[number];

const nil = Prisma.sql`${NIL}::uuid`;

/**
 * How many claims meet a filter, by the values of a facet (or, without one, all together), as a statement with the columns
 * value and count. Null where no total tells: where words, days, articles or several topics are asked for (one claim may
 * speak of several), or a topic together with what only the claim or its outlet has.
 */
export function claimTotals(criteria: ClaimCriteria, facet: FacetName | null): Prisma.Sql | null {
  const { period, search, articles, topics } = criteria;
  if (period.from || period.to || search.words.length > 0 || articles) return null;
  if (facet !== 'topics' && !topics) {
    return asks(criteria, OF_STANCE) ? null : byAnalystAndOutlet(criteria, facet);
  }
  const elsewhere =
    asks(criteria, [...OF_OUTLET, ...OF_CLAIM]) || (facet && isOneOf(facet, [...OF_OUTLET, ...OF_CLAIM]));
  if (elsewhere || (topics && topics.length !== 1)) return null;
  return byTopic(criteria, facet);
}

/**
 * The values that a facet has at all among those that its totals can tell apart, as the same statement: for a filter
 * under which too many claims are found to count them.
 */
export function facetValues(criteria: ClaimCriteria, facet: FacetName): Prisma.Sql {
  const { analysts, perspectives, analystKinds, outlets, languages, kinds, speech, stance, mixed } = criteria;
  const anything = { period: {}, search: NO_SEARCH };
  if (facet === 'topics') return byTopic({ ...anything, analysts, perspectives, analystKinds, stance, mixed }, facet);
  return isOneOf(facet, OF_OUTLET)
    ? byAnalystAndOutlet({ ...anything, outlets, languages, kinds, speech }, facet)
    : byAnalystAndOutlet({ ...anything, analysts, perspectives, analystKinds, kinds, speech }, facet);
}

function asks(criteria: ClaimCriteria, conditions: readonly Condition[]): boolean {
  return conditions.some((condition) => criteria[condition] != null);
}

function isOneOf<Name extends string>(name: string, names: readonly Name[]): name is Name {
  return names.some((one) => one === name);
}

const TOTAL_VALUE: Record<Exclude<FacetName, 'topics'>, Prisma.Sql> = {
  perspectives: Prisma.sql`an."perspectiveId"`,
  analysts: Prisma.sql`t."analystId"`,
  outlets: Prisma.sql`t."outletId"`,
  kinds: Prisma.sql`t.kind`,
  speech: Prisma.sql`t.speech`,
  languages: Prisma.sql`t.language`,
};

/** From the totals by analyst and outlet: those over all of one of them where nothing is asked of it. */
function byAnalystAndOutlet(criteria: ClaimCriteria, facet: Exclude<FacetName, 'topics'> | null): Prisma.Sql {
  const ofOutlet = asks(criteria, OF_OUTLET) || (facet !== null && isOneOf(facet, OF_OUTLET));
  const ofAnalyst = !ofOutlet || asks(criteria, OF_ANALYST) || (facet !== null && isOneOf(facet, OF_ANALYST));
  const from = Prisma.sql`"ClaimTotal" t LEFT JOIN "Analyst" an ON an.id = t."analystId"`;
  return counted(facet && TOTAL_VALUE[facet], from, [
    ofAnalyst ? Prisma.sql`t."analystId" <> ${nil}` : Prisma.sql`t."analystId" = ${nil}`,
    ofOutlet ? Prisma.sql`t."outletId" <> ${nil}` : Prisma.sql`t."outletId" = ${nil}`,
    ...idIn(Prisma.sql`t."outletId"`, criteria.outlets),
    ...valueIn(Prisma.sql`t.language`, criteria.languages),
    ...enumIn(Prisma.sql`t.kind`, '"ClaimKind"', criteria.kinds),
    ...enumIn(Prisma.sql`t.speech`, '"SpeechType"', criteria.speech),
    ...analystConditions(criteria),
  ]);
}

/** From the totals by topic and analyst; on one topic a claim takes one stance, so that it counts once. */
function byTopic(criteria: ClaimCriteria, facet: FacetName | null): Prisma.Sql {
  const { topics, stance, mixed } = criteria;
  if (facet === 'topics' && !asks(criteria, [...OF_ANALYST, ...OF_STANCE])) {
    return counted(Prisma.sql`t."topicId"`, Prisma.sql`"PositionTotal" t`, [
      Prisma.sql`t.scope = 'EVERYBODY' AND t.grain = 'ALL' AND t."sideId" = ${nil}`,
      Prisma.sql`t."topicId" <> ${nil} AND t.bucket = ${ALL_TIME}::date`,
    ]);
  }
  const value = facet === 'topics' ? Prisma.sql`t."topicId"` : facet && TOTAL_VALUE[facet];
  return counted(value, Prisma.sql`"StanceTotal" t LEFT JOIN "Analyst" an ON an.id = t."analystId"`, [
    ...idIn(Prisma.sql`t."topicId"`, topics),
    ...(stance ? [Prisma.sql`t.value BETWEEN ${stance.min} AND ${stance.max}`] : []),
    ...(mixed == null ? [] : [Prisma.sql`t.mixed = ${mixed}`]),
    ...analystConditions(criteria),
  ]);
}

// Analysts are joined from the left: PostgreSQL leaves a join out that nothing is asked of.

function analystConditions({ analysts, perspectives, analystKinds }: ClaimCriteria): Prisma.Sql[] {
  return [
    ...idIn(Prisma.sql`t."analystId"`, analysts),
    ...idIn(Prisma.sql`an."perspectiveId"`, perspectives),
    ...enumIn(Prisma.sql`an.kind`, '"AnalystKind"', analystKinds),
  ];
}

function counted(value: Prisma.Sql | null, from: Prisma.Sql, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join([...conditions], ' AND ')}` : Prisma.empty;
  return value
    ? Prisma.sql`SELECT ${value}::text AS value, sum(t.claims)::int AS count FROM ${from} ${where} GROUP BY ${value}`
    : Prisma.sql`SELECT NULL::text AS value, coalesce(sum(t.claims), 0)::int AS count FROM ${from} ${where}`;
}
