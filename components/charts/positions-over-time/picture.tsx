import { sidePath } from '@/components/side-mark/shape';
import { COLOURS, sideColour } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import type { LegendItem } from '../picture/legend';
import { Mark } from '../picture/mark';
import { across, type Column, leftOf, within } from '../picture/place';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { type Block, stack } from '../picture/stack';
import { titled } from '../picture/titled';
import { typeOf } from '../picture/type';
import { Words } from '../picture/words';
import type { PositionStrip, PositionsOverTime } from './series';

/** Columns from where lines start: the question, the ends of the scale, the drawing, the consistency. */
const TOPIC: Column = { start: 0, width: 320 };
const ENDS = { start: 372 };
const PLOT: Column = { start: 384, width: 540 };
const STEADY: Column = { start: 956, width: INNER - 956 };
const AXIS = 32;
const PADDING = 8;
/** A year's name needs this much of the plot, in per cent. */
const NARROWEST_YEAR = 7;

/** One speaker's positions over time as a file: the same strips and numbers as on the page. */
export function positionsPicture(paper: Paper, data: PositionsOverTime): Picture {
  const { setting } = paper;
  const { charts } = setting;
  return picture(paper, {
    lead: charts('picture.positionsOverTime'),
    legend: signs(setting, data),
    drawing: stack([axis(setting, data), ...data.strips.map((strip) => stripBlock(setting, strip, data))]),
    caption: [charts('positions.caption'), data.partial && charts('positions.partial')].filter(Boolean).join(' '),
  });
}

function signs({ charts }: PictureSetting, { side, approximate }: PositionsOverTime): LegendItem[] {
  const colour = sideColour(side.order);
  return [
    {
      key: 'mark',
      label: charts('positions.mark'),
      sample: (x, y) => <Mark order={side.order} x={x} y={y} radius={6} />,
    },
    {
      key: 'mean',
      label: charts('positions.mean'),
      muted: true,
      sample: (x, y) => (
        <>
          <rect x={x - 8} width={16} y={y - 7} height={14} fill={colour} fillOpacity={0.14} />
          <line x1={x - 8} x2={x + 8} y1={y} y2={y} stroke={colour} strokeWidth={2} />
        </>
      ),
    },
    ...(approximate
      ? [
          {
            key: 'month',
            label: charts('positions.month'),
            muted: true,
            sample: (x: number, y: number) => (
              <>
                <line x1={x - 8} x2={x + 8} y1={y} y2={y} stroke={colour} {...MONTH} />
                <Mark order={side.order} x={x} y={y} radius={4} />
              </>
            ),
          },
        ]
      : []),
  ];
}

const MONTH = { strokeWidth: 3, strokeLinecap: 'round', strokeOpacity: 0.4 } as const;

function axis(setting: PictureSetting, data: PositionsOverTime): Block {
  const x = within(setting, PLOT);
  const style = { ...typeOf(setting, 'note'), fill: COLOURS.muted };
  return {
    key: 'axis',
    height: AXIS,
    content: (
      <>
        {data.years.map(({ year, left, width }) => (
          <g key={year}>
            {[left, left + width].map((end) => (
              <line key={end} x1={x(end)} x2={x(end)} y1={AXIS - 7} y2={AXIS} stroke={COLOURS['rule-strong']} />
            ))}
            {width >= NARROWEST_YEAR && (
              <Words setting={setting} {...style} x={x(left + width / 2)} y={AXIS - 11} anchor="middle">
                {year}
              </Words>
            )}
          </g>
        ))}
        <Words setting={setting} {...style} x={across(setting, STEADY.start)} y={AXIS - 11}>
          {setting.charts('positions.consistency')}
        </Words>
      </>
    ),
  };
}

function stripBlock(setting: PictureSetting, strip: PositionStrip, data: PositionsOverTime): Block {
  const words = titled(setting, { title: strip.title, note: basis(setting, strip), column: TOPIC });
  const height = Math.max(words.height, data.height) + 2 * PADDING;
  const { charts, format } = setting;
  return {
    key: strip.slug,
    height,
    content: (
      <>
        <line x1={0} x2={INNER} y1={0.5} y2={0.5} stroke={COLOURS.rule} />
        {words.content((height - words.height) / 2)}
        <g transform={`translate(0 ${(height - data.height) / 2})`}>
          <Plot setting={setting} strip={strip} data={data} />
        </g>
        <Words
          setting={setting}
          {...typeOf(setting, 'text', strip.fair ? 600 : 400)}
          x={across(setting, STEADY.start)}
          y={height / 2 - 4}
          fill={strip.fair ? COLOURS.ink : COLOURS.muted}
        >
          {format.percent(strip.consistency)}
        </Words>
        <Words
          setting={setting}
          {...typeOf(setting, 'note')}
          x={across(setting, STEADY.start)}
          y={height / 2 + 17}
          fill={COLOURS.muted}
        >
          {charts(`grades.${strip.grade}`)}
        </Words>
      </>
    ),
  };
}

/** What a strip rests on, in the picture's language: "3 positions · June 2022 to May 2025". */
function basis({ locale, direction, charts, counts, format }: PictureSetting, strip: PositionStrip) {
  const [from, to] = [format.date(strip.from, 'MONTH'), format.date(strip.to, 'MONTH')];
  const period = from === to ? from : charts('positions.period', { from, to });
  return {
    text: `${counts('positions', { count: strip.positions })} · ${period}`,
    language: locale,
    direction: direction === 'rtl' ? ('RTL' as const) : ('LTR' as const),
  };
}

function Plot({ setting, strip, data }: { setting: PictureSetting; strip: PositionStrip; data: PositionsOverTime }) {
  const x = within(setting, PLOT);
  const [left, right] = [leftOf(setting, PLOT), leftOf(setting, PLOT) + PLOT.width];
  const colour = sideColour(data.side.order);
  const note = { ...typeOf(setting, 'note'), fill: COLOURS.muted };
  return (
    <>
      {data.grid.map(({ level, y }) => (
        <g key={level}>
          <line
            x1={left}
            x2={right}
            y1={y}
            y2={y}
            stroke={level === 0 ? COLOURS['rule-strong'] : COLOURS.rule}
            strokeDasharray={level === 0 ? undefined : '2 3'}
          />
          {Math.abs(level) === 2 && (
            <Words setting={setting} {...note} x={across(setting, ENDS.start)} y={y + note.size * 0.34} anchor="end">
              {setting.format.stance(level, 0)}
            </Words>
          )}
        </g>
      ))}
      {data.years.map(({ year, left: start }) => (
        <line
          key={year}
          x1={x(start)}
          x2={x(start)}
          y1={0}
          y2={data.height}
          stroke={COLOURS.rule}
          strokeDasharray="2 3"
        />
      ))}
      {strip.fair && (
        <>
          <rect
            x={left}
            width={PLOT.width}
            y={strip.mean.top}
            height={strip.mean.height}
            fill={colour}
            fillOpacity={0.14}
          />
          <line x1={left} x2={right} y1={strip.mean.y} y2={strip.mean.y} stroke={colour} strokeWidth={2} />
        </>
      )}
      {strip.marks.map(({ article, x: at, y, shift, month }) => (
        <g key={article.slug}>
          {month && <line x1={x(month.from)} x2={x(month.to)} y1={y} y2={y} stroke={colour} {...MONTH} />}
          <path
            d={sidePath(data.side.order, 5.5, x(at) + shift, y)}
            fill={colour}
            stroke={COLOURS.paper}
            strokeWidth={1.5}
          />
        </g>
      ))}
    </>
  );
}
