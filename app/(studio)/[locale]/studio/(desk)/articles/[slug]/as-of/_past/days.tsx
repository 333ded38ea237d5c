import { useLocale, useTranslations } from 'next-intl';
import type { PastArticleQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import styles from './past.module.css';

type Props = {
  slug: string;
  days: NonNullable<PastArticleQuery['studioArticle']>['changedDays'];
  current: string;
};

/** The days on which something changed, each leading to how it stood at its end. */
export function ChangedDays({ slug, days, current }: Props) {
  const t = useTranslations('studio.past');
  const locale = useLocale();
  const format = formatFor(locale);
  if (days.length === 0) return <p className={styles.quiet}>{t('neverChanged')}</p>;
  return (
    <nav aria-label={t('days')} className={styles.days}>
      <h2>{t('days')}</h2>
      <ol role="list">
        {days.map(({ day, acts }) => (
          <li key={day}>
            <a
              href={`${pageAddress(locale, `/studio/articles/${slug}/as-of`)}?date=${day}`}
              aria-current={day === current ? 'date' : undefined}
            >
              <time dateTime={day}>{format.date(day, 'DAY')}</time>
            </a>{' '}
            <span className={styles.quiet}>{t('acts', { count: acts })}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
