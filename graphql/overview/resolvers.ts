import { claimList } from '@/domain/claims/list';
import { compareInOverview, readOverview } from '@/domain/overview/data';
import { readLimit } from '@/domain/paging/limit';
import { timelineOfAllTopics } from '@/domain/timeline/data';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';

export const overviewResolvers: Resolvers = {
  Query: {
    overview: async (_, { filter }, { db, measures }) => readOverview({ db, filter: await measures.filter(filter) }),
  },
  Overview: {
    filter: ({ filter }) => filter.applied,
    comparison: (overview, { left, right }, { db }) => compareInOverview({ db, overview, left, right }),
    activity: ({ filter }, { interval }, { db }) =>
      timelineOfAllTopics({ db, interval: interval ?? null, sides: 'perspectives', filter }),
    latestClaims: async ({ filter }, { limit }, { connections, limits }) => {
      const page = { first: readLimit(limit ?? 6, limits.pageSize), filter: filter.applied };
      return (await connections.open(claimList, {}, page)).nodes();
    },
  },
  OverviewSide: {
    perspective: ({ side }, _, { loaders }) => required(loaders.perspective, side.id),
  },
  OverviewTopic: {
    topic: ({ topic }, _, { loaders }) => required(loaders.topic, topic.id),
    timeline: ({ topic, filter }, { interval }, { measures }) =>
      measures.timelineOfTopic(topic.id, { interval, sides: 'perspectives', filter }),
  },
  BlindSpot: {
    topic: ({ topic }, _, { loaders }) => required(loaders.topic, topic.id),
    speaking: ({ speaking }, _, { loaders }) => required(loaders.perspective, speaking.id),
    silent: ({ silent }, _, { loaders }) => required(loaders.perspective, silent.id),
  },
};
