import type { NetworkQualifier } from '@/generated/graphql/documents';
import type { LocalizedText } from '../text';

/** An analyst or a topic as it is drawn. `order` picks an analyst's colour and shape; topics have none. */
export type NetworkPoint = {
  key: string;
  kind: 'analyst' | 'topic';
  slug: string;
  name: LocalizedText;
  order: number | null;
  positions: number;
};

/** What a line says: on balance with, on balance against, or neither. */
export const SIGNS = ['with', 'against', 'mixed'] as const;
export type TieSign = (typeof SIGNS)[number];

/** A line: `size`, from 0, is its weight without its sign. */
export type NetworkLine = { source: string; target: string; sign: TieSign; size: number };

/** The least size of a line, by its sign. */
export type Thresholds = { with: number | null; against: number | null };

/** What is drawn: the lines that reach their threshold, and who stands at an end of one. */
export type NetworkDrawing = { points: NetworkPoint[]; lines: NetworkLine[]; thresholds: Thresholds; apart: number };

/** More lines than these make a tangle in which none can be followed. Conflict is rarer, and gets a room of its own. */
const MOST_LINES = { with: 60, against: 24 };

/** Below this many positions a mark is hollow: it says little about who it stands for. */
const FIRM_POSITIONS = 3;

/** Weights come out of sums of fractions. */
const TOLERANCE = 1e-9;

/** What a weight says under a qualifier: its sign, and its size without it. Codes (COMBINE) have no size. */
export function readWeight(qualifier: NetworkQualifier, weight: number): { sign: TieSign; size: number } {
  if (qualifier === 'COMBINE') return { sign: weight === 1 ? 'with' : weight === 2 ? 'against' : 'mixed', size: 1 };
  if (qualifier === 'CONFLICT') return { sign: 'against', size: weight };
  return { sign: weight < 0 ? 'against' : 'with', size: Math.abs(weight) };
}

/**
 * Chooses what is drawn. A threshold that nobody asked for is the lowest one that leaves a readable number of lines; the
 * strongest lines are always drawn.
 */
export function networkDrawing(
  points: readonly NetworkPoint[],
  ties: readonly NetworkLine[],
  asked: Thresholds,
): NetworkDrawing {
  const real = ties.filter(({ size }) => size > TOLERANCE);
  const against = real.filter(({ sign }) => sign === 'against');
  const others = real.filter(({ sign }) => sign !== 'against');
  const thresholds = {
    with: asked.with ?? leastOf(others, MOST_LINES.with),
    against: asked.against ?? leastOf(against, MOST_LINES.against),
  };
  const lines = [...reaching(others, thresholds.with), ...reaching(against, thresholds.against)];
  const ends = new Set(lines.flatMap(({ source, target }) => [source, target]));
  const drawn = points.filter(({ key }) => ends.has(key));
  return { points: drawn, lines, thresholds, apart: points.length - drawn.length };
}

export function isHollow({ kind, positions }: Pick<NetworkPoint, 'kind' | 'positions'>): boolean {
  return kind === 'topic' || positions < FIRM_POSITIONS;
}

function reaching(lines: readonly NetworkLine[], least: number | null): NetworkLine[] {
  return lines.filter(({ size }) => size >= (least ?? 0) - TOLERANCE);
}

/**
 * The least size that leaves at most so many lines, without a cut among equals: all of the strongest where they alone
 * are more. Null where there is no line.
 */
export function leastOf(lines: readonly Pick<NetworkLine, 'size'>[], most: number): number | null {
  const sizes = lines.map(({ size }) => size).sort((a, b) => b - a);
  const strongest = sizes[0];
  if (strongest === undefined) return null;
  const next = sizes[most];
  if (next === undefined) return sizes.at(-1) ?? null;
  return sizes.slice(0, most).findLast((size) => size > next + TOLERANCE) ?? strongest;
}
