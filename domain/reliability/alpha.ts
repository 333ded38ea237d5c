import { type Coincidences, coincidences } from './coincidences';
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
  return alphaOf(coincidences(units, ascending), metric);
}

/**
 * The same of draws from units, each told by its place in them: how values meet in a draw is the sum of how they meet in its
 * units, which are counted once however often they are drawn.
 */
export function alphaOfDraws(
  units: readonly (readonly (number | null | undefined)[])[],
  metric: Metric,
): (draw: readonly number[]) => number | null {
  const { values } = coincidences(units, ascending);
  const place = new Map(values.map((value, at) => [value, at]));
  const met = units.map((unit) => {
    const own = coincidences([unit], ascending);
    return own.matrix.flatMap((row, c) =>
      row.flatMap((count, k) =>
        count === 0 ? [] : { one: place.get(own.values[c]!)!, other: place.get(own.values[k]!)!, count },
      ),
    );
  });
  return (draw) => {
    const counted = { values, matrix: values.map(() => values.map(() => 0)), totals: values.map(() => 0), total: 0 };
    for (const unit of draw) {
      for (const { one, other, count } of met[unit]!) {
        counted.matrix[one]![other]! += count;
        counted.totals[one]! += count;
        counted.total += count;
      }
    }
    return alphaOf(counted, metric);
  };
}

/** Names (of analysts, of kinds of claim) as numbers, which are equal or not and nothing else. */
export function numbered(units: readonly (readonly (string | null | undefined)[])[]): (number | null)[][] {
  const numbers = new Map([...new Set(units.flat())].map((name, number) => [name, number]));
  return units.map((unit) => unit.map((name) => (name == null ? null : numbers.get(name)!)));
}

const ascending = (a: number, b: number) => a - b;

function alphaOf(counted: Coincidences<number>, metric: Metric): number | null {
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < counted.values.length; c++) {
    for (let k = c + 1; k < counted.values.length; k++) {
      const chance = counted.totals[c]! * counted.totals[k]!;
      // In a draw not every value occurs.
      if (chance === 0) continue;
      const difference = squaredDifference(metric, counted, c, k);
      observed += counted.matrix[c]![k]! * difference;
      expected += chance * difference;
    }
  }
  return expected === 0 ? null : 1 - ((counted.total - 1) * observed) / expected;
}
