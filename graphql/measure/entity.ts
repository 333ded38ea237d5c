import type { Side } from '@/domain/sides/side';
import { type Loaders, required } from '../loaders';

const TYPE = { perspective: 'Perspective', analyst: 'Analyst', outlet: 'Outlet' } as const;

/** The row of a side, marked with its type, which is how the union SideEntity tells its members apart. */
export async function entityOf({ kind, id }: Side, loaders: Loaders) {
  switch (kind) {
    case 'perspective':
      return { __typename: TYPE[kind], ...(await required(loaders.perspective, id)) };
    case 'analyst':
      return { __typename: TYPE[kind], ...(await required(loaders.analyst, id)) };
    case 'outlet':
      return { __typename: TYPE[kind], ...(await required(loaders.outlet, id)) };
  }
}
