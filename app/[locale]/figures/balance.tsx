import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { balanceNumbers } from '@/components/charts/balance/numbers';
import { balancePicture } from '@/components/charts/balance/picture';
import { ArticleBalanceDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { readParameters, slug } from '../_filters/read';
import { ArticleBalance, articleBalance } from '../articles/[slug]/balance';
import { figure } from './figure';

/** Whose voices one article carries. */
export const balanceFigure = figure({
  document: ArticleBalanceDocument,
  read: (query) => readParameters({ article: slug }, query),
  variables: ({ article = '' }) => ({ article }),
  query: ({ article }) => ({ article }),
  present: async ({ data: { article }, locale }) => {
    if (!article) notFound();
    const [t, figures] = await Promise.all([getTranslations('article'), getTranslations('figures')]);
    const series = articleBalance(article, locale);
    return {
      name: t('balance'),
      subject: article.title,
      origin: { title: figures('articlePage'), href: `${pageAddress(locale, `/articles/${article.slug}`)}#balance` },
      conditions: [],
      counts: null,
      dates: null,
      draw: series.positions > 0 ? (standing) => <ArticleBalance article={article} {...standing} /> : null,
      numbers: balanceNumbers(series),
      picture: series.positions > 0 ? (paper) => balancePicture(paper, series) : null,
    };
  },
});
