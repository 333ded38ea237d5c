import { voteShare } from '@/domain/consensus/consensus';
import { orderConsensus, readConsensus } from '@/domain/consensus/data';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { reference, topicReference } from '../shared/reference';

export const consensusResolvers: Resolvers = {
  Query: {
    consensus: async (_, { filter }, { db, measures }) => readConsensus({ db, filter: await measures.filter(filter) }),
  },
  ConsensusOverview: {
    filter: ({ filter }) => filter.applied,
    topics: ({ topics }, { orderBy }) => orderConsensus(topics, orderBy),
  },
  TopicConsensus: {
    topic: topicReference(({ topic }) => topic),
  },
  PerspectiveVotes: {
    perspective: reference('perspective', ({ side }) => side.id),
    acceptance: ({ accepting, speaking }) => voteShare(accepting, speaking),
    rejection: ({ rejecting, speaking }) => voteShare(rejecting, speaking),
  },
  Consensus: {
    measure: () => 'CONSENSUS',
  },
};
