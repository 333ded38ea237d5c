import { Prisma } from '@/generated/prisma/client';
import type { ListDefinition } from '../paging/definition';
import type { ParentColumn, ParentReference, Rows } from '../paging/list';
import { columnsOf } from '../sql/columns';
import { type ClaimRow, claimColumns } from './data';
import { type ClaimFilter, claimConditions, claimStanceConditions, readClaimFilter, stanceConditions } from './filter';
import { type ClaimOrderField, claimOrder } from './order';
import { type ClaimSource, claimSource } from './source';

/** The reviewed claims: all, or those of whatever has claims. */
export const claimList: ListDefinition<ClaimRow, ClaimFilter, ClaimOrderField> = {
  name: 'claims',
  open: async ({ db, of, filter, orderBy }) => {
    const asked = await readClaimFilter(db, filter ?? {});
    // Within one article people read on; over many they look for what is new.
    const usual = of.includes('articleId') ? ({ field: 'READING', direction: 'ASC' } as const) : null;
    const { field, direction } = orderBy ?? usual ?? { field: 'PUBLISHED', direction: 'DESC' };

    const rows = (parent: ParentReference): Rows => {
      const ofParent = (column: ParentColumn) => (of.includes(column) ? parent(column) : null);
      const source = claimSource(
        {
          topicId: ofParent('topicId') ?? onlyOne(asked.topics),
          analystId: ofParent('analystId') ?? onlyOne(asked.analysts),
          outletId: ofParent('outletId') ?? onlyOne(asked.outlets),
          language: asked.languages?.length === 1 ? Prisma.sql`${asked.languages[0]}` : null,
        },
        field === 'STANCE',
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
        from: source.from,
        conditions: [
          ...source.conditions,
          ...claimsOf(of, source.answers, parent),
          ...claimConditions(criteria, source.published),
          ...(onTopic ? stanceConditions({ ...asked, topics: undefined }) : claimStanceConditions(asked)),
        ],
        order: claimOrder(field, direction, source),
      };
    };
    return { columns: columnsOf(claimColumns, 'c'), rows };
  },
};

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
