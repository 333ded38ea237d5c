import { useLocale, useTranslations } from 'next-intl';
import { formatFor } from '@/i18n/format';
import { type Bucket, type Interval, quarterOf } from './buckets';

/** Names stretches of time: "Q4 2023", "November 2023", "2023". */
export function useBucketLabel(interval: Interval): (bucket: Bucket) => string {
  const t = useTranslations('charts.time');
  const format = formatFor(useLocale());
  return (bucket) => {
    if (interval === 'YEAR') return format.year(bucket.from);
    if (interval === 'MONTH') return format.date(bucket.from, 'MONTH');
    return t('quarter', { quarter: String(quarterOf(bucket.from)), year: format.year(bucket.from) });
  };
}
