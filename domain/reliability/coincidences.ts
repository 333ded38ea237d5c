/** What coders say, counted as pairs: how often each value meets each other one. */
export type Coincidences<Value> = {
  /** The values that occur, in the order given. */
  values: Value[];
  /** o_ck: how often values c and k meet, by their places in the list; symmetric. */
  matrix: number[][];
  /** n_c: how often value c is paired, the sum of its row. */
  totals: number[];
  /** n: how many values are paired in all. */
  total: number;
};

/**
 * Counts the coincidences of values. Every value of a unit is paired with every other coder's, and each pair weighs
 * 1/(m − 1) where m coders have a value for the unit, so that a value counts once however many others it is paired
 * with. Where a single coder has one, there is no pair; values that are missing are left out, not guessed.
 *
 * Source: Krippendorff 2019, Content Analysis, 4th edition, section 12.3.
 * @param units for each unit the coders' values, null or undefined where a coder has none.
 * @param compare the order of values; of no account but for ordinal data.
 */
export function coincidences<Value extends string | number>(
  units: readonly (readonly (Value | null | undefined)[])[],
  compare: (a: Value, b: Value) => number,
): Coincidences<Value> {
  const paired = units
    .map((unit) => unit.filter((value) => value !== null && value !== undefined))
    .filter((unit) => unit.length > 1);
  const values = [...new Set(paired.flat())].sort(compare);
  const place = new Map(values.map((value, index) => [value, index]));
  const matrix = values.map(() => values.map(() => 0));
  for (const unit of paired) {
    unit.forEach((one, i) => {
      unit.forEach((other, j) => {
        if (i !== j) matrix[place.get(one)!]![place.get(other)!]! += 1 / (unit.length - 1);
      });
    });
  }
  const totals = values.map(() => 0);
  for (const value of paired.flat()) totals[place.get(value)!]! += 1;
  return { values, matrix, totals, total: totals.reduce((sum, count) => sum + count, 0) };
}
