import { chooseHeadline } from '@/components/headline/choose';
import { HeadlineSentence } from '@/components/headline/headline';
import type { OverviewQuery } from '@/generated/graphql/documents';
import { pageAddress, type Query } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import styles from './head.module.css';

type Props = {
  overview: OverviewQuery['overview'];
  /** The conditions in force, as the lists take them. */
  query: Query;
};

/** What was counted, what it says in a sentence, and how far that sentence carries. */
export function OverviewHead({ overview, query }: Props) {
  const { comparison } = overview;
  return (
    <header className={styles.head}>
      <Eyebrow overview={overview} query={query} />
      <HeadlineSentence
        headline={chooseHeadline(overview.sides.length, comparison?.summary.ranked ?? null)}
        sides={comparison && { left: comparison.left.name, right: comparison.right.name }}
      />
      {comparison && <Deck comparison={comparison} />}
    </header>
  );
}

function Eyebrow({ overview, query }: Props) {
  const t = useTranslations('counts');
  const locale = useLocale();
  const format = formatFor(locale);
  const { counts, from, to } = overview;
  const years = [...new Set([from, to].flatMap((day) => (day ? [format.year(day)] : [])))];
  return (
    <ul className={styles.eyebrow} role="list">
      <li>
        <a href={pageAddress(locale, '/articles', query)}>{t('articles', { count: counts.articles })}</a>
      </li>
      <li>
        <a href={pageAddress(locale, '/claims', query)}>{t('claims', { count: counts.claims })}</a>
      </li>
      <li>
        <a href={pageAddress(locale, '/analysts', query)}>{t('analysts', { count: counts.analysts })}</a>
      </li>
      {years.length > 0 && (
        <li>
          <bdi dir="ltr">{years.join('–')}</bdi>
        </li>
      )}
    </ul>
  );
}

function Deck({ comparison }: { comparison: NonNullable<OverviewQuery['overview']['comparison']> }) {
  const t = useTranslations('overview.deck');
  const ranked = comparison.summary.ranked.length;
  const different = comparison.summary.ranked.filter((one) => one.gap?.different).length;
  const shared = comparison.topics.filter((one) => one.gap).length;
  const oneSided = comparison.topics.length - shared;
  return (
    <p className={styles.deck}>
      {ranked > 1 && t('ranked', { ranked, different })}{' '}
      {shared > ranked && t(ranked > 0 ? 'thin' : 'allThin', { count: shared - ranked })}{' '}
      {oneSided > 0 && <a href="#one-sided">{t('oneSided', { count: oneSided })}</a>}
    </p>
  );
}
