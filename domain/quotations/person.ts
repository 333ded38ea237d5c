import type { Mention } from './report';

/** Somebody whom a text mentions. */
export interface Person {
  actor: string;
  /** Words of the folded name; none for those never named. */
  name: string[];
  gender: 'm' | 'f' | null;
  number: 's' | 'p' | null;
  /** What they are is told beside their name. */
  titled: boolean;
}

/** By what a form tells somebody apart: a sex, or that they are several. */
export type Class = 'm' | 'f' | 'p' | 'any';

export const classOf = ({ number, gender }: Mention): Class => (number === 'p' ? 'p' : (gender ?? 'any'));

export const agree = (person: Person, { gender, number }: Mention) =>
  (person.gender === null || gender === null || person.gender === gender) &&
  (person.number === null || number === null || person.number === number);

/** The parts of a name by which somebody is called again: the last word or words, and the first one. */
export function partsOf(name: readonly string[]): string[] {
  if (name.length < 2) return [...name];
  const parts = [name.at(-1)!, name[0]!];
  if (name.length > 2) parts.push(name.slice(-2).join(' '), name.slice(1).join(' '), name.slice(0, 2).join(' '));
  return parts;
}
