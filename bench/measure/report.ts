import { type Found, reached } from './record';

const COLUMNS = [
  ['comparison', (one: Found) => one.name],
  ['ours', (one: Found) => short(one.ours)],
  ['peer', (one: Found) => short(one.peer)],
  ['unit', (one: Found) => one.unit],
  ['ratio', (one: Found) => one.ratio.toFixed(2)],
  ['quartiles', (one: Found) => one.spread.map((value) => value.toFixed(2)).join('–')],
  ['target', target],
  ['', (one: Found) => ({ true: 'reached', false: 'MISSED', null: '' })[String(reached(one))] ?? ''],
] as const;

/** The comparisons as a table for people. */
export function table(found: readonly Found[]): string {
  const rows = [COLUMNS.map(([title]) => title), ...found.map((one) => COLUMNS.map(([, cell]) => cell(one)))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const numeric = (column: number) => column === 1 || column === 2 || column === 4;
  return rows
    .map((row) =>
      row
        .map((cell, column) => (numeric(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function target({ target: aim }: Found): string {
  if (aim === null) return '';
  return 'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`;
}

function short(value: number): string {
  return value >= 100 ? Math.round(value).toString() : value.toPrecision(3);
}
