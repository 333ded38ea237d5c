import type { ClaimFilter } from '@/domain/claims/filter';
import { claimList } from '@/domain/claims/list';
import type { ClaimOrderField } from '@/domain/claims/order';
import type { ListArguments } from '@/domain/paging/definition';
import type { PageArguments } from '@/domain/paging/window';
import type { SideOnTopic } from '@/domain/sides/side-on-topic';
import type { Context } from '../context';

const COLUMN = { perspective: 'perspectiveId', analyst: 'analystId', outlet: 'outletId' } as const;

/** The claims that a side's figures on a topic are made of. */
export function claimsOf(
  { side, topic, filter }: SideOnTopic,
  args: PageArguments & Pick<ListArguments<ClaimFilter, ClaimOrderField>, 'orderBy'>,
  { connections }: Context,
) {
  const ofSide = { topicId: topic.id, [COLUMN[side.kind]]: side.id };
  return connections.open(claimList, ofSide, { ...args, filter: filter.applied });
}
