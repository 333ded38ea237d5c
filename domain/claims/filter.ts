import { Prisma } from '@/generated/prisma/client';
import type { AnalystRow } from '../analysts/data';
import type { Database } from '../database';
import { type Period, readPeriod } from '../dates/day';
import { InputError } from '../errors';
import { enumIn, idIn, valueIn, within } from '../filters/conditions';
import { readLanguages } from '../filters/languages';
import { idsOfSlugs } from '../filters/slugs';
import { searchWords } from '../text/search';
import { hasWords, lookUp, type Reading, type Search } from '../words/search';
import type { ClaimRow } from './data';

/** Which claims, as it is asked for. */
export type ClaimFilter = {
  from?: string | null;
  to?: string | null;
  articles?: readonly string[] | null;
  outlets?: readonly string[] | null;
  analysts?: readonly string[] | null;
  analystKinds?: readonly AnalystRow['kind'][] | null;
  perspectives?: readonly string[] | null;
  topics?: readonly string[] | null;
  stance?: { min: number; max: number } | null;
  mixed?: boolean | null;
  kinds?: readonly ClaimRow['kind'][] | null;
  speech?: readonly ClaimRow['speech'][] | null;
  languages?: readonly string[] | null;
  text?: string | null;
};

/** A filter that was checked, with ids for slugs. */
export type ClaimCriteria = Pick<ClaimFilter, 'analystKinds' | 'kinds' | 'speech' | 'languages' | 'mixed'> & {
  period: Period;
  articles?: string[];
  outlets?: string[];
  analysts?: string[];
  perspectives?: string[];
  topics?: string[];
  stance?: { min: number; max: number };
  search: Search;
};

/**
 * Checks a filter.
 * @throws InputError naming the field at fault.
 */
export async function readClaimFilter(db: Database, filter: ClaimFilter, path = 'filter'): Promise<ClaimCriteria> {
  const { analystKinds, kinds, speech, mixed } = filter;
  const languages = readLanguages(filter.languages, path);
  const period = readPeriod(filter, path);
  const stance = readStance(filter.stance, `${path}.stance`);
  const search = await lookUp(db, 'claims', searchWords(filter.text, `${path}.text`));
  const { articles, outlets, analysts, perspectives, topics } = filter;
  const ids = await idsOfSlugs(db, { articles, outlets, analysts, perspectives, topics }, path);
  return { analystKinds, kinds, speech, languages, mixed, period, stance, search, ...ids };
}

function readStance(stance: ClaimFilter['stance'], path: string): { min: number; max: number } | undefined {
  if (stance == null) return undefined;
  for (const end of ['min', 'max'] as const) {
    if (stance[end] < -2 || stance[end] > 2) {
      throw new InputError('INVALID_RANGE', `${path}.${end}`, stance[end], 'a whole number from -2 to 2');
    }
  }
  if (stance.max < stance.min) {
    throw new InputError('INVALID_RANGE', `${path}.max`, stance.max, `a number not below ${path}.min, ${stance.min}`);
  }
  return stance;
}

/**
 * The conditions on a claim, as alias c, without those on its stances.
 * @param published the column of its date, where another table has it in the order of a list.
 * @param reading how the claims are read.
 * Conditions on other tables are subqueries, so that they can be put together freely and never multiply rows.
 */
export function claimConditions(
  criteria: ClaimCriteria,
  published: Prisma.Sql = Prisma.sql`c."publishedOn"`,
  reading: Reading = 'page',
): Prisma.Sql[] {
  const ofArticle = [
    ...idIn(Prisma.sql`a."outletId"`, criteria.outlets),
    ...valueIn(Prisma.sql`a.language`, criteria.languages),
  ];
  const ofAnalyst = [
    ...idIn(Prisma.sql`an."perspectiveId"`, criteria.perspectives),
    ...enumIn(Prisma.sql`an.kind`, '"AnalystKind"', criteria.analystKinds),
  ];
  return [
    Prisma.sql`c.status = 'REVIEWED'`,
    ...within(published, criteria.period),
    ...idIn(Prisma.sql`c."articleId"`, criteria.articles),
    ...idIn(Prisma.sql`c."analystId"`, criteria.analysts),
    ...enumIn(Prisma.sql`c.kind`, '"ClaimKind"', criteria.kinds),
    ...enumIn(Prisma.sql`c.speech`, '"SpeechType"', criteria.speech),
    ...hasWords('c', criteria.search, reading),
    ...(ofArticle.length > 0
      ? [
          Prisma.sql`EXISTS (
            SELECT 1 FROM "Article" a WHERE a.id = c."articleId" AND ${Prisma.join(ofArticle, ' AND ')})`,
        ]
      : []),
    ...(ofAnalyst.length > 0
      ? [
          Prisma.sql`EXISTS (
            SELECT 1 FROM "Analyst" an WHERE an.id = c."analystId" AND ${Prisma.join(ofAnalyst, ' AND ')})`,
        ]
      : []),
  ];
}

/** The conditions on one stance, as alias s. */
export function stanceConditions({ topics, stance, mixed }: ClaimCriteria): Prisma.Sql[] {
  return [
    ...idIn(Prisma.sql`s."topicId"`, topics),
    ...(stance ? [Prisma.sql`s.value BETWEEN ${stance.min} AND ${stance.max}`] : []),
    ...(mixed == null ? [] : [Prisma.sql`s.mixed = ${mixed}`]),
  ];
}

/** That a claim has a stance that meets these conditions. */
export function takesStance(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  const own = Prisma.sql`s."articleId" = c."articleId" AND s."claimNumber" = c.number`;
  return Prisma.sql`EXISTS (SELECT 1 FROM "Stance" s WHERE ${Prisma.join([own, ...conditions], ' AND ')})`;
}

/**
 * The conditions on a claim's stances: on those on the filter's topics, or on any. A claim "without a stance that argues
 * both ways" has stances, none of which does.
 */
export function claimStanceConditions({ topics, stance, mixed }: ClaimCriteria): Prisma.Sql[] {
  const scope = idIn(Prisma.sql`s."topicId"`, topics);
  const asked = [
    ...scope,
    ...(stance ? [Prisma.sql`s.value BETWEEN ${stance.min} AND ${stance.max}`] : []),
    ...(mixed ? [Prisma.sql`s.mixed`] : []),
  ];
  return [
    ...(asked.length > 0 ? [takesStance(asked)] : []),
    ...(mixed === false ? [Prisma.sql`NOT ${takesStance([...scope, Prisma.sql`s.mixed`])}`] : []),
  ];
}
