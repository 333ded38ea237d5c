import type { Resolvers } from '@/generated/graphql/resolvers';
import { globalId } from '../shared/id';
import { localized } from '../shared/locale';
import { single } from '../shared/single';

export const outletResolvers: Resolvers = {
  Query: {
    outlet: single('outlet'),
  },
  Outlet: {
    id: (outlet) => globalId('Outlet', outlet),
    name: localized((outlet) => outlet.name),
  },
};
