import { studioArticles } from '@/domain/articles/studio-list';
import { demand } from '@/domain/editing/permissions';
import { articleReference, nameOfReference } from '@/domain/editing/reference';
import { presentVersions, versionOf } from '@/domain/editing/versions';
import { InputError } from '@/domain/errors';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { checkCount } from '../studio/count';

export const studioArticleResolvers: Resolvers = {
  Query: {
    studioArticles: (_, { text, status, order, first, offset }, { actor, db, limits }) => {
      demand(actor, 'studio.read');
      checkCount('first', first, limits.pageSize);
      if (offset < 0) throw new InputError('INVALID_RANGE', 'offset', offset, 'a whole number from 0');
      return studioArticles(db, { text: text ?? null, status: status ?? null, order, first, offset });
    },
  },
  StudioArticleRow: {
    article: ({ articleId }, _, { loaders }) => required(loaders.article, articleId),
  },
  StudioArticle: {
    version: async ({ id }, _, { db }) => {
      const reference = articleReference(id);
      return versionOf((await presentVersions(db, [reference])).get(nameOfReference(reference)), true);
    },
  },
};
