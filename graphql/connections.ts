import type { Database } from '@/domain/database';
import { type Along, along, rowOfId } from '@/domain/paging/along';
import type { Connection, ReadConnection } from '@/domain/paging/connection';
import type { ListArguments, ListDefinition } from '@/domain/paging/definition';
import type { List, Parent, ParentColumn } from '@/domain/paging/list';
import { pagesByOwner, pagesOfEach } from '@/domain/paging/nested';
import type { Page } from '@/domain/paging/page';
import { type PageArguments, readWindow } from '@/domain/paging/window';
import { isDistributed } from '@/domain/storage/distribution';
import { alongWith, asksForCursors, type Owners, type Reading, SINGLE } from './along';
import { ListReaders } from './list-readers';
import type { Loaders } from './loaders';
import type { Below, Listed, Selected } from './operations/many';
import type { FieldPlan, ObjectPlan } from './operations/plan';

type Arguments<Filter, Field extends string> = PageArguments & ListArguments<Filter, Field>;

/** What is asked of a connection. */
type Planned = { selected: Selected; below: Below };

/** A list that a plan asks of rows, and its readers. */
type ListAsked = { readers: ListReaders; listOf: Listed['listOf']; column: ParentColumn };

type Taking = { take(ids: readonly string[], rows: readonly unknown[]): void };

/** What of a connection is on a page, and read with it. */
const ON_PAGE = ['edges', 'nodes', 'pageInfo'];

const columnsOf = (parent: Parent) => Object.keys(parent).sort() as ParentColumn[];

/** The connections of one request. A field that is answered for many parents is read by one statement for all of them. */
export class Connections {
  private readonly readers = new Map<string, ListReaders>();

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
    planned: Planned,
  ): Promise<ReadConnection<Row>[]> {
    const { selected } = planned;
    const readers = this.readersOf(definition, columnsOf(parents[0] ?? {}), args, planned, { parents });
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

  /**
   * Reads a row by its id with the first list that is asked of it, by one statement instead of one after the other; no
   * row where nothing has the id. Does nothing where no list is asked for that can be read so.
   */
  async readRow(noun: keyof typeof SINGLE, id: string, { plan, variables }: Below): Promise<void> {
    if (!plan || this.loaders[noun].knows(id) || (await isDistributed(this.db))) return;
    const [first] = await this.listsAsked([plan], variables);
    if (!first) return;
    const loader = this.loaders[noun] as Taking;
    const own = along<unknown, unknown>(rowOfId<unknown>(SINGLE[noun], id), (rows) => loader.take([id], rows));
    await first.readers.readWith(first.listOf({ id }), own);
  }

  private readersOf<Row, Filter, Field extends string>(
    definition: ListDefinition<Row, Filter, Field>,
    of: ParentColumn[],
    { filter, orderBy, ...page }: Arguments<Filter, Field>,
    planned?: Planned,
    owners: Owners = { parents: [] },
  ): ListReaders {
    const window = readWindow(page, this.largestPage);
    const cursors = planned ? asksForCursors(planned.selected) : null;
    const alone = planned !== undefined && !planned.selected.has('pageInfo');
    const name = JSON.stringify([definition.name, of, filter, orderBy, window, cursors, alone]);
    const known = this.readers.get(name);
    if (known) return known;
    const { db } = this;
    const along = async () => {
      if (!planned) return [];
      const { selected, below } = planned;
      const plans = below.plan ? [below.plan] : [];
      return alongWith(definition.name, { selected, plans }, this.reading(below.variables), owners);
    };
    const list: Promise<List<unknown>> = definition.open({ db, of, filter, orderBy });
    const readers = new ListReaders(db, { list, of, window, cursors, alone, along });
    this.readers.set(name, readers);
    return readers;
  }

  private reading(variables: Record<string, unknown>): Reading {
    return { loaders: this.loaders, listsOf: (plans) => this.listsAlong(plans, variables) };
  }

  /** The lists that are asked of rows, to be read along with these. */
  private async listsAlong(plans: readonly ObjectPlan[], variables: Record<string, unknown>): Promise<Along[]> {
    const asked = await this.listsAsked(plans, variables);
    return Promise.all(
      asked.map(async ({ readers, listOf, column }) => {
        const { window, cursors, alone, along: further } = readers.asked;
        const list = (await readers.list) as List<object>;
        return along<{ owner: string }, { id: string }>(
          pagesOfEach({ list, column, window, cursors: cursors === true, alone }),
          (rows, of) => readers.pages.learn(of.map(listOf), pagesByOwner(rows, list, window)),
          await further(),
        );
      }),
    );
  }

  /**
   * The lists that are asked of rows and can be read along with these: whole pages from an end of the list on. What is
   * wrong with the arguments of one is said where it is answered.
   */
  private async listsAsked(plans: readonly ObjectPlan[], variables: Record<string, unknown>): Promise<ListAsked[]> {
    const fields = plans.flatMap((plan) => plan.fields.filter(({ listed }) => listed !== null));
    const asked = (await Promise.all(fields.map((field) => this.listAsked(field, variables)))).flat();
    return [...new Map(asked.map((one) => [one.readers, one])).values()];
  }

  private async listAsked(field: FieldPlan, variables: Record<string, unknown>): Promise<ListAsked[]> {
    const { definition, listOf } = field.listed!;
    const columns = columnsOf(listOf({ id: '' }));
    if (columns.length !== 1 || !ON_PAGE.some((name) => field.selected.has(name))) return [];
    try {
      const args = field.readArguments(variables) as Arguments<unknown, string>;
      if (args.filter != null || args.after != null || args.before != null) return [];
      const planned = { selected: field.selected, below: { plan: field.below, variables } };
      const column = columns[0]!;
      const readers = this.readersOf(definition, columns, args, planned, { parents: [], read: column });
      await readers.list;
      return [{ readers, listOf, column }];
    } catch {
      return [];
    }
  }
}
