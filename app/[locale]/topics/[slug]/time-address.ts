import type { TimelineInterval, WindowShape } from '@/generated/graphql/documents';
import type { Query } from '@/i18n/address';
import { KERNELS } from '../../_filters/kernels';
import { choice, type Read, wholeNumber } from '../../_filters/read';
import { upper } from '../../_filters/values';

/** The calendar periods that time can be divided into, the usual one first. */
export const PERIODS = ['quarter', 'month', 'year'] as const;
type PeriodName = (typeof PERIODS)[number];

/** How time is divided: in calendar periods, or in a window that slides. */
export const DIVISIONS = [...PERIODS, 'sliding'] as const;
export const WINDOW_UNITS = ['month', 'day', 'week', 'year'] as const;

/** Months of the window unless asked otherwise: a year holds enough for most topics. */
export const USUAL_WIDTH = 12;

export const windowParameters = { width: wholeNumber, unit: choice(WINDOW_UNITS), kernel: choice(KERNELS) };
export type WindowValues = Read<typeof windowParameters>['values'];

/** Parameters of a page that shows a topic over time. */
export const timeParameters = { by: choice(DIVISIONS), ...windowParameters };
type Spec = typeof timeParameters;

/** How an address asks to see time. */
export type TimeValues = Read<Spec>['values'];

/** The window that slides, as the API takes it. */
export function windowOf({ width, unit, kernel }: WindowValues): WindowShape {
  return { width: width ?? USUAL_WIDTH, unit: upper(unit), kernel: upper(kernel) };
}

/** The calendar period, as the API takes it: quarters are its own choice, unless they are too many. */
export function intervalOf(by: PeriodName | undefined): TimelineInterval | undefined {
  return by && by !== PERIODS[0] ? upper(by) : undefined;
}

/** What the query of a topic over time is asked with. */
export function timeVariables({ by, ...window }: TimeValues): {
  interval: TimelineInterval | undefined;
  sliding: boolean;
  window: WindowShape | undefined;
} {
  if (by === 'sliding') return { interval: undefined, sliding: true, window: windowOf(window) };
  return { interval: intervalOf(by), sliding: false, window: undefined };
}

/** The calendar period as it stands in an address, unless it holds anyway. */
export function periodQuery(by: PeriodName | undefined): Query {
  return { by: by === PERIODS[0] ? undefined : by };
}

/** The window as it stands in an address, without what holds anyway. */
export function windowQuery({ width, unit, kernel }: WindowValues): Query {
  return {
    width: width === USUAL_WIDTH ? undefined : width?.toString(),
    unit: unit === WINDOW_UNITS[0] ? undefined : unit,
    kernel: kernel === KERNELS[0] ? undefined : kernel,
  };
}

/** The values as they stand in an address. */
export function timeQuery({ by, ...window }: TimeValues): Query {
  return by === 'sliding' ? { by, ...windowQuery(window) } : periodQuery(by);
}
