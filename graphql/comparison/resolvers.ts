import type { Resolvers } from '@/generated/graphql/resolvers';
import { orderTopics } from '@/domain/comparison/compare';
import { compare } from '@/domain/comparison/data';
import { required } from '../loaders';
import { entityOf } from '../measure/entity';

export const comparisonResolvers: Resolvers = {
  Query: {
    comparison: async (_, { left, right, filter }, { db, measures }) =>
      compare({ db, left, right, filter: await measures.filter(filter) }),
  },
  Comparison: {
    left: ({ left }, _, { loaders }) => entityOf(left, loaders),
    right: ({ right }, _, { loaders }) => entityOf(right, loaders),
    topics: ({ topics }, { orderBy }) => orderTopics(topics, orderBy ?? 'GAP'),
  },
  TopicComparison: {
    topic: ({ topic }, _, { loaders }) => required(loaders.topic, topic.id),
  },
  Gap: {
    measure: () => 'GAP',
  },
};
