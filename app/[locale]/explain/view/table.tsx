import type { ReactNode } from 'react';
import styles from './table.module.css';

export type Column = {
  key: string;
  content: ReactNode;
  /** A number stands under its units; a text in a word's width reads badly. */
  kind?: 'number' | 'date' | 'title';
};
export type Line = { key: string; cells: ReactNode[] };

/** What went into a number, line by line; the first cell of a line names it. */
export function InputTable({ label, columns, lines }: { label: string; columns: Column[]; lines: Line[] }) {
  return (
    // A region that scrolls must be reachable from the keyboard.
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-kind={column.kind}>
                {column.content}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.key} scope="row">
                    {line.cells[place]}
                  </th>
                ) : (
                  <td key={column.key} data-kind={column.kind}>
                    {line.cells[place]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
