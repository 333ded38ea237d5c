import type { ReactNode } from 'react';
import { useTranslations } from '@/i18n/words';
import styles from './frame.module.css';

export type FigureRow = { key: string; header: ReactNode; cells: { key: string; content: ReactNode }[] };

type Props = {
  /** Id of the figure, whose title names the table. */
  figure: string;
  /** Head of the first column, then of the others. */
  columns: { key: string; content: ReactNode }[];
  rows: FigureRow[];
  /** What the table is called where a figure has several. */
  title?: { id: string; text: ReactNode };
};

/** A figure's numbers, for who cannot see it and for who wants them exactly. */
export function FiguresTable({ figure, columns, rows, title }: Props) {
  const t = useTranslations('charts');
  const name = title?.id ?? `${figure}-title`;
  return (
    <details className={styles.details}>
      <summary id={title?.id}>{title?.text ?? t('figures')}</summary>
      {/* A region that scrolls must be reachable from the keyboard */}
      <section className={styles.scroll} aria-labelledby={name} tabIndex={0}>
        <table className={styles.table} aria-labelledby={name}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.content}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.header}</th>
                {row.cells.map((cell) => (
                  <td key={cell.key}>{cell.content}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
