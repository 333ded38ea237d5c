import { readAgreementQuestion } from '@/domain/analysts/agreement';
import { analystList } from '@/domain/analysts/list';
import { claimList } from '@/domain/claims/list';
import { positionList } from '@/domain/positions/list';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { globalId } from '../shared/id';
import { list } from '../shared/list';
import { localized } from '../shared/locale';
import { reference, topicReference } from '../shared/reference';
import { singleOrMerged } from '../shared/single';

export const analystResolvers: Resolvers = {
  Query: {
    analyst: singleOrMerged('analyst'),
    analysts: list(analystList, () => ({})),
  },
  Analyst: {
    id: (analyst) => globalId('Analyst', analyst),
    name: localized((analyst) => analyst.name),
    role: localized((analyst) => analyst.role),
    perspective: reference('perspective', ({ perspectiveId }) => perspectiveId),
    claims: list(claimList, ({ id }) => ({ analystId: id })),
    positions: list(positionList, ({ id }) => ({ analystId: id })),
    topics: async ({ id }, { filter }, { measures }) => measures.topicsOfAnalyst(id, await measures.filter(filter)),
    counts: async ({ id }, { filter }, { measures }) => measures.countsOfAnalyst(id, await measures.filter(filter)),
    consistency: async ({ id }, { filter }, { measures }) =>
      measures.consistencyOfAnalyst(id, await measures.filter(filter)),
    departures: async ({ id }, { filter }, { measures }) =>
      measures.departuresOfAnalyst(id, await measures.filter(filter)),
    nearest: async ({ id }, { limit, minSharedTopics, direction, filter }, { limits, measures }) =>
      measures.nearestTo(
        id,
        readAgreementQuestion(
          { limit: limit ?? 5, minSharedTopics: minSharedTopics ?? 2, direction: direction ?? 'DESC' },
          limits.pageSize,
        ),
        await measures.filter(filter),
      ),
  },
  AnalystAgreement: {
    measure: () => 'AGREEMENT',
    analyst: reference('analyst', ({ otherId }) => otherId),
  },
  AnalystConsistency: {
    measure: () => 'CONSISTENCY',
    filter: ({ filter }) => filter.applied,
  },
  TopicConsistency: {
    measure: () => 'CONSISTENCY',
    topic: topicReference(({ own }) => own.topic),
  },
  Departures: {
    filter: ({ filter }) => filter.applied,
  },
  Departure: {
    measure: () => 'DEPARTURE',
    topic: topicReference(({ own }) => own.topic),
  },
  RestOfSide: {
    perspective: reference('perspective', ({ side }) => side.side.id),
    without: reference('analyst', ({ without }) => without),
    counts: ({ side }) => side.counts,
    grade: ({ side }) => side.grade,
    mean: ({ side }) => side.mean,
    positions: ({ side }) => side.positions,
    claims: ({ side, without }, args, { connections }) =>
      connections.open(
        claimList,
        { topicId: side.topic.id, perspectiveId: side.side.id, exceptAnalystId: without },
        { ...args, filter: side.filter.applied },
      ),
  },
};
