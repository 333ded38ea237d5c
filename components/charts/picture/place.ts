import { INNER, type PictureSetting } from './setting';

/** A column of a drawing, `start` counted from where lines start: from the right in Arabic. */
export type Column = { start: number; width: number };

/** Where a place counted from the start of lines lies, from the drawing's left edge. */
export function across(setting: PictureSetting, start: number): number {
  return setting.direction === 'rtl' ? INNER - start : start;
}

/** The left edge of a column. */
export function leftOf(setting: PictureSetting, { start, width }: Column): number {
  return setting.direction === 'rtl' ? INNER - start - width : start;
}

/** Places within a column by per cent from its left edge, as series give them. */
export function within(setting: PictureSetting, column: Column): (percent: number) => number {
  const left = leftOf(setting, column);
  return (percent) => left + (percent / 100) * column.width;
}
