import { stanceList } from '@/domain/stances/list';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { readGlobalId, stanceId } from '../shared/id';
import { list } from '../shared/list';
import { localized } from '../shared/locale';
import { reference } from '../shared/reference';

export const stanceResolvers: Resolvers = {
  Query: {
    stance: (_, { id }, { loaders }) => {
      const key = readGlobalId(id);
      return key?.type === 'Stance' ? loaders.stance.load(key) : null;
    },
    stances: list(stanceList, () => ({})),
  },
  Stance: {
    id: stanceId,
    claim: ({ articleId, claimNumber }, _, { loaders }) => required(loaders.claim, { articleId, number: claimNumber }),
    topic: reference('topic', ({ topicId }) => topicId),
    rationale: localized((stance) => stance.rationale),
  },
};
