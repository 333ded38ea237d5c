import { type Day, dayOf } from '../dates/day';

/** Width of a bucket of time, in UTC. */
export type TimelineInterval = 'MONTH' | 'QUARTER' | 'YEAR';

/** First and last day of a bucket. */
export type Bucket = { from: Day; to: Day };

const DAY = 24 * 60 * 60 * 1000;
const MONTHS: Record<TimelineInterval, number> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** How many buckets bucketsBetween gives, without making them. */
export function countBuckets(first: Day, last: Day, interval: TimelineInterval): number {
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return (months(last) - months(first)) / MONTHS[interval] + 1;
}

/**
 * Every bucket from the one that begins on `first` to the one that begins on `last`, those between them included.
 * Both must be the first day of a bucket, as PostgreSQL's date_trunc gives it.
 */
export function bucketsBetween(first: Day, last: Day, interval: TimelineInterval): Bucket[] {
  const buckets: Bucket[] = [];
  for (let from = first; from <= last; ) {
    const next = new Date(`${from}T00:00:00Z`);
    next.setUTCMonth(next.getUTCMonth() + MONTHS[interval]);
    const following = dayOf(next);
    next.setUTCDate(next.getUTCDate() - 1);
    buckets.push({ from, to: dayOf(next) });
    from = following;
  }
  return buckets;
}

/** The bucket a day lies in. */
export function bucketOf(day: Day, interval: TimelineInterval): Bucket {
  const months = Number(day.slice(5, 7)) - 1;
  const first = String(months - (months % MONTHS[interval]) + 1).padStart(2, '0');
  return bucketsBetween(`${day.slice(0, 4)}-${first}-01`, `${day.slice(0, 4)}-${first}-01`, interval)[0]!;
}

/** The day in a bucket's middle, of an even number of days the earlier of the two. */
export function middleOf({ from, to }: Bucket): Day {
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  return dayOf(new Date(Date.parse(from) + Math.floor(days / 2) * DAY));
}
