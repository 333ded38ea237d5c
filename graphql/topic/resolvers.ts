import { analystList } from '@/domain/analysts/list';
import { claimList } from '@/domain/claims/list';
import { positionList } from '@/domain/positions/list';
import { topicList } from '@/domain/topics/list';
import { YEARLY } from '@/domain/windows/window';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { globalId } from '../shared/id';
import { localized } from '../shared/locale';
import { single } from '../shared/single';

export const topicResolvers: Resolvers = {
  Query: {
    topic: single('topic'),
    topics: (_, args, { connections }) => connections.open(topicList, {}, args),
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
    claims: ({ id }, args, { connections }) => connections.open(claimList, { topicId: id }, args),
    analysts: ({ id }, args, { connections }) => connections.open(analystList, { topicId: id }, args),
    positions: ({ id }, args, { connections }) => connections.open(positionList, { topicId: id }, args),
  },
};
