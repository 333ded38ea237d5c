import { LEVELS, type Level, mirror } from '../scale';
import { identify, type Side, type SideEntity } from '../side/identity';
import type { Direction } from '../text';

/** One side's positions per level of the scale (SideOnTopic or OverviewSide of the API). */
export type DistributionSide = {
  entity: SideEntity;
  counts: { positions: number };
  distribution: readonly { level: number; count: number }[];
};

export type Distribution = {
  /** The line between rejecting and accepting, in per cent from the left edge. */
  centre: number;
  /** What lies on either hand of that line. */
  left: 'rejects' | 'accepts';
  right: 'rejects' | 'accepts';
  rows: DistributionRow[];
};

export type DistributionRow = {
  side: Side;
  positions: number;
  rejecting: number;
  accepting: number;
  segments: Segment[];
};

/** A level's part of a bar: `left` and `width` in per cent of the plot, `share` of the side's positions, 0 … 1. */
export type Segment = { level: Level; count: number; share: number; left: number; width: number; labelled: boolean };

/** Narrower segments have no room for their percentage; the table gives it. */
const NARROWEST_LABEL = 5;

/**
 * Bars that diverge from the middle of the scale: rejection before the centre line, acceptance after it, the middle level
 * halved. Sides without positions are left out. All bars share one scale, wide enough for the longest on either hand.
 */
export function distribution(sides: readonly DistributionSide[], direction: Direction): Distribution {
  const speaking = sides.filter((side) => side.counts.positions > 0);
  const identities = identify(speaking.map((side) => side.entity));
  const shares = speaking.map(sharesOf);
  const before = Math.max(0, ...shares.map(beforeCentre));
  const after = Math.max(0, ...shares.map((share) => 1 - beforeCentre(share)));
  const scale = before + after > 0 ? 100 / (before + after) : 0;
  return {
    centre: mirror(before * scale, direction),
    left: direction === 'rtl' ? 'accepts' : 'rejects',
    right: direction === 'rtl' ? 'rejects' : 'accepts',
    rows: speaking.map((side, index) => {
      const share = shares[index]!;
      return {
        side: identities[index]!,
        positions: side.counts.positions,
        rejecting: share[0] + share[1],
        accepting: share[3] + share[4],
        segments: segments(side, share, (before - beforeCentre(share)) * scale, scale, direction),
      };
    }),
  };
}

type Shares = [number, number, number, number, number];

function sharesOf(side: DistributionSide): Shares {
  const counts = LEVELS.map((level) => countAt(side, level));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total > 0 ? count / total : 0)) as Shares;
}

function countAt(side: DistributionSide, level: Level): number {
  return side.distribution.find((one) => one.level === level)?.count ?? 0;
}

function beforeCentre(share: Shares): number {
  return share[0] + share[1] + share[2] / 2;
}

function segments(
  side: DistributionSide,
  shares: Shares,
  start: number,
  scale: number,
  direction: Direction,
): Segment[] {
  let from = start;
  return LEVELS.map((level, index) => {
    const share = shares[index]!;
    const width = share * scale;
    const left = direction === 'rtl' ? 100 - from - width : from;
    from += width;
    return { level, count: countAt(side, level), share, left, width, labelled: width >= NARROWEST_LABEL };
  }).filter((segment) => segment.share > 0);
}
