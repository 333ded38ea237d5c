import { LEVELS } from '../measures/scale';

/** A position between two levels is split between them (domain/measures/histogram). */
const atLevel = (level: number) => `coalesce(sum(count * CASE floor(value)
  WHEN ${level} THEN 1 - (value - floor(value)) WHEN ${level - 1} THEN value - floor(value) ELSE 0 END), 0)`;

/**
 * The query of the moments of positions by value, columns valueSum and levels, from their two lists: added up in the order of the
 * values, as domain/measures/moments does, so that floating-point numbers come out the same to the last bit.
 */
export function momentsOfLists(values: string, counts: string): string {
  return `
    SELECT coalesce(sum(value * count), 0) AS "valueSum", ARRAY[${LEVELS.map(atLevel).join(', ')}] AS levels
    FROM unnest(${values}, ${counts}) AS level(value, count)`;
}
