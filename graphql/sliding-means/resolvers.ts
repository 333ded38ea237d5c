import { readSlidingMeans } from '@/domain/sliding-means/data';
import { middleOf } from '@/domain/timeline/buckets';
import { YEARLY } from '@/domain/windows/window';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { entityOf } from '../measure/entity';

export const slidingMeansResolvers: Resolvers = {
  Query: {
    slidingMeans: async (_, { sides, topic, window, interval, filter }, { db, measures }) =>
      readSlidingMeans({
        db,
        sides,
        topic,
        window: window ?? YEARLY,
        interval: interval ?? null,
        filter: await measures.filter(filter),
      }),
  },
  SlidingMeans: {
    measure: () => 'SLIDING_MEAN',
    topic: ({ topicId }, _, { loaders }) => required(loaders.topic, topicId),
    filter: ({ filter }) => filter.applied,
  },
  SlidingPoint: {
    middle: ({ bucket }) => middleOf(bucket),
    from: ({ span }) => span.from,
    to: ({ span }) => span.to,
    effectivePositions: ({ effective }) => effective,
  },
  SlidingSeries: {
    entity: ({ side }, _, { loaders }) => entityOf(side, loaders),
  },
};
