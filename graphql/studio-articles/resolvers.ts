import { studioArticles } from '@/domain/articles/studio-list';
import { demand } from '@/domain/editing/permissions';
import { articleReference, nameOfReference } from '@/domain/editing/reference';
import { presentVersions, versionOf } from '@/domain/editing/versions';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { checkPage } from '../studio/count';

export const studioArticleResolvers: Resolvers = {
  Query: {
    studioArticles: (_, { text, status, order, first, offset }, { actor, db, limits }) => {
      demand(actor, 'studio.read');
      checkPage({ first, offset }, limits.pageSize);
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
