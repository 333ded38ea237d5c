import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { claimsOf } from './claims';
import { entityOf } from './entity';

export const measureResolvers: Resolvers = {
  Mean: {
    measure: () => 'MEAN',
  },
  SideOnTopic: {
    entity: ({ side }, _, { loaders }) => entityOf(side, loaders),
    topic: ({ topic }, _, { loaders }) => required(loaders.topic, topic.id),
    claims: claimsOf,
  },
};
