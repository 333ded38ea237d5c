import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { globalId } from '../shared/id';
import { localized } from '../shared/locale';
import { single } from '../shared/single';

export const analystResolvers: Resolvers = {
  Query: {
    analyst: single('analyst'),
  },
  Analyst: {
    id: (analyst) => globalId('Analyst', analyst),
    name: localized((analyst) => analyst.name),
    role: localized((analyst) => analyst.role),
    perspective: ({ perspectiveId }, _, { loaders }) => required(loaders.perspective, perspectiveId),
  },
};
