import { SIDE_COUNT, sideNumber } from '@/components/side-mark/shape';
import type { LocalizedText } from '../text';

/**
 * Whatever can be a side, as the API names it. A perspective `without` one of its analysts is what that analyst is
 * compared with (RestOfSide).
 */
export type SideEntity =
  | { __typename: 'Perspective'; slug: string; name: LocalizedText; order: number; without?: string }
  | { __typename: 'Analyst'; slug: string; name: LocalizedText; perspective: { order: number } }
  | { __typename: 'Outlet'; slug: string; name: LocalizedText };

export type SideKind = 'perspective' | 'analyst' | 'outlet';

/** A side as a figure shows it. `order`, 1 … 8, picks the colour and the shape; the colour gives way where it is muted. */
export type Side = { kind: SideKind; slug: string; name: LocalizedText; order: number; muted?: true };

const KIND: Record<SideEntity['__typename'], SideKind> = {
  Perspective: 'perspective',
  Analyst: 'analyst',
  Outlet: 'outlet',
};

/**
 * The sides of one figure, each with a colour and shape of its own. A perspective, and an analyst through it, keeps
 * its own everywhere; who comes second to a colour, and outlets, which have none, take the next that is free. The rest
 * of an analyst's side has the analyst's shape without the colour: it is the background that one stands against.
 */
export function identify(entities: readonly SideEntity[]): Side[] {
  const taken = new Set<number>();
  return entities.map((entity) => {
    if (entity.__typename === 'Perspective' && entity.without !== undefined) {
      return {
        kind: 'perspective',
        slug: entity.slug,
        name: entity.name,
        order: sideNumber(entity.order),
        muted: true,
      };
    }
    const order = firstFree(preferred(entity), taken);
    taken.add(order);
    return { kind: KIND[entity.__typename], slug: entity.slug, name: entity.name, order };
  });
}

/** Whether data about this entity is this side's. */
export function isOf(entity: SideEntity, side: Side): boolean {
  return KIND[entity.__typename] === side.kind && entity.slug === side.slug;
}

function preferred(entity: SideEntity): number {
  if (entity.__typename === 'Perspective') return entity.order;
  return entity.__typename === 'Analyst' ? entity.perspective.order : 1;
}

function firstFree(order: number, taken: ReadonlySet<number>): number {
  const wanted = sideNumber(order);
  if (taken.size >= SIDE_COUNT) return wanted;
  let free = wanted;
  while (taken.has(free)) free = sideNumber(free + 1);
  return free;
}
