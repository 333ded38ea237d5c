import type { Database } from '@/domain/database';
import type { Along } from '@/domain/paging/along';
import type { BoundedCount } from '@/domain/paging/connection';
import { countRows, countUpTo, type List, type Parent, type ParentColumn, readPages } from '@/domain/paging/list';
import type { Page } from '@/domain/paging/page';
import type { Window } from '@/domain/paging/window';
import { Reader } from './reader';

/** A list asked with some arguments, for any of its parents. */
type Asked = {
  list: Promise<List<unknown>>;
  /** By which columns it belongs to its parents. */
  of: readonly ParentColumn[];
  window: Window;
  /** Whether cursors are asked for; null where that is not known, and pages come as rows. */
  cursors: boolean | null;
  /** Whether nothing is asked of what a page has around it. */
  alone: boolean;
  /** What is read along with its pages. */
  along: () => Promise<Along[]>;
};

/** The readers of one list asked with the same arguments: the pages, totals and counts of all its parents at once. */
export class ListReaders {
  readonly pages: Reader<Parent, Page<unknown>>;
  readonly totals: Reader<Parent, number>;
  private readonly counters = new Map<number, Reader<Parent, BoundedCount>>();

  constructor(
    private readonly db: Database,
    readonly asked: Asked,
  ) {
    this.pages = new Reader((parents) => this.readPages(parents), this.nameOf, EMPTY);
    this.totals = this.reader((list, parents) => countRows({ db, list, parents }), 0);
  }

  /** Resolves once the list's arguments are known to be right. */
  get list(): Promise<List<unknown>> {
    return this.asked.list;
  }

  /** The numbers of rows of its parents' lists, each counted no further than to a number. */
  counts(upTo: number): Reader<Parent, BoundedCount> {
    const { db } = this;
    const counter =
      this.counters.get(upTo) ??
      this.reader((list, parents) => countUpTo({ db, list, parents, upTo }), { value: 0, exact: true });
    this.counters.set(upTo, counter);
    return counter;
  }

  /** Reads the page of a parent now, with something more along, and remembers it. */
  async readWith(parent: Parent, more: Along): Promise<void> {
    this.pages.learn([parent], await this.readPages([parent], [more]));
  }

  private readonly nameOf = (parent: Parent): string => this.asked.of.map((column) => parent[column]).join(' ');

  private reader<Value>(read: (list: List<unknown>, parents: readonly Parent[]) => Promise<Value[]>, missing: Value) {
    return new Reader<Parent, Value>(
      async (parents) => this.named(parents, await read(await this.list, parents)),
      this.nameOf,
      missing,
    );
  }

  private async readPages(parents: readonly Parent[], more: readonly Along[] = []) {
    const { window, cursors, alone, along } = this.asked;
    const json = cursors === null ? undefined : { cursors, along: [...(await along()), ...more] };
    return this.named(parents, await readPages({ db: this.db, list: await this.list, parents, window, json, alone }));
  }

  private named<Value>(parents: readonly Parent[], values: readonly Value[]): ReadonlyMap<string, Value> {
    return new Map(parents.map((parent, i) => [this.nameOf(parent), values[i]!]));
  }
}

const EMPTY: Page<unknown> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};
