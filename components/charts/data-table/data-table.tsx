import type { ReactNode } from 'react';
import { type Format, formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { DataText } from '../data-text';
import styles from './data-table.module.css';
import { type Cell, type Column, type ColumnKind, type DataTable, plainCell } from './table';

type Props = {
  /** Id of what names the table. */
  labelledBy: string;
  table: DataTable;
};

const NUMBER: Partial<Record<ColumnKind, (format: Format, value: number) => string>> = {
  stance: (format, value) => format.stance(value, 2),
  share: (format, value) => format.percent(value),
  number: (format, value) => format.decimal(value, 2),
  count: (format, value) => format.count(value),
};

/** A figure's numbers, open: rounded for people, and in each cell's `value` exactly what the files hold. */
export function DataTableView({ labelledBy, table }: Props) {
  const t = useTranslations('figures');
  return (
    // What scrolls must be reachable from the keyboard. Its table has the name: a second landmark of that name helps nobody.
    <section className={styles.scroll} tabIndex={0}>
      <table className={styles.table} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.key} scope="col" data-kind={column.kind}>
                {t(`columns.${column.key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={table.columns.map((column) => plainCell(row, column)).join('\n')}>
              {table.columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell key={column.key} scope={index === 0 ? 'row' : undefined} data-kind={column.kind}>
                    <CellContent column={column} cell={row[column.key] ?? null} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellContent({ column, cell }: { column: Column; cell: Cell }): ReactNode {
  const t = useTranslations('charts.table');
  const format = formatFor(useLocale());
  if (cell === null) return <data value="">{t('none')}</data>;
  if (typeof cell === 'object') return <DataText text={cell} />;
  if (typeof cell === 'number') {
    return <data value={cell}>{NUMBER[column.kind]?.(format, cell) ?? format.count(cell)}</data>;
  }
  if (column.kind === 'day') return <time dateTime={cell}>{format.date(cell)}</time>;
  return column.kind === 'slug' ? <code dir="ltr">{cell}</code> : cell;
}
