import { useLocale, useTranslations } from 'next-intl';
import { DataText } from '@/components/charts/data-text';
import type { ListedArticleFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import styles from '../../_list/list.module.css';
import { historyPath } from '../../history/_history/nouns';

const COUNTS = ['drafts', 'inReview', 'reviewed', 'rejected'] as const;

/** Articles with how many of their claims are where; on a phone each is a card. */
export function ArticleTable({ rows }: { rows: readonly ListedArticleFragment[] }) {
  const t = useTranslations('studio.articles');
  const locale = useLocale();
  const format = formatFor(locale);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('article')}</th>
          {COUNTS.map((count) => (
            <th key={count} scope="col" className={styles.number}>
              {t(`counts.${count}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ article, ...counts }) => (
          <tr key={article.slug}>
            <th scope="row">
              <a href={pageAddress(locale, `/studio/articles/${article.slug}`)}>
                <DataText text={article.title} />
              </a>
              <p className={styles.where}>
                <DataText text={article.outlet.name} />
                <span aria-hidden="true"> · </span>
                <time dateTime={article.publishedOn}>{format.date(article.publishedOn, article.datePrecision)}</time>
                <span aria-hidden="true"> · </span>
                <a href={pageAddress(locale, historyPath('ARTICLE', article.slug)!)}>{t('history')}</a>
              </p>
            </th>
            {COUNTS.map((count) => (
              <td key={count} className={styles.number} data-empty={counts[count] === 0 || undefined}>
                <span className={styles.label}>{t(`counts.${count}`)}</span>
                <span>{format.count(counts[count])}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
