import type { ReactElement } from 'react';
import { COLOURS } from './colours';
import { INNER, type PictureSetting } from './setting';
import { leading, typeOf } from './type';
import { Words } from './words';

/** One sign of a picture and what it stands for. `sample` draws it around a point, within 16 by 16 pixels. */
export type LegendItem = {
  key: string;
  label: string;
  muted?: boolean;
  sample: (x: number, y: number) => ReactElement;
};

const SAMPLE = 24;
const BETWEEN = 26;

type Placed = { item: LegendItem; start: number; row: number };

/** The legend in rows from where lines start, with its height. */
export function legend(setting: PictureSetting, items: readonly LegendItem[]) {
  const style = typeOf(setting, 'small');
  const step = leading(setting, style) + 4;
  const placed = place(items, (label) => setting.measure(label, style));
  const across = (start: number) => (setting.direction === 'rtl' ? INNER - start : start);
  return {
    height: placed.length > 0 ? (placed.at(-1)!.row + 1) * step : 0,
    content: placed.map(({ item, start, row }) => (
      <g key={item.key}>
        {item.sample(across(start + 8), row * step + step / 2)}
        <Words
          setting={setting}
          {...style}
          x={across(start + SAMPLE)}
          y={row * step + step / 2 + style.size * 0.34}
          fill={item.muted ? COLOURS.muted : COLOURS.ink}
        >
          {item.label}
        </Words>
      </g>
    )),
  };
}

function place(items: readonly LegendItem[], widthOf: (label: string) => number): Placed[] {
  let start = 0;
  let row = 0;
  return items.map((item) => {
    const width = SAMPLE + widthOf(item.label);
    if (start > 0 && start + width > INNER) {
      start = 0;
      row += 1;
    }
    const placed = { item, start, row };
    start += width + BETWEEN;
    return placed;
  });
}
