type Cell = string | number | null;

/** Excel takes a file without this mark for one in the code page of its machine, and shows Arabic as question marks. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180) that Excel opens as it is: with a byte order mark, lines that end with CRLF, and nothing that
 * it would take for a formula.
 */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return csvHead(head) + rows.map(csvLine).join('');
}

/** The first line of such a file, for one that is written as it is read. */
export function csvHead(head: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLine(head);
}

/** Another line of it. */
export function csvLine(row: readonly Cell[]): string {
  return `${row.map(cell).join(',')}\r\n`;
}

function cell(value: Cell): string {
  if (value === null) return '';
  // Numbers may begin with a minus; they are not text and run nothing.
  if (typeof value === 'number') return String(value);
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that begins like a formula would be run by a spreadsheet: an apostrophe before it keeps it a text (OWASP). */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
