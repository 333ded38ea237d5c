import type { Database } from '../database';
import { InputError } from '../errors';
import { assertSlugs, type GivenSlug } from '../filters/slugs';
import { idOfSlug } from '../identity';

export const SIDE_KINDS = ['perspective', 'analyst', 'outlet'] as const;
export type SideKind = (typeof SIDE_KINDS)[number];

/** One of the things that can be compared: a perspective, an analyst, or an outlet with all that is said in it. */
export type Side = { kind: SideKind; id: string };

/** A side as somebody names it: exactly one of the three. */
export type SideInput = { [Kind in SideKind]?: string | null | undefined };

/** The side with this slug, whether or not it exists. */
export function sideOf(kind: SideKind, slug: string): Side {
  return { kind, id: idOfSlug(kind, slug) };
}

/**
 * Checks sides, in one statement.
 * @param path names the place of each side in the input, for errors.
 * @param others slugs to check in the same statement.
 * @throws InputError INVALID_VALUE where a side names not exactly one thing or is given twice, UNKNOWN_SLUG where
 * nothing has its slug.
 */
export async function readSides(
  db: Database,
  inputs: readonly SideInput[],
  path: (index: number) => string,
  others: readonly GivenSlug[] = [],
): Promise<Side[]> {
  const sides = nameSides(inputs, path);
  await assertSides(db, sides, others);
  return sides.map(({ side }) => side);
}

/** A side as it is named, which need not exist, and where it is named. */
export type NamedSide = { side: Side; given: GivenSlug; input: SideInput; path: string };

/**
 * Sides as they are named: their ids follow from their slugs.
 * @throws InputError INVALID_VALUE where a side names not exactly one thing.
 */
export function nameSides(inputs: readonly SideInput[], path: (index: number) => string): NamedSide[] {
  return inputs.map((input, index) => {
    const given = readSideInput(input, path(index));
    return { side: sideOf(given.noun, given.slug), given, input, path: path(index) };
  });
}

/**
 * Checks that sides exist and none is named twice, in one statement.
 * @throws InputError as readSides.
 */
export async function assertSides(
  db: Database,
  sides: readonly NamedSide[],
  others: readonly GivenSlug[] = [],
): Promise<void> {
  await assertSlugs(db, [...sides.map(({ given }) => given), ...others]);
  const repeated = sides.find(({ side }, index) => sides.findIndex((one) => one.side.id === side.id) < index);
  if (repeated) {
    throw new InputError('INVALID_VALUE', repeated.path, repeated.input, 'a side that is not given already');
  }
}

function readSideInput(input: SideInput, path: string): GivenSlug & { noun: SideKind } {
  const [noun, ...others] = SIDE_KINDS.filter((kind) => input[kind] != null);
  if (!noun || others.length > 0) {
    throw new InputError('INVALID_VALUE', path, input, `exactly one of ${SIDE_KINDS.join(', ')}`);
  }
  return { noun, slug: input[noun]!, field: `${path}.${noun}` };
}
