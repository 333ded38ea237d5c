import { lastEdited, waitingFor } from '@/domain/desk/desk';
import { InputError } from '@/domain/errors';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';

export const deskResolvers: Resolvers = {
  Query: {
    desk: (_, __, { db, actor }) => waitingFor(db, actor),
  },
  Desk: {
    edited: (_, { first }, { db, actor, limits }) => {
      if (first < 1 || first > limits.pageSize)
        throw new InputError('INVALID_RANGE', 'first', first, `1 to ${limits.pageSize}`);
      return lastEdited(db, actor, first);
    },
  },
  EditedArticle: {
    article: ({ articleId }, _, { loaders }) => required(loaders.article, articleId),
  },
};
