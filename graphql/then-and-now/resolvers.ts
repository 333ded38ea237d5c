import { thenAndNow } from '@/domain/then-and-now/data';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { sideEntity } from '../measure/entity';
import { topicReference } from '../shared/reference';

export const thenAndNowResolvers: Resolvers = {
  Query: {
    thenAndNow: async (_, { side, earlier, later, filter }, { db, measures }) =>
      thenAndNow({ db, side, earlier, later, filter: await measures.filter(filter) }),
  },
  ThenAndNow: {
    entity: sideEntity(({ side }) => side),
    filter: ({ filter }) => filter.applied,
  },
  TopicChange: {
    topic: topicReference(({ topic }) => topic),
  },
};
