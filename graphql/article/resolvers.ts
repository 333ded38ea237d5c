import { textBlocks } from '@/domain/articles/blocks';
import { articleList } from '@/domain/articles/list';
import { articleMonths } from '@/domain/articles/months';
import { claimList } from '@/domain/claims/list';
import { chooseLanguage } from '@/domain/text/localized';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { globalId } from '../shared/id';
import { list } from '../shared/list';
import { languageOf, localized, textDirection } from '../shared/locale';
import { reference } from '../shared/reference';
import { single } from '../shared/single';

export const articleResolvers: Resolvers = {
  Query: {
    article: single('article'),
    articles: list(articleList, () => ({})),
    articleMonths: (_, __, { db }) => articleMonths(db),
  },
  Article: {
    id: (article) => globalId('Article', article),
    outlet: reference('outlet', ({ outletId }) => outletId),
    publishedTitle: ({ publishedTitle, language }) =>
      publishedTitle === null ? null : { text: publishedTitle, language },
    title: localized(
      (article) => article.title,
      (article) => article.language,
    ),
    text: async ({ id, language }, { locale }, { loaders }) => {
      const texts = await loaders.textsOfArticle.load(id);
      const chosen = chooseLanguage(
        texts.map((text) => text.language),
        languageOf(locale),
        language,
      );
      const text = texts.find((candidate) => candidate.language === chosen);
      if (!text) throw new Error(`The article ${id} has no text.`);
      return text;
    },
    texts: ({ id }, _, { loaders }) => loaders.textsOfArticle.load(id),
    balance: ({ id }, _, { measures }) => measures.balanceOf(id),
    claims: list(claimList, ({ id }) => ({ articleId: id })),
  },
  PerspectiveShare: {
    perspective: reference('perspective', ({ perspectiveId }) => perspectiveId),
  },
  ArticleText: {
    direction: ({ language }) => textDirection(language),
    blocks: ({ blocks }) => textBlocks(blocks),
  },
};
