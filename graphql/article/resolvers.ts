import { textBlocks } from '@/domain/articles/blocks';
import { articleList } from '@/domain/articles/list';
import { claimList } from '@/domain/claims/list';
import { chooseLanguage } from '@/domain/text/localized';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { globalId } from '../shared/id';
import { languageOf, localized, textDirection } from '../shared/locale';
import { single } from '../shared/single';

export const articleResolvers: Resolvers = {
  Query: {
    article: single('article'),
    articles: (_, args, { connections }) => connections.open(articleList, {}, args),
  },
  Article: {
    id: (article) => globalId('Article', article),
    outlet: ({ outletId }, _, { loaders }) => required(loaders.outlet, outletId),
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
    claims: ({ id }, args, { connections }) => connections.open(claimList, { articleId: id }, args),
  },
  PerspectiveShare: {
    perspective: ({ perspectiveId }, _, { loaders }) => required(loaders.perspective, perspectiveId),
  },
  ArticleText: {
    direction: ({ language }) => textDirection(language),
    blocks: ({ blocks }) => textBlocks(blocks),
  },
};
