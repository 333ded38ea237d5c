import { claimList } from '@/domain/claims/list';
import { compareInOverview, readOverview } from '@/domain/overview/data';
import { readLimit } from '@/domain/paging/limit';
import { timelineOfAllTopics } from '@/domain/timeline/data';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { reference, topicReference } from '../shared/reference';

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
    perspective: reference('perspective', ({ side }) => side.id),
  },
  OverviewTopic: {
    topic: topicReference(({ topic }) => topic),
    timeline: ({ topic, filter }, { interval }, { measures }) =>
      measures.timelineOfTopic(topic.id, { interval, sides: 'perspectives', filter }),
  },
  BlindSpot: {
    topic: topicReference(({ topic }) => topic),
    speaking: reference('perspective', ({ speaking }) => speaking.id),
    silent: reference('perspective', ({ silent }) => silent.id),
  },
};
