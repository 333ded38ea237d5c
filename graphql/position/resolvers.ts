import { positionList } from '@/domain/positions/list';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { positionId, readGlobalId } from '../shared/id';

export const positionResolvers: Resolvers = {
  Query: {
    position: (_, { id }, { loaders }) => {
      const key = readGlobalId(id);
      return key?.type === 'Position' ? loaders.position.load(key) : null;
    },
    positions: (_, args, { connections }) => connections.open(positionList, {}, args),
  },
  Position: {
    id: positionId,
    analyst: ({ analystId }, _, { loaders }) => required(loaders.analyst, analystId),
    topic: ({ topicId }, _, { loaders }) => required(loaders.topic, topicId),
    article: ({ articleId }, _, { loaders }) => required(loaders.article, articleId),
    value: ({ stanceSum, claimCount }) => stanceSum / claimCount,
    claims: (position, _, { loaders }) => loaders.claimsOfPosition.load(position),
  },
};
