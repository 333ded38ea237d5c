import { mirror } from '../scale';
import { identify, type Side, type SideEntity } from '../side/identity';
import type { Direction } from '../text';

/** Whose voices an article carries (Balance of the API). */
export type BalanceInput = {
  shares: readonly { entity: SideEntity; positions: number; share: number }[];
  effectivePerspectives: number | null;
  positions: number;
};

export type Balance = {
  positions: number;
  effectivePerspectives: number | null;
  parts: { side: Side; positions: number; share: number; left: number; width: number }[];
};

/** One bar of an article's positions, divided by perspective, from where lines start. Silent perspectives are left out. */
export function balance(input: BalanceInput, direction: Direction): Balance {
  const speaking = input.shares.filter((one) => one.positions > 0);
  const sides = identify(speaking.map((one) => one.entity));
  let from = 0;
  return {
    positions: input.positions,
    effectivePerspectives: input.effectivePerspectives,
    parts: speaking.map((one, index) => {
      const width = one.share * 100;
      const left = direction === 'rtl' ? mirror(from + width, direction) : from;
      from += width;
      return { side: sides[index]!, positions: one.positions, share: one.share, left, width };
    }),
  };
}
