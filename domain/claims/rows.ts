import { Prisma } from '@/generated/prisma/client';
import type { ParentColumn, ParentReference } from '../paging/list';
import { type ClaimCriteria, claimConditions, claimStanceConditions, stanceConditions } from './filter';
import { type ClaimSource, claimSource } from './source';

/** What claims belong to besides their filter: the columns of a list's parent. */
type Belonging = { of: readonly ParentColumn[]; parent: ParentReference };

const NOTHING: Belonging = { of: [], parent: () => Prisma.sql`NULL::uuid` };

/** What claims are read for. */
type Purpose = {
  /** Whether the stance on the one topic is what they are to be sorted by. */
  byStance?: boolean;
  /** How many, newest first, where no more are needed. */
  first?: Prisma.Sql;
  /** Whether some are enough, whichever come first. */
  anyOrder?: boolean;
};

/** Where the claims that meet a filter are read from, and all conditions on them, as alias c. */
export function claimRows(
  asked: ClaimCriteria,
  { of, parent }: Belonging = NOTHING,
  { byStance = false, first, anyOrder = false }: Purpose = {},
): { source: ClaimSource; conditions: Prisma.Sql[] } {
  const ofParent = (column: ParentColumn) => (of.includes(column) ? parent(column) : null);
  const source = claimSource(
    {
      topicId: ofParent('topicId') ?? onlyOne(asked.topics),
      analystId: ofParent('analystId') ?? onlyOne(asked.analysts),
      perspectiveId: ofParent('perspectiveId'),
      outletId: ofParent('outletId') ?? onlyOne(asked.outlets),
      language: asked.languages?.length === 1 ? Prisma.sql`${asked.languages[0]}` : null,
    },
    { byStance, first: asksMore(asked, of) ? undefined : first },
  );
  // A condition that the source answers is not asked twice, or the database expects fewer rows than there are.
  const answered = (column: ClaimSource['answers'][number]) => source.answers.includes(column);
  const criteria = {
    ...asked,
    analysts: answered('analystId') && !of.includes('analystId') ? undefined : asked.analysts,
    outlets: answered('outletId') && !of.includes('outletId') ? undefined : asked.outlets,
    languages: answered('language') ? undefined : asked.languages,
  };
  // Under a topic a filter without topics of its own speaks of the stance on it.
  const onTopic = answered('topicId') && !(of.includes('topicId') && asked.topics);
  return {
    source,
    conditions: [
      ...source.conditions,
      ...claimsOf(of, source.answers, parent),
      ...claimConditions(criteria, source.published, anyOrder ? (asksOther(asked, of) ? 'filtered' : 'some') : 'page'),
      ...(onTopic ? stanceConditions({ ...asked, topics: undefined }) : claimStanceConditions(asked)),
    ],
  };
}

/** Whether a filter asks of claims anything but words. */
export function asksOther({ search: _, period, ...others }: ClaimCriteria, of: readonly ParentColumn[]): boolean {
  return of.length > 0 || [period.from, period.to, ...Object.values(others)].some((condition) => condition != null);
}

/** Whether a filter asks of claims more than to be of an analyst and on a topic: not every one of those is then in the list. */
function asksMore(
  { period, search, topics, analysts, ...others }: ClaimCriteria,
  of: readonly ParentColumn[],
): boolean {
  const pair = new Set<string>([...of, ...(topics ? ['topicId'] : []), ...(analysts ? ['analystId'] : [])]);
  return (
    pair.size > 2 ||
    (topics?.length ?? 1) > 1 ||
    (analysts?.length ?? 1) > 1 ||
    (of.includes('topicId') && topics !== undefined) ||
    (of.includes('analystId') && analysts !== undefined) ||
    search.words.length > 0 ||
    [period.from, period.to, ...Object.values(others)].some((condition) => condition != null)
  );
}

function onlyOne(ids: readonly string[] | undefined): Prisma.Sql | null {
  return ids?.length === 1 ? Prisma.sql`${ids[0]}::uuid` : null;
}

/** That a claim belongs to its list's parent, as far as its source leaves that open. */
function claimsOf(
  of: readonly ParentColumn[],
  answered: ClaimSource['answers'],
  parent: ParentReference,
): Prisma.Sql[] {
  const belongs: Record<Exclude<ParentColumn, 'topicId'>, () => Prisma.Sql> = {
    articleId: () => Prisma.sql`c."articleId" = ${parent('articleId')}`,
    analystId: () => Prisma.sql`c."analystId" = ${parent('analystId')}`,
    exceptAnalystId: () => Prisma.sql`c."analystId" <> ${parent('exceptAnalystId')}`,
    perspectiveId: () => Prisma.sql`c."analystId" IN (
      SELECT an.id FROM "Analyst" an WHERE an."perspectiveId" = ${parent('perspectiveId')})`,
    outletId: () => Prisma.sql`c."articleId" IN (
      SELECT a.id FROM "Article" a WHERE a."outletId" = ${parent('outletId')})`,
  };
  return of.flatMap((column) =>
    column === 'topicId' || answered.some((one) => one === column) ? [] : [belongs[column]()],
  );
}
