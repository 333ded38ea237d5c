import { articleList } from '@/domain/articles/list';
import { outletList } from '@/domain/outlets/list';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { globalId } from '../shared/id';
import { localized } from '../shared/locale';
import { single } from '../shared/single';

export const outletResolvers: Resolvers = {
  Query: {
    outlet: single('outlet'),
    outlets: (_, args, { connections }) => connections.open(outletList, {}, args),
  },
  Outlet: {
    id: (outlet) => globalId('Outlet', outlet),
    name: localized((outlet) => outlet.name),
    articles: ({ id }, args, { connections }) => connections.open(articleList, { outletId: id }, args),
  },
};
