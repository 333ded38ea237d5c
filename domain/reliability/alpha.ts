import { coincidences } from './coincidences';
import { type Metric, squaredDifference } from './metric';

/**
 * Krippendorff's alpha: how far coders agree beyond chance, 1 − D_o/D_e with the disagreement observed in their
 * coincidences and that expected of the same values paired at random,
 * α = 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck. It is 1 where they agree throughout, 0 where they agree as chance would
 * have it, and below 0 where they disagree by system. Any number of coders, values may be missing. Null where nothing
 * can be told: no unit has two values, or all values are the same.
 *
 * Source: Krippendorff 2019, Content Analysis, 4th edition, chapter 12; Hayes & Krippendorff 2007, Communication Methods
 * and Measures 1.
 * @param units for each unit the coders' values, null or undefined where a coder has none.
 */
export function alpha(units: readonly (readonly (number | null | undefined)[])[], metric: Metric): number | null {
  const counted = coincidences(units, (a, b) => a - b);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < counted.values.length; c++) {
    for (let k = c + 1; k < counted.values.length; k++) {
      const difference = squaredDifference(metric, counted, c, k);
      observed += counted.matrix[c]![k]! * difference;
      expected += counted.totals[c]! * counted.totals[k]! * difference;
    }
  }
  return expected === 0 ? null : 1 - ((counted.total - 1) * observed) / expected;
}

/** The same for names (of analysts, of kinds of claim), which are equal or not and nothing else. */
export function nominalAlpha(units: readonly (readonly (string | null | undefined)[])[]): number | null {
  const names = [...new Set(units.flat())];
  return alpha(
    units.map((unit) => unit.map((name) => (name === null || name === undefined ? null : names.indexOf(name)))),
    'NOMINAL',
  );
}
