/** A row with the cursor that continues after it. */
export type Edge<Row> = { cursor: string; node: Row };

/** Where a page stands in its list, in the words of the Relay cursor connections specification. */
export type PageInfo = {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
};

/** A number of rows; where it is not exact, counting stopped at it and there are more. */
export type BoundedCount = { value: number; exact: boolean };

/** A page of a list. Nothing is read before it is asked for: a page that nobody looks at and a total cost nothing. */
export type Connection<Row> = {
  edges: () => Promise<Edge<Row>[]>;
  nodes: () => Promise<Row[]>;
  pageInfo: () => Promise<PageInfo>;
  totalCount: () => Promise<number>;
  count: (how: { upTo: number }) => Promise<BoundedCount>;
};

/** A page of a list of which those parts are read that were asked for. */
export type ReadConnection<Row> = {
  edges: Edge<Row>[] | undefined;
  nodes: Row[] | undefined;
  pageInfo: PageInfo | undefined;
  totalCount: number | undefined;
  /** Read when it is called: what it is asked with is no part of the page. */
  count: (how: { upTo: number }) => Promise<BoundedCount>;
};
