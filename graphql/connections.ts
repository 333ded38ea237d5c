import DataLoader from 'dataloader';
import type { Database } from '@/domain/database';
import type { Connection } from '@/domain/paging/connection';
import type { ListArguments, ListDefinition } from '@/domain/paging/definition';
import { countRows, type List, type Page, type Parent, type ParentColumn, readPages } from '@/domain/paging/list';
import { type PageArguments, readWindow } from '@/domain/paging/window';

/** The readers of one list asked with the same arguments: the pages, and totals, of all its parents at once. */
type Readers = {
  list: Promise<List<unknown>>;
  pages: DataLoader<Parent, Page<unknown>, string>;
  totals: DataLoader<Parent, number, string>;
};

const nameOf = (parent: Parent) => JSON.stringify(Object.entries(parent).sort());

/** The connections of one request. A field that is answered for many parents is read by one statement for all of them. */
export class Connections {
  private readonly readers = new Map<string, Readers>();

  constructor(
    private readonly db: Database,
    private readonly largestPage: number,
  ) {}

  /**
   * The connection of a list.
   * @param parent what the list belongs to; without columns, the whole list.
   * @throws InputError for arguments that are not accepted.
   */
  async open<Row, Filter, Field extends string>(
    definition: ListDefinition<Row, Filter, Field>,
    parent: Parent,
    { filter, orderBy, ...page }: PageArguments & ListArguments<Filter, Field>,
  ): Promise<Connection<Row>> {
    const window = readWindow(page, this.largestPage);
    const of = Object.keys(parent).sort() as ParentColumn[];
    const name = JSON.stringify([definition.name, of, filter, orderBy, window]);
    const readers =
      this.readers.get(name) ?? this.create(definition.open({ db: this.db, of, filter, orderBy }), window);
    this.readers.set(name, readers);
    await readers.list;
    const read = () => readers.pages.load(parent) as Promise<Page<Row>>;
    return {
      edges: async () => (await read()).edges,
      nodes: async () => (await read()).edges.map((edge) => edge.node),
      pageInfo: async () => (await read()).pageInfo,
      totalCount: () => readers.totals.load(parent),
    };
  }

  private create(list: Promise<List<unknown>>, window: ReturnType<typeof readWindow>): Readers {
    const { db } = this;
    return {
      list,
      pages: new DataLoader(async (parents) => readPages({ db, list: await list, parents, window }), {
        cacheKeyFn: nameOf,
      }),
      totals: new DataLoader(async (parents) => countRows({ db, list: await list, parents }), { cacheKeyFn: nameOf }),
    };
  }
}
