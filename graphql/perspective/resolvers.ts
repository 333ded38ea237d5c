import type { Resolvers } from '@/generated/graphql/resolvers';
import { globalId } from '../shared/id';
import { localized } from '../shared/locale';
import { single } from '../shared/single';

export const perspectiveResolvers: Resolvers = {
  Query: {
    perspective: single('perspective'),
  },
  Perspective: {
    id: (perspective) => globalId('Perspective', perspective),
    name: localized((perspective) => perspective.name),
  },
};
