import { positionList } from '@/domain/positions/list';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { positionId, readGlobalId } from '../shared/id';
import { list } from '../shared/list';
import { reference } from '../shared/reference';

export const positionResolvers: Resolvers = {
  Query: {
    position: (_, { id }, { loaders }) => {
      const key = readGlobalId(id);
      return key?.type === 'Position' ? loaders.position.load(key) : null;
    },
    positions: list(positionList, () => ({})),
  },
  Position: {
    id: positionId,
    analyst: reference('analyst', ({ analystId }) => analystId),
    topic: reference('topic', ({ topicId }) => topicId),
    article: reference('article', ({ articleId }) => articleId),
    value: ({ stanceSum, claimCount }) => stanceSum / claimCount,
    claims: (position, _, { loaders }) => loaders.claimsOfPosition.load(position),
  },
};
