import type { Side, SideKind } from '@/domain/sides/side';
import { type Loaders, required } from '../loaders';
import { alsoForMany } from '../operations/many';

const TYPE = { perspective: 'Perspective', analyst: 'Analyst', outlet: 'Outlet' } as const;

type RowOf<Kind extends SideKind> = NonNullable<Awaited<ReturnType<Loaders[Kind]['load']>>>;
type Entity = { [Kind in SideKind]: { __typename: (typeof TYPE)[Kind] } & RowOf<Kind> }[SideKind];

/** The row of a side, marked with its type, which is how the union SideEntity tells its members apart. */
async function entityOf({ kind, id }: Side, loaders: Loaders): Promise<Entity> {
  switch (kind) {
    case 'perspective':
      return { __typename: TYPE[kind], ...(await required(loaders.perspective, id)) };
    case 'analyst':
      return { __typename: TYPE[kind], ...(await required(loaders.analyst, id)) };
    case 'outlet':
      return { __typename: TYPE[kind], ...(await required(loaders.outlet, id)) };
  }
}

/** The rows of many sides: each row is read and marked once, however many parents have it. */
async function entitiesOf(sides: readonly Side[], loaders: Loaders): Promise<Entity[]> {
  const different = [...new Map(sides.map((side) => [side.id, side])).values()];
  const entities = await Promise.all(different.map(async (side) => [side.id, await entityOf(side, loaders)] as const));
  const byId = new Map(entities);
  return sides.map(({ id }) => byId.get(id)!);
}

/** A resolver of the row of a side. */
export function sideEntity<Parent>(sideOf: (parent: Parent) => Side) {
  return alsoForMany<Parent, unknown, Entity>(
    (parent, _, { loaders }) => entityOf(sideOf(parent), loaders),
    (parents, _, { loaders }) => entitiesOf(parents.map(sideOf), loaders),
  );
}
