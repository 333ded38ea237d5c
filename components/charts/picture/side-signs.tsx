import type { Side } from '../side/identity';
import { COLOURS } from './colours';
import { isolate } from './isolate';
import type { LegendItem } from './legend';
import { Mark } from './mark';
import type { PictureSetting } from './setting';

/** The stroke of an interval, in whatever colour. */
export const INTERVAL = { strokeWidth: 5, strokeLinecap: 'round', strokeOpacity: 0.32 } as const;

/** Each side's mark with its name. */
export function sideSigns(sides: readonly Side[]): LegendItem[] {
  return sides.map((side) => ({
    key: `${side.kind} ${side.slug}`,
    label: isolate(side.name.text),
    sample: (x: number, y: number) => <Mark order={side.order} x={x} y={y} radius={7} muted={side.muted} />,
  }));
}

/** How thin evidence and intervals are drawn. */
export function meanSigns({ charts }: PictureSetting): LegendItem[] {
  return [
    {
      key: 'hollow',
      label: charts('spectrum.hollow'),
      muted: true,
      sample: (x, y) => <circle cx={x} cy={y} r={5.5} fill="none" stroke={COLOURS.muted} strokeWidth={2} />,
    },
    {
      key: 'interval',
      label: charts('spectrum.interval'),
      muted: true,
      sample: (x, y) => <line x1={x - 8} x2={x + 8} y1={y} y2={y} stroke={COLOURS.muted} {...INTERVAL} />,
    },
  ];
}
