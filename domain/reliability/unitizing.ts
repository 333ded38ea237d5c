/** A stretch of a text that a coder marked, from start up to but not including end, with what it was marked as. */
export type MarkedUnit = { start: number; end: number; value: string };

/** A text with what its coders marked in it: the units of each who read it, in any order; none where one marked nothing. */
export type UnitizedText = {
  coders: readonly (readonly MarkedUnit[])[];
  /** The text's length, in the unit of the offsets. */
  length: number;
};

/** A stretch of a text by one coder: a unit, or (value null) a gap between units. */
type Segment = { start: number; end: number; value: string | null };

/**
 * Krippendorff's alpha for unitizing, uα: how far coders who mark stretches of a text mark the same ones as the same,
 * 1 − D_o/D_e. What meets by intersection is counted by length, ℓ_ck for values c and k over every two coders divided by
 * m − 1; gaps between units are a value of their own. Expected is what the same units and gaps would give wherever in the
 * texts of all coders they were laid over each other, e_ck = (ℓ_c ℓ_k − [c = k]·own_c)/(ℓ − own/ℓ). Nothing is paired with
 * itself: of a unit, which is one piece, that takes away the square of its length; of a gap, which is not, its length.
 *
 * Coders who mark places alike and name them differently disagree here; give all units one value to ask about the
 * places alone (|uα). Null where nothing can be told: fewer than two coders, or all of the text marked alike by all.
 *
 * Several texts count as one after the other; each may have coders of its own, however many.
 *
 * Source: Krippendorff, Mathet, Bouvry & Widlöcher 2016, On the reliability of unitizing textual continua: further
 * developments, Quality & Quantity 50, which replaces the definition of 1995; Krippendorff 2019, Content Analysis, 4th
 * edition, section 12.6.
 * @throws RangeError for units that are empty, overlap others of their coder, or lie outside the text.
 */
export function unitizingAlpha(texts: readonly UnitizedText[]): number | null {
  const shared = texts
    .map(({ coders, length }) => coders.map((units) => partition(units, length)))
    .filter((partitions) => partitions.length > 1);
  const observed = shared.reduce((sum, partitions) => sum + observedDisagreement(partitions), 0);
  const expected = expectedDisagreement(shared.flat(2));
  return expected === 0 ? null : 1 - observed / expected;
}

function observedDisagreement(partitions: readonly (readonly Segment[])[]): number {
  let different = 0;
  partitions.forEach((one, i) => {
    for (const other of partitions.slice(i + 1)) {
      for (const { shared, alike } of intersections(one, other)) if (!alike) different += shared;
    }
  });
  // Every two coders meet twice, once from either side.
  return (2 * different) / (partitions.length - 1);
}

function expectedDisagreement(segments: readonly Segment[]): number {
  const lengths = new Map<string | null, number>();
  let own = 0;
  for (const { start, end, value } of segments) {
    lengths.set(value, (lengths.get(value) ?? 0) + end - start);
    own += value === null ? end - start : (end - start) ** 2;
  }
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const alike = [...lengths.values()].reduce((sum, length) => sum + length ** 2, 0);
  const different = all ** 2 - alike;
  // Without two different values nothing can differ, and a text that is one unit for each coder divides by 0.
  return different === 0 ? 0 : different / (all - own / all);
}

function* intersections(one: readonly Segment[], other: readonly Segment[]) {
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [a, b] = [one[i]!, other[j]!];
    yield { shared: Math.min(a.end, b.end) - Math.max(a.start, b.start), alike: a.value === b.value };
    const [endOfA, endOfB] = [a.end, b.end];
    if (endOfA <= endOfB) i++;
    if (endOfB <= endOfA) j++;
  }
}

/** A coder's units with the gaps between them, from the text's start to its end. */
function partition(units: readonly MarkedUnit[], length: number): Segment[] {
  const segments: Segment[] = [];
  let reached = 0;
  for (const unit of units.toSorted((a, b) => a.start - b.start)) {
    if (!(unit.start >= reached && unit.end > unit.start && unit.end <= length)) {
      throw new RangeError(`A unit from ${unit.start} to ${unit.end} after ${reached} in a text of ${length}`);
    }
    if (unit.start > reached) segments.push({ start: reached, end: unit.start, value: null });
    segments.push(unit);
    reached = unit.end;
  }
  if (reached < length) segments.push({ start: reached, end: length, value: null });
  return segments;
}
