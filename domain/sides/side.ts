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
  const given = inputs.map((input, index) => readSideInput(input, path(index)));
  await assertSlugs(db, [...given, ...others]);
  const sides = given.map(({ noun, slug }) => sideOf(noun, slug));
  sides.forEach(({ id }, index) => {
    if (sides.findIndex((side) => side.id === id) < index) {
      throw new InputError('INVALID_VALUE', path(index), inputs[index], 'a side that is not given already');
    }
  });
  return sides;
}

function readSideInput(input: SideInput, path: string): GivenSlug & { noun: SideKind } {
  const [noun, ...others] = SIDE_KINDS.filter((kind) => input[kind] != null);
  if (!noun || others.length > 0) {
    throw new InputError('INVALID_VALUE', path, input, `exactly one of ${SIDE_KINDS.join(', ')}`);
  }
  return { noun, slug: input[noun]!, field: `${path}.${noun}` };
}
