import type { Connection, ReadConnection } from '@/domain/paging/connection';
import type { ListArguments, ListDefinition } from '@/domain/paging/definition';
import type { Parent } from '@/domain/paging/list';
import type { PageArguments } from '@/domain/paging/window';
import { alsoForMany, type Listed } from '../operations/many';

/**
 * A resolver of a list.
 * @param listOf what the list belongs to: the same columns for every parent.
 */
export function list<Source, Row, Filter, Field extends string>(
  definition: ListDefinition<Row, Filter, Field>,
  listOf: (parent: Source) => Parent,
) {
  type Args = PageArguments & ListArguments<Filter, Field>;
  return alsoForMany<Source, Args, Connection<Row>, ReadConnection<Row>>(
    (parent, args, { connections }) => connections.open(definition, listOf(parent), args),
    (parents, args, { connections }, selected, below) =>
      connections.read(definition, parents.map(listOf), args, { selected, below }),
    { definition, listOf } as unknown as Listed,
  );
}
