import type { Database } from '../database';
import type { List, ParentColumn } from './list';
import type { SortDirection } from './order';

/** What a list is asked for besides its page. */
export type ListArguments<Filter, Field extends string> = {
  filter?: Filter | null;
  orderBy?: { field: Field; direction: SortDirection } | null;
};

/** A kind of list, such as "claims". */
export type ListDefinition<Row, Filter, Field extends string> = {
  name: string;
  /**
   * Checks the arguments and builds the list.
   * @param of the columns of what the list belongs to.
   * @throws InputError naming the argument at fault.
   */
  open: (input: ListArguments<Filter, Field> & { db: Database; of: readonly ParentColumn[] }) => Promise<List<Row>>;
};
