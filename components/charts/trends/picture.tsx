import { COLOURS, sideColour } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import { Mark } from '../picture/mark';
import { across, type Column, leftOf, within } from '../picture/place';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { INTERVAL, meanSigns, sideSigns } from '../picture/side-signs';
import { type Block, stack } from '../picture/stack';
import { leading, typeOf } from '../picture/type';
import { Paragraph, Words } from '../picture/words';
import { wrap } from '../picture/wrap';
import { bucketLabel } from '../time/bucket-label';
import type { TrendPanel, Trends } from './series';

const PANELS = 3;
const BETWEEN = 40;
const PANEL = (INNER - (PANELS - 1) * BETWEEN) / PANELS;
/** Room for the numbers of the scale. */
const SCALE = 34;
/** The page's panels, this much taller. */
const STRETCH = 1.25;

/** How means move, as a file: the same panels as the figure on the page. */
export function trendsPicture(paper: Paper, data: Trends): Picture {
  const { setting } = paper;
  const { charts } = setting;
  const positions = data.panels
    .flatMap((panel) => panel.paths.flatMap((path) => path.points))
    .reduce((sum, point) => sum + point.positions, 0);
  return picture(paper, {
    lead: charts('picture.trends'),
    legend: [...sideSigns(data.sides), ...meanSigns(setting)],
    drawing: stack(rows(data.panels).map((panels) => rowBlock(setting, panels, data))),
    caption: `${charts('trends.caption')} ${charts('picture.positions', { count: positions })}`,
  });
}

function rows(panels: readonly TrendPanel[]): TrendPanel[][] {
  return Array.from({ length: Math.ceil(panels.length / PANELS) }, (_, row) =>
    panels.slice(row * PANELS, (row + 1) * PANELS),
  );
}

/** Panels beside each other, their titles ending on one line. */
function rowBlock(setting: PictureSetting, panels: readonly TrendPanel[], data: Trends): Block {
  const style = typeOf(setting, 'text', 600);
  const step = leading(setting, style);
  const titles = panels.map((panel) => wrap(panel.title.text, PANEL, style, setting.measure));
  const room = Math.max(...titles.map((lines) => lines.length)) * step;
  return {
    key: panels[0]!.slug,
    before: 10,
    height: room + data.height * STRETCH + 48,
    content: panels.map((panel, index) => {
      const column = { start: index * (PANEL + BETWEEN), width: PANEL };
      const lines = titles[index]!;
      return (
        <g key={panel.slug}>
          <Paragraph
            setting={setting}
            {...style}
            lines={lines}
            leading={step}
            x={across(setting, column.start)}
            y={room - lines.length * step + style.size}
            direction={panel.title.direction === 'RTL' ? 'rtl' : 'ltr'}
          />
          <g transform={`translate(0 ${room + 6})`}>
            <Panel setting={setting} panel={panel} data={data} column={column} />
          </g>
        </g>
      );
    }),
  };
}

function Panel({
  setting,
  panel,
  data,
  column,
}: {
  setting: PictureSetting;
  panel: TrendPanel;
  data: Trends;
  column: Column;
}) {
  const plot = { start: column.start + SCALE, width: column.width - SCALE };
  const x = within(setting, plot);
  const left = leftOf(setting, plot);
  const style = { ...typeOf(setting, 'note'), fill: COLOURS.muted };
  const label = bucketLabel(data.interval, setting.format, (values) => setting.charts('time.quarter', values));
  return (
    <>
      {data.levels.map(({ level, y }) => (
        <g key={level}>
          <line
            x1={left}
            x2={left + plot.width}
            y1={y * STRETCH}
            y2={y * STRETCH}
            stroke={level === 0 ? COLOURS['rule-strong'] : COLOURS.rule}
          />
          <Words
            setting={setting}
            {...style}
            x={across(setting, column.start + SCALE - 8)}
            y={y * STRETCH + style.size * 0.34}
            anchor="end"
          >
            {setting.format.stance(level, 0)}
          </Words>
        </g>
      ))}
      {data.buckets
        .filter((one) => one.labelled)
        .map(({ bucket, x: at }) => (
          <Words
            key={bucket.from}
            setting={setting}
            {...style}
            x={x(at)}
            y={data.height * STRETCH + style.size}
            anchor="middle"
          >
            {label(bucket)}
          </Words>
        ))}
      {panel.paths.map((path) => (
        <g key={path.side.slug}>
          {path.links.map((link) => (
            <line
              key={link.x1}
              x1={x(link.x1)}
              x2={x(link.x2)}
              y1={link.y1 * STRETCH}
              y2={link.y2 * STRETCH}
              stroke={sideColour(path.side.order)}
              strokeWidth={1.5}
            />
          ))}
          {path.points.map((point) => (
            <g key={point.bucket.from}>
              <line
                x1={x(point.x)}
                x2={x(point.x)}
                y1={point.top * STRETCH}
                y2={point.bottom * STRETCH}
                stroke={sideColour(path.side.order)}
                {...INTERVAL}
              />
              <Mark order={path.side.order} x={x(point.x)} y={point.y * STRETCH} radius={5.5} hollow={point.hollow} />
            </g>
          ))}
        </g>
      ))}
    </>
  );
}
