import type { Coincidences } from './coincidences';

/** How far two values are apart, by what kind of values they are. */
export const METRICS = ['NOMINAL', 'ORDINAL', 'INTERVAL', 'RATIO'] as const;
export type Metric = (typeof METRICS)[number];

/**
 * The squared difference δ² between the values at two places:
 *
 * - NOMINAL: 1, whichever they are.
 * - ORDINAL: how many values are used between them, each end counted half: (Σ_{g=c}^{k} n_g − (n_c + n_k)/2)².
 * - INTERVAL: (c − k)².
 * - RATIO: ((c − k)/(c + k))²; 0 between two zeros.
 *
 * Source: Krippendorff 2019, Content Analysis, 4th edition, section 12.3.4.
 */
export function squaredDifference(
  metric: Metric,
  { values, totals }: Coincidences<number>,
  c: number,
  k: number,
): number {
  if (c === k) return 0;
  const [one, other] = [values[c]!, values[k]!];
  switch (metric) {
    case 'NOMINAL':
      return 1;
    case 'ORDINAL': {
      const between = totals.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, count) => sum + count, 0);
      return (between - (totals[c]! + totals[k]!) / 2) ** 2;
    }
    case 'INTERVAL':
      return (one - other) ** 2;
    case 'RATIO':
      return one + other === 0 ? 0 : ((one - other) / (one + other)) ** 2;
  }
}
