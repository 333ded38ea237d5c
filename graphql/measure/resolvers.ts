import { layersOf } from '@/domain/measures/cohesion';
import { LEVELS } from '@/domain/measures/scale';
import { readLimit } from '@/domain/paging/limit';
import { sideOnTopic } from '@/domain/sides/data';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { reference, topicReference } from '../shared/reference';
import { claimsOf } from './claims';
import { sideEntity } from './entity';

export const measureResolvers: Resolvers = {
  Query: {
    sideOnTopic: async (_, { side, topic, filter }, { db, measures }) =>
      sideOnTopic({ db, side, topic, filter: await measures.filter(filter) }),
  },
  Mean: {
    measure: () => 'MEAN',
    shares: ({ shares }) => shares.map((share, i) => ({ level: LEVELS[i]!, share })),
  },
  SideOnTopic: {
    entity: sideEntity(({ side }) => side),
    topic: topicReference(({ topic }) => topic),
    cohesionLayers: ({ moments }) =>
      moments.size < 2
        ? []
        : layersOf(moments.levels).map(({ filled, ...layer }) => ({
            ...layer,
            levels: filled.map((place) => LEVELS[place]!),
          })),
    countedPositions: (side, { limit }, { measures, limits }) =>
      measures.positionsOf(side, readLimit(limit, limits.pageSize)),
    claims: claimsOf,
  },
  CountedPosition: {
    analyst: reference('analyst', ({ analystId }) => analystId),
    article: reference('article', ({ articleId }) => articleId),
  },
};
