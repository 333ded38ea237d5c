import { readTimeline } from '@/domain/timeline/data';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { entityOf } from '../measure/entity';

export const timelineResolvers: Resolvers = {
  Query: {
    timeline: async (_, { sides, topic, interval, filter }, { db, measures }) =>
      readTimeline({ db, sides, topic, interval: interval ?? null, filter: await measures.filter(filter) }),
  },
  Timeline: {
    topic: ({ topicId }, _, { loaders }) => (topicId === null ? null : required(loaders.topic, topicId)),
    filter: ({ filter }) => filter.applied,
  },
  TimelineSeries: {
    entity: ({ side }, _, { loaders }) => entityOf(side, loaders),
  },
};
