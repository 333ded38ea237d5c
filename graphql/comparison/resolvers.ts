import { orderTopics } from '@/domain/comparison/compare';
import { compare } from '@/domain/comparison/data';
import { facingAnalysts } from '@/domain/comparison/facing';
import { readLimit } from '@/domain/paging/limit';
import type { Resolvers } from '@/generated/graphql/resolvers';
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
    facing: async ({ left, right, filter }, { limit }, { db, measures, limits }) =>
      facingAnalysts({
        db,
        left,
        right,
        filter: await measures.filter(filter),
        limit: readLimit(limit ?? 3, limits.pageSize),
      }),
  },
  FacingPair: {
    left: ({ leftId }, _, { loaders }) => required(loaders.analyst, leftId),
    right: ({ rightId }, _, { loaders }) => required(loaders.analyst, rightId),
    comparison: ({ leftId, rightId, filter }, _, { measures }) => measures.compareAnalysts(leftId, rightId, filter),
  },
  TopicComparison: {
    topic: ({ topic }, _, { loaders }) => required(loaders.topic, topic.id),
  },
  Gap: {
    measure: () => 'GAP',
  },
};
