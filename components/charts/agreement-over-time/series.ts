import type { NetworkWindowsFragment } from '@/generated/graphql/documents';

export type Moment = NetworkWindowsFragment['windows'][number];

/** Pairs of one side, and pairs of different sides. */
export const LINES = ['within', 'across'] as const;
export type LineName = (typeof LINES)[number];

/** Agreement of pairs in one window; no interval where it hangs on one speaker. */
export type MomentMark = {
  /** Number of the window, from 0. */
  window: number;
  value: number;
  low: number | null;
  high: number | null;
  pairs: number;
  /** Drawn hollow: too few pairs to say something. */
  hollow: boolean;
};

export type AgreementOverTime = {
  windows: readonly Moment[];
  /** First and last day of all windows. */
  from: string;
  to: string;
  lines: { name: LineName; marks: MomentMark[] }[];
};

/** Agreement within sides and across them, window by window; null where no two speakers share a topic in any. */
export function agreementOverTime(windows: readonly Moment[]): AgreementOverTime | null {
  const [first, last] = [windows[0], windows.at(-1)];
  const lines = LINES.map((name) => ({
    name,
    marks: windows.flatMap((moment, window) => markOf(moment[name], window)),
  }));
  if (!first || !last || lines.every(({ marks }) => marks.length === 0)) return null;
  return { windows, from: first.from, to: last.to, lines };
}

function markOf(agreement: Moment[LineName], window: number): MomentMark[] {
  if (!agreement) return [];
  const { enough, ...figures } = agreement;
  return [{ window, ...figures, hollow: !enough }];
}

/** Two windows that share no day, and whether the line between the sides is sharper in the later one, beyond chance. */
export type Change = { first: Moment; last: Moment; verdict: 'sharper' | 'softer' | 'chance' };

/** What may be said of the line between the sides over time. */
export type Sharpening = {
  /** Windows with enough pairs of both kinds. */
  enough: number;
  /** In how many of them speakers of different sides disagree more than they agree: there the line divides. */
  opposed: number;
  /** In how many of them the difference between within and across is beyond chance. */
  different: number;
  /** Null where no two windows with enough pairs stand apart. */
  change: Change | null;
};

/**
 * Whether the line between the sides sharpens. The first and the last window with enough pairs are compared, if they share
 * no day; as with turning points, a change is beyond chance where the two intervals do not overlap.
 */
export function sharpening(windows: readonly Moment[]): Sharpening {
  const enough = windows.filter(({ within, across, difference }) => within?.enough && across?.enough && difference);
  const [first, last] = [enough[0], enough.at(-1)];
  return {
    enough: enough.length,
    opposed: enough.filter(({ across }) => across && across.value < 0.5).length,
    different: enough.filter(({ difference }) => difference?.different).length,
    change: first && last && last.from > first.to ? { first, last, verdict: compare(first, last) } : null,
  };
}

function compare({ difference: before }: Moment, { difference: after }: Moment): Change['verdict'] {
  if (before?.low == null || before.high == null || after?.low == null || after.high == null) return 'chance';
  if (after.low > before.high) return 'sharper';
  return after.high < before.low ? 'softer' : 'chance';
}
