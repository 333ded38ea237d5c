import { analystList } from '@/domain/analysts/list';
import { claimList } from '@/domain/claims/list';
import { perspectiveList } from '@/domain/perspectives/list';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { globalId } from '../shared/id';
import { list } from '../shared/list';
import { localized } from '../shared/locale';
import { single } from '../shared/single';

export const perspectiveResolvers: Resolvers = {
  Query: {
    perspective: single('perspective'),
    perspectives: list(perspectiveList, () => ({})),
  },
  Perspective: {
    id: (perspective) => globalId('Perspective', perspective),
    name: localized((perspective) => perspective.name),
    analysts: list(analystList, ({ id }) => ({ perspectiveId: id })),
    claims: list(claimList, ({ id }) => ({ perspectiveId: id })),
  },
};
