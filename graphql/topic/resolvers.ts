import { analystList } from '@/domain/analysts/list';
import { claimList } from '@/domain/claims/list';
import { positionList } from '@/domain/positions/list';
import { topicList } from '@/domain/topics/list';
import { YEARLY } from '@/domain/windows/window';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { globalId } from '../shared/id';
import { list } from '../shared/list';
import { localized } from '../shared/locale';
import { singleOrMerged } from '../shared/single';

export const topicResolvers: Resolvers = {
  Query: {
    topic: singleOrMerged('topic'),
    topics: list(topicList, () => ({})),
  },
  Topic: {
    id: (topic) => globalId('Topic', topic),
    title: localized((topic) => topic.title),
    proposition: localized((topic) => topic.proposition),
    sides: async ({ id }, { filter }, { measures }) => measures.sidesOfTopic(id, await measures.filter(filter)),
    counts: async ({ id }, { filter }, { measures }) => measures.countsOfTopic(id, await measures.filter(filter)),
    timeline: async ({ id }, { interval, sides, filter }, { measures }) =>
      measures.timelineOfTopic(id, {
        interval: interval ?? null,
        sides: await measures.timelineSides(sides),
        filter: await measures.filter(filter),
      }),
    slidingMeans: async ({ id }, { window, interval, sides, filter }, { measures }) =>
      measures.slidingMeansOfTopic(id, {
        window: window ?? YEARLY,
        interval: interval ?? null,
        sides: await measures.timelineSides(sides),
        filter: await measures.filter(filter),
      }),
    claims: list(claimList, ({ id }) => ({ topicId: id })),
    analysts: list(analystList, ({ id }) => ({ topicId: id })),
    positions: list(positionList, ({ id }) => ({ topicId: id })),
  },
};
