import { readTimeline, turningPointsOf } from '@/domain/timeline/data';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { sideEntity } from '../measure/entity';
import { reference } from '../shared/reference';
import { articlesBehind } from './articles';

export const timelineResolvers: Resolvers = {
  Query: {
    timeline: async (_, { sides, topic, interval, filter }, { db, measures }) =>
      readTimeline({ db, sides, topic, interval: interval ?? null, filter: await measures.filter(filter) }),
  },
  Timeline: {
    topic: ({ topicId }, _, { loaders }) => (topicId === null ? null : required(loaders.topic, topicId)),
    filter: ({ filter }) => filter.applied,
    turningPoints: turningPointsOf,
  },
  TimelineSeries: {
    entity: sideEntity(({ side }) => side),
  },
  TurningPoint: {
    measure: () => 'TURNING_POINT',
    entity: sideEntity(({ side }) => side),
    topic: reference('topic', ({ topicId }) => topicId),
    silentBuckets: ({ silent }) => silent,
    articlesBefore: (point, { limit }, context) => articlesBehind(point, point.before, limit ?? 10, context),
    articlesAfter: (point, { limit }, context) => articlesBehind(point, point.after, limit ?? 10, context),
  },
  Change: {
    measure: () => 'CHANGE',
  },
};
