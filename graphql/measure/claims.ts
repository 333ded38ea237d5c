import type { ClaimRow } from '@/domain/claims/data';
import type { ClaimFilter } from '@/domain/claims/filter';
import { claimList } from '@/domain/claims/list';
import type { ClaimOrderField } from '@/domain/claims/order';
import type { Connection, ReadConnection } from '@/domain/paging/connection';
import type { ListArguments } from '@/domain/paging/definition';
import type { PageArguments } from '@/domain/paging/window';
import type { SideOnTopic } from '@/domain/sides/side-on-topic';
import type { Context } from '../context';
import { alsoForMany, type Below, type Selected } from '../operations/many';

const COLUMN = { perspective: 'perspectiveId', analyst: 'analystId', outlet: 'outletId' } as const;

type Args = PageArguments & Pick<ListArguments<ClaimFilter, ClaimOrderField>, 'orderBy'>;

const listOf = ({ side, topic }: SideOnTopic) => ({ topicId: topic.id, [COLUMN[side.kind]]: side.id });

/** A resolver of the claims that a side's figures on a topic are made of. */
export const claimsOf = alsoForMany<SideOnTopic, Args, Connection<ClaimRow>, ReadConnection<ClaimRow>>(
  (side, args, { connections }) => connections.open(claimList, listOf(side), { ...args, filter: side.filter.applied }),
  claimsOfMany,
);

/** Sides of one kind under one filter are read together, and nearly always all sides of a level are such. */
async function claimsOfMany(
  sides: readonly SideOnTopic[],
  args: Args,
  { connections }: Context,
  selected: Selected,
  below: Below,
): Promise<ReadConnection<ClaimRow>[]> {
  const groups = new Map<string, SideOnTopic[]>();
  for (const one of sides) {
    const name = `${one.side.kind} ${JSON.stringify(one.filter.applied)}`;
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  const found = new Map<SideOnTopic, ReadConnection<ClaimRow>>();
  await Promise.all(
    [...groups.values()].map(async (group) => {
      const filter = group[0]!.filter.applied;
      const lists = await connections.read(claimList, group.map(listOf), { ...args, filter }, { selected, below });
      for (const [i, one] of group.entries()) found.set(one, lists[i]!);
    }),
  );
  return sides.map((one) => found.get(one)!);
}
