/** A partition's polarisation, as the API answers it. */
type Measured = { value: number; groups: readonly unknown[] };

/** What may be said of the lines that divide the analysts. */
export type Verdict = {
  /** Whether the perspectives divide them; "alone" where only one perspective speaks. */
  given: 'divides' | 'does-not' | 'alone';
  /** Whether any line into two that was found divides them: only then are its groups camps. */
  camps: boolean;
};

const TOLERANCE = 1e-9;

/** A line divides only where its P exceeds that of everybody in one group (docs/decisions/0062). Null where there is no P. */
export function verdictOn({
  undivided,
  given,
  best,
}: {
  undivided: number | null;
  given: Measured | null;
  best: Measured | null;
}): Verdict | null {
  if (undivided === null || !given || !best) return null;
  const divides = ({ value }: Measured) => value > undivided + TOLERANCE;
  if (given.groups.length < 2) return { given: 'alone', camps: divides(best) };
  return { given: divides(given) ? 'divides' : 'does-not', camps: divides(best) };
}
