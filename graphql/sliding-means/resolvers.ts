import { readSlidingMeans } from '@/domain/sliding-means/data';
import { middleOf } from '@/domain/timeline/buckets';
import { YEARLY } from '@/domain/windows/window';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { sideEntity } from '../measure/entity';
import { reference } from '../shared/reference';

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
    topic: reference('topic', ({ topicId }) => topicId),
    filter: ({ filter }) => filter.applied,
  },
  SlidingPoint: {
    middle: ({ bucket }) => middleOf(bucket),
    from: ({ span }) => span.from,
    to: ({ span }) => span.to,
    effectivePositions: ({ effective }) => effective,
  },
  SlidingSeries: {
    entity: sideEntity(({ side }) => side),
  },
};
