import { thenAndNow } from '@/domain/then-and-now/data';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { entityOf } from '../measure/entity';
import { reference } from '../shared/reference';

export const thenAndNowResolvers: Resolvers = {
  Query: {
    thenAndNow: async (_, { side, earlier, later, filter }, { db, measures }) =>
      thenAndNow({ db, side, earlier, later, filter: await measures.filter(filter) }),
  },
  ThenAndNow: {
    entity: ({ side }, _, { loaders }) => entityOf(side, loaders),
    filter: ({ filter }) => filter.applied,
  },
  TopicChange: {
    topic: reference('topic', ({ topic }) => topic.id),
  },
};
