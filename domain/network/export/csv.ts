import type { Graph } from './graph';

type Cell = string | number | null | undefined;

/** Rows as CSV (RFC 4180): cells that need it are quoted, lines end with CRLF. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A graph's edges as CSV, one a row, under the headings that Gephi's import of edge tables looks for. */
export function toEdgeList({ edges, edgeAttributes }: Graph): string {
  const names = edgeAttributes.map(({ name }) => name);
  return csv([
    ['Source', 'Target', 'Type', 'Weight', ...names],
    ...edges.map(({ source, target, weight, attributes }) => [
      source,
      target,
      'Undirected',
      weight,
      ...names.map((name) => attributes[name]),
    ]),
  ]);
}

/**
 * A graph as a matrix in CSV: weights, 0 where there is no edge, under a heading of column keys and after each row's
 * key.
 * @param rows keys of the nodes that are rows; the same as the columns in a square, symmetric matrix.
 */
export function toMatrix(
  { edges }: Pick<Graph, 'edges'>,
  { rows, columns }: { rows: readonly string[]; columns: readonly string[] },
): string {
  const weights = new Map<string, Map<string, number>>();
  const set = (row: string, column: string, weight: number) => {
    const own = weights.get(row) ?? new Map<string, number>();
    weights.set(row, own.set(column, weight));
  };
  for (const { source, target, weight } of edges) {
    set(source, target, weight);
    set(target, source, weight);
  }
  return csv([
    ['', ...columns],
    ...rows.map((row) => [row, ...columns.map((column) => weights.get(row)?.get(column) ?? 0)]),
  ]);
}
