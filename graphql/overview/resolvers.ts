import { claimList } from '@/domain/claims/list';
import type { Comparison } from '@/domain/comparison/data';
import { compareInOverview, type Overview, readOverview } from '@/domain/overview/data';
import { readLimit } from '@/domain/paging/limit';
import { timelineOfAllTopics } from '@/domain/timeline/data';
import type { OverviewComparisonArgs, QueryOverviewArgs, Resolvers } from '@/generated/graphql/resolvers';
import { needed } from '../measure/positions';
import { alsoForMany, type Selected } from '../operations/many';
import { reference, topicReference } from '../shared/reference';

/**
 * What an overview needs of the positions of all sides; those of the two that are compared are read by themselves. It
 * counts them by level in any case.
 */
function neededOfAll(selected: Selected) {
  return needed(new Map([...selected].filter(([name]) => name !== 'comparison'))) && 'MOMENTS';
}

export const overviewResolvers: Resolvers = {
  Query: {
    overview: alsoForMany<unknown, QueryOverviewArgs, Overview>(
      async (_, { filter }, { db, measures }) => readOverview({ db, filter: await measures.filter(filter) }),
      async (_, { filter }, { db, measures }, selected) => [
        await readOverview({ db, filter: await measures.filter(filter), only: neededOfAll(selected) }),
      ],
    ),
  },
  Overview: {
    filter: ({ filter }) => filter.applied,
    comparison: alsoForMany<Overview, OverviewComparisonArgs, Comparison | null>(
      (overview, { left, right }, { db }) => compareInOverview({ db, overview, left, right }),
      (overviews, { left, right }, { db }, selected) =>
        Promise.all(
          overviews.map((overview) =>
            compareInOverview({ db, overview, left, right, only: needed(selected) && 'MOMENTS' }),
          ),
        ),
    ),
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
