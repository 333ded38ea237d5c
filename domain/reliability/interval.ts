import { seededRandom } from '../random';

/** Where 95 of 100 of the values lie that a measure has. */
export type Interval = { low: number; high: number };

const RESAMPLES = 1000;
const SEED = 20_070_401;

/**
 * The 95 % interval of a coefficient of agreement, by the bootstrap over units: the measure of as many units, drawn with
 * replacement, a thousand times; its 2.5th and 97.5th percentile. Draws of which it cannot be told are left out. The same units
 * give the same interval. Null where it can be told of none.
 *
 * Source: Zapf, Castell, Morawietz & Karch 2016, Measuring inter-rater reliability for nominal data: which coefficients
 * and confidence intervals are appropriate?, BMC Medical Research Methodology 16:93.
 */
export function bootstrapInterval<Unit>(
  units: readonly Unit[],
  measure: (units: readonly Unit[]) => number | null,
): Interval | null {
  const random = seededRandom(SEED);
  const found: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    const value = measure(units.map(() => units[Math.floor(random() * units.length)]!));
    if (value !== null) found.push(value);
  }
  if (found.length === 0) return null;
  found.sort((a, b) => a - b);
  return { low: percentile(found, 0.025), high: percentile(found, 0.975) };
}

function percentile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}
