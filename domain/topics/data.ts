import type { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Referred } from '../paging/along';
import type { Connection } from '../paging/connection';
import { columnsOf } from '../sql/columns';
import { shapeOf } from '../sql/json-rows';

export const topicColumns = {
  id: true,
  slug: true,
  order: true,
  title: true,
  proposition: true,
} satisfies Prisma.TopicSelect;

export type TopicRow = Prisma.TopicGetPayload<{ select: typeof topicColumns }>;
export type TopicConnection = Connection<TopicRow>;

export const topicShape = shapeOf<TopicRow>(topicColumns, {});
export const topicTable: Referred<TopicRow> = { table: 'Topic', select: topicColumns, shape: topicShape };

/** The topics with these ids, in any order; those that do not exist are left out. */
export function topicsByIds({ db, ids }: { db: Database; ids: readonly string[] }): Promise<TopicRow[]> {
  return db.$queryRaw<TopicRow[]>`
    SELECT ${columnsOf(topicColumns, 't')} FROM "Topic" t WHERE t.id = ANY(${ids}::uuid[])`;
}
