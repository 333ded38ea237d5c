import type { Database } from '@/domain/database';
import type { BoundedCount, Connection, ReadConnection } from '@/domain/paging/connection';
import type { ListArguments, ListDefinition } from '@/domain/paging/definition';
import {
  countRows,
  countUpTo,
  type List,
  type Page,
  type Parent,
  type ParentColumn,
  readPages,
} from '@/domain/paging/list';
import { type PageArguments, readWindow } from '@/domain/paging/window';
import { alongWith, asksForCursors } from './along';
import type { Loaders } from './loaders';
import type { Selected } from './operations/many';
import { Reader } from './reader';

/** The readers of one list asked with the same arguments: the pages, totals and counts of all its parents at once. */
type Readers = {
  list: Promise<List<unknown>>;
  pages: Reader<Parent, Page<unknown>>;
  totals: Reader<Parent, number>;
  counts: (upTo: number) => Reader<Parent, BoundedCount>;
};

type Arguments<Filter, Field extends string> = PageArguments & ListArguments<Filter, Field>;

/** What of a connection is on a page, and read with it. */
const ON_PAGE = ['edges', 'nodes', 'pageInfo'];

const columnsOf = (parent: Parent) => Object.keys(parent).sort() as ParentColumn[];

/** The connections of one request. A field that is answered for many parents is read by one statement for all of them. */
export class Connections {
  private readonly readers = new Map<string, Readers>();

  constructor(
    private readonly db: Database,
    private readonly loaders: Loaders,
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
    args: Arguments<Filter, Field>,
  ): Promise<Connection<Row>> {
    const readers = this.readersOf(definition, columnsOf(parent), args);
    await readers.list;
    const read = () => readers.pages.load(parent) as Promise<Page<Row>>;
    return {
      edges: async () => (await read()).edges,
      nodes: async () => (await read()).edges.map((edge) => edge.node),
      pageInfo: async () => (await read()).pageInfo,
      totalCount: () => readers.totals.load(parent),
      count: ({ upTo }) => readers.counts(upTo).load(parent),
    };
  }

  /**
   * The connections of the lists of many parents, all with the same columns, with what is selected of them.
   * @throws InputError as `open`.
   */
  async read<Row, Filter, Field extends string>(
    definition: ListDefinition<Row, Filter, Field>,
    parents: readonly Parent[],
    args: Arguments<Filter, Field>,
    selected: Selected,
  ): Promise<ReadConnection<Row>[]> {
    const readers = this.readersOf(definition, columnsOf(parents[0] ?? {}), args, { selected, parents });
    await readers.list;
    const [pages, totals] = await Promise.all([
      ON_PAGE.some((field) => selected.has(field)) ? (readers.pages.loadMany(parents) as Promise<Page<Row>[]>) : null,
      selected.has('totalCount') ? readers.totals.loadMany(parents) : null,
    ]);
    return parents.map((parent, i) => {
      const page = pages?.[i];
      return {
        edges: page?.edges,
        nodes: selected.has('nodes') ? page?.edges.map((edge) => edge.node) : undefined,
        pageInfo: page?.pageInfo,
        totalCount: totals?.[i],
        count: ({ upTo }) => readers.counts(upTo).load(parent),
      };
    });
  }

  private readersOf<Row, Filter, Field extends string>(
    definition: ListDefinition<Row, Filter, Field>,
    of: ParentColumn[],
    { filter, orderBy, ...page }: Arguments<Filter, Field>,
    planned?: { selected: Selected; parents: readonly Parent[] },
  ): Readers {
    const window = readWindow(page, this.largestPage);
    const cursors = planned ? asksForCursors(planned.selected) : null;
    const alone = planned !== undefined && !planned.selected.has('pageInfo');
    const name = JSON.stringify([definition.name, of, filter, orderBy, window, cursors, alone]);
    const known = this.readers.get(name);
    if (known) return known;
    const { db, loaders } = this;
    const json =
      planned && cursors !== null
        ? { cursors, along: alongWith(definition.name, planned.selected, { loaders, parents: planned.parents }) }
        : undefined;
    const list: Promise<List<unknown>> = definition.open({ db, of, filter, orderBy });
    const nameOf = (parent: Parent) => of.map((column) => parent[column]).join(' ');
    const named = <Value>(parents: readonly Parent[], values: readonly Value[]) =>
      new Map(parents.map((parent, i) => [nameOf(parent), values[i]!]));
    const counts = new Map<number, Reader<Parent, BoundedCount>>();
    const readers = {
      list,
      pages: new Reader<Parent, Page<unknown>>(
        async (parents) => named(parents, await readPages({ db, list: await list, parents, window, json, alone })),
        nameOf,
        EMPTY,
      ),
      totals: new Reader<Parent, number>(
        async (parents) => named(parents, await countRows({ db, list: await list, parents })),
        nameOf,
        0,
      ),
      counts: (upTo: number) => {
        const counter =
          counts.get(upTo) ??
          new Reader<Parent, BoundedCount>(
            async (parents) => named(parents, await countUpTo({ db, list: await list, parents, upTo })),
            nameOf,
            { value: 0, exact: true },
          );
        counts.set(upTo, counter);
        return counter;
      },
    };
    this.readers.set(name, readers);
    return readers;
  }
}

const EMPTY: Page<unknown> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};
