import { readAgreementQuestion } from '@/domain/analysts/agreement';
import { analystList } from '@/domain/analysts/list';
import { claimList } from '@/domain/claims/list';
import { positionList } from '@/domain/positions/list';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { globalId } from '../shared/id';
import { localized } from '../shared/locale';
import { single } from '../shared/single';

export const analystResolvers: Resolvers = {
  Query: {
    analyst: single('analyst'),
    analysts: (_, args, { connections }) => connections.open(analystList, {}, args),
  },
  Analyst: {
    id: (analyst) => globalId('Analyst', analyst),
    name: localized((analyst) => analyst.name),
    role: localized((analyst) => analyst.role),
    perspective: ({ perspectiveId }, _, { loaders }) => required(loaders.perspective, perspectiveId),
    claims: ({ id }, args, { connections }) => connections.open(claimList, { analystId: id }, args),
    positions: ({ id }, args, { connections }) => connections.open(positionList, { analystId: id }, args),
    topics: async ({ id }, { filter }, { measures }) => measures.topicsOfAnalyst(id, await measures.filter(filter)),
    counts: async ({ id }, { filter }, { measures }) => measures.countsOfAnalyst(id, await measures.filter(filter)),
    nearest: ({ id }, { limit, minSharedTopics, direction }, { limits, measures }) =>
      measures.nearestTo(
        id,
        readAgreementQuestion(
          { limit: limit ?? 5, minSharedTopics: minSharedTopics ?? 2, direction: direction ?? 'DESC' },
          limits.pageSize,
        ),
      ),
  },
  AnalystAgreement: {
    analyst: ({ otherId }, _, { loaders }) => required(loaders.analyst, otherId),
  },
};
