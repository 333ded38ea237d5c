import type { SideKind } from '@/components/charts/side/identity';
import type { SideInput } from '@/generated/graphql/documents';
import type { Parameter } from '../_filters/read';

/** A side as it stands in an address: "perspective:russia", "analyst:roland-bijamov", "outlet:regnum". */
export type SideName = { kind: SideKind; slug: string };

const KINDS: readonly SideKind[] = ['perspective', 'analyst', 'outlet'];
const LONGEST_SLUG = 200;

/** Reads a side's name. Whether anything has it only the API knows. */
export const sideName: Parameter<SideName | undefined> = (found) => {
  const [name] = found;
  if (name === undefined) return { value: undefined, rejected: [] };
  const value = parse(name);
  return { value, rejected: value ? [] : [name] };
};

function parse(name: string): SideName | undefined {
  const [prefix, slug, ...rest] = name.split(':');
  const kind = KINDS.find((one) => one === prefix);
  const shaped =
    slug !== undefined && rest.length === 0 && slug.length <= LONGEST_SLUG && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);
  return kind && shaped ? { kind, slug } : undefined;
}

/** The side's name as it stands in an address. */
export function inAddress({ kind, slug }: SideName): string {
  return `${kind}:${slug}`;
}

/** The side as the API takes it. */
export function sideInput({ kind, slug }: SideName): SideInput {
  if (kind === 'perspective') return { perspective: slug };
  return kind === 'analyst' ? { analyst: slug } : { outlet: slug };
}

function isSame(one: SideName, other: SideName): boolean {
  return one.kind === other.kind && one.slug === other.slug;
}

/** What is compared, and what of the address was set aside to get there. */
export type Pair = { left: SideName; right: SideName; same: boolean };

/**
 * Completes what an address asks for: a side that is not named is the first of the defaults that is not the other one; a
 * side named twice is compared with such a one. Null where the defaults do not suffice.
 */
export function completePair(
  asked: { left: SideName | undefined; right: SideName | undefined },
  defaults: readonly SideName[],
): Pair | null {
  const same = asked.left !== undefined && asked.right !== undefined && isSame(asked.left, asked.right);
  const right = same ? undefined : asked.right;
  const left = asked.left ?? defaults.find((one) => !right || !isSame(one, right));
  const other = right ?? defaults.find((one) => !left || !isSame(one, left));
  return left && other ? { left, right: other, same } : null;
}
