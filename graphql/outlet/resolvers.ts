import { articleList } from '@/domain/articles/list';
import { outletList } from '@/domain/outlets/list';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { globalId } from '../shared/id';
import { list } from '../shared/list';
import { localized } from '../shared/locale';
import { single } from '../shared/single';

export const outletResolvers: Resolvers = {
  Query: {
    outlet: single('outlet'),
    outlets: list(outletList, () => ({})),
  },
  Outlet: {
    id: (outlet) => globalId('Outlet', outlet),
    name: localized((outlet) => outlet.name),
    articles: list(articleList, ({ id }) => ({ outletId: id })),
  },
};
