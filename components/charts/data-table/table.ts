import type { Messages } from 'next-intl';
import type { LocalizedText } from '../text';

/** Columns by the names that programs read; `figures.columns` of the messages names them for people. */
export type ColumnKey = keyof Messages['figures']['columns'];

/**
 * What stands in a column: a text (a name from the data, or a word of the interface), a slug, a day (`YYYY-MM-DD`), or a
 * number: a stance with its sign, a share from 0 to 1, a plain number, a count.
 */
export type ColumnKind = 'text' | 'slug' | 'day' | 'stance' | 'share' | 'number' | 'count';

export type Column = { key: ColumnKey; kind: ColumnKind };

/** null where there is nothing to say, such as the mean of a side that is silent. */
export type Cell = LocalizedText | string | number | null;
export type Row = Partial<Record<ColumnKey, Cell>>;

/**
 * A figure's numbers as they are, unrounded: what its files hold and what its page lists. One fact a row, so that a
 * spreadsheet or a program can take it as it is.
 */
export type DataTable = { columns: readonly Column[]; rows: readonly Row[] };

/** A cell as files hold it: a text without its language. */
export function plainCell(row: Row, { key }: Column): string | number | null {
  const cell = row[key] ?? null;
  return cell !== null && typeof cell === 'object' ? cell.text : cell;
}
