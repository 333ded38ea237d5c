/** A row with the cursor that continues after it. */
export type Edge<Row> = { cursor: string; node: Row };

/** Where a page stands in its list, in the words of the Relay cursor connections specification. */
export type PageInfo = {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
};

/** A page of a list. Nothing is read before it is asked for: a page that nobody looks at and a total cost nothing. */
export type Connection<Row> = {
  edges: () => Promise<Edge<Row>[]>;
  nodes: () => Promise<Row[]>;
  pageInfo: () => Promise<PageInfo>;
  totalCount: () => Promise<number>;
};

/** A page of a list of which those parts are read that were asked for. */
export type ReadConnection<Row> = {
  edges: Edge<Row>[] | undefined;
  nodes: Row[] | undefined;
  pageInfo: PageInfo | undefined;
  totalCount: number | undefined;
};
