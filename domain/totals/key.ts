import type { TotalGrain, TotalScope } from '@/generated/prisma/client';
import type { Day } from '../dates/day';

/** Stands for "all of them" where a total is not of one topic, analyst or outlet, and for everybody's id. */
export const NIL = '00000000-0000-0000-0000-000000000000';

/** The bucket of all time. */
export const ALL_TIME: Day = '0001-01-01';

/** First day of the bucket of this width that a month lies in. */
export function bucketOfMonth(month: Day, grain: TotalGrain): Day {
  switch (grain) {
    case 'ALL':
      return ALL_TIME;
    case 'YEAR':
      return `${month.slice(0, 4)}-01-01`;
    case 'QUARTER': {
      const first = Number(month.slice(5, 7)) - ((Number(month.slice(5, 7)) - 1) % 3);
      return `${month.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
    }
    case 'MONTH':
      return month;
  }
}

/** Which total of positions a row holds. */
export type PositionTotalKey = { scope: TotalScope; grain: TotalGrain; sideId: string; topicId: string; bucket: Day };
