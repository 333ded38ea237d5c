import { type Format, formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { type Bucket, type Interval, quarterOf } from './buckets';

type QuarterWords = (values: { quarter: string; year: string }) => string;

/** Names stretches of time: "Q4 2023", "November 2023", "2023". */
export function bucketLabel(interval: Interval, format: Format, quarter: QuarterWords): (bucket: Bucket) => string {
  return (bucket) => {
    if (interval === 'YEAR') return format.year(bucket.from);
    if (interval === 'MONTH') return format.date(bucket.from, 'MONTH');
    return quarter({ quarter: String(quarterOf(bucket.from)), year: format.year(bucket.from) });
  };
}

/** `bucketLabel` in the page's language. */
export function useBucketLabel(interval: Interval): (bucket: Bucket) => string {
  const t = useTranslations('charts.time');
  return bucketLabel(interval, formatFor(useLocale()), (values) => t('quarter', values));
}
