import { BalanceFigure } from '@/components/charts/balance/figure';
import { type Balance, balance } from '@/components/charts/balance/series';
import type { ArticleBalanceQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { methodAddress } from '../../_page/links';
import { explainAddress } from '../../explain/address';
import type { Standing } from '../../figures/figure';

type Article = Pick<NonNullable<ArticleBalanceQuery['article']>, 'slug' | 'balance'>;

/** An article's positions by the side that takes them, laid out. */
export function articleBalance(article: Article, locale: Locale): Balance {
  const shares = article.balance.shares.map((share) => ({ ...share, entity: share.perspective }));
  return balance({ ...article.balance, shares }, DIRECTION[locale]);
}

/** Whose voices the article carries. */
export function ArticleBalance({ article, ...standing }: { article: Article } & Standing) {
  const t = useTranslations('article');
  const locale = useLocale();
  return (
    <BalanceFigure
      id="balance"
      title={t('balance')}
      data={articleBalance(article, locale)}
      claimsHref={(side) => pageAddress(locale, '/claims', { article: article.slug, perspective: side.slug })}
      methodHref={methodAddress(locale)}
      explainHref={explainAddress(locale, { measure: 'balance', article: article.slug })}
      {...standing}
    />
  );
}
