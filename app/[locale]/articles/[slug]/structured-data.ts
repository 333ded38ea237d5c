import type { ArticleQuery } from '@/generated/graphql/documents';

type Article = NonNullable<ArticleQuery['article']>;

/** The article as a schema.org NewsArticle, at its source's address where that is known, with our page as what describes it. */
export function articleData(article: Article, page: string): Record<string, unknown> {
  return {
    '@type': 'NewsArticle',
    '@id': article.url ?? page,
    headline: (article.publishedTitle ?? article.title).text,
    ...(article.publishedTitle && { alternativeHeadline: article.title.text }),
    inLanguage: article.language,
    datePublished: article.datePrecision === 'MONTH' ? article.publishedOn.slice(0, 7) : article.publishedOn,
    ...(article.author && { author: { '@type': 'Person', name: article.author } }),
    ...(article.url && { url: article.url }),
    publisher: { '@type': 'NewsMediaOrganization', name: article.outlet.name.text, url: article.outlet.homepage },
    subjectOf: { '@type': 'WebPage', url: page },
  };
}
