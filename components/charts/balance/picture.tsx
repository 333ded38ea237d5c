import { COLOURS, sideColour } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import { isolate } from '../picture/isolate';
import { Mark } from '../picture/mark';
import { within } from '../picture/place';
import { INNER, type Paper } from '../picture/setting';
import type { Balance } from './series';

const HEIGHT = 44;

/** Whose voices an article carries, as a file: its legend lists the very numbers drawn. */
export function balancePicture(paper: Paper, data: Balance): Picture {
  const { charts, counts, format } = paper.setting;
  const x = within(paper.setting, { start: 0, width: INNER });
  const { effectivePerspectives } = data;
  const caption =
    effectivePerspectives === null
      ? charts('balance.none')
      : charts.markup('balance.caption', { effective: () => format.decimal(effectivePerspectives) });
  return picture(paper, {
    lead: charts('picture.balance'),
    legend: data.parts.map(({ side, share, positions }) => ({
      key: side.slug,
      label: charts('picture.share', {
        side: isolate(side.name.text),
        share: format.percent(share),
        positions: counts('positions', { count: positions }),
      }),
      sample: (atX, atY) => <Mark order={side.order} x={atX} y={atY} radius={7} />,
    })),
    drawing: {
      height: HEIGHT,
      content: data.parts.map((part) => (
        <rect
          key={part.side.slug}
          x={x(part.left)}
          width={(part.width / 100) * INNER}
          y={0}
          height={HEIGHT}
          fill={sideColour(part.side.order)}
          stroke={COLOURS.paper}
          strokeWidth={2}
        />
      )),
    },
    caption: `${caption} ${charts('picture.positions', { count: data.positions })}`,
  });
}
