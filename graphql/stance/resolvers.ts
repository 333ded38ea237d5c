import { stanceList } from '@/domain/stances/list';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { readGlobalId, stanceId } from '../shared/id';
import { localized } from '../shared/locale';

export const stanceResolvers: Resolvers = {
  Query: {
    stance: (_, { id }, { loaders }) => {
      const key = readGlobalId(id);
      return key?.type === 'Stance' ? loaders.stance.load(key) : null;
    },
    stances: (_, args, { connections }) => connections.open(stanceList, {}, args),
  },
  Stance: {
    id: stanceId,
    claim: ({ articleId, claimNumber }, _, { loaders }) => required(loaders.claim, { articleId, number: claimNumber }),
    topic: ({ topicId }, _, { loaders }) => required(loaders.topic, topicId),
    rationale: localized((stance) => stance.rationale),
  },
};
