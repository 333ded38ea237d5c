import { analystList } from '@/domain/analysts/list';
import { claimList } from '@/domain/claims/list';
import { perspectiveList } from '@/domain/perspectives/list';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { globalId } from '../shared/id';
import { localized } from '../shared/locale';
import { single } from '../shared/single';

export const perspectiveResolvers: Resolvers = {
  Query: {
    perspective: single('perspective'),
    perspectives: (_, args, { connections }) => connections.open(perspectiveList, {}, args),
  },
  Perspective: {
    id: (perspective) => globalId('Perspective', perspective),
    name: localized((perspective) => perspective.name),
    analysts: ({ id }, args, { connections }) => connections.open(analystList, { perspectiveId: id }, args),
    claims: ({ id }, args, { connections }) => connections.open(claimList, { perspectiveId: id }, args),
  },
};
