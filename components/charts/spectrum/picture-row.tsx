import { COLOURS, sideColour } from '../picture/colours';
import { Mark } from '../picture/mark';
import { across, type Column, within } from '../picture/place';
import type { PictureSetting } from '../picture/setting';
import { INTERVAL } from '../picture/side-signs';
import type { Block } from '../picture/stack';
import { titled } from '../picture/titled';
import { leading, typeOf } from '../picture/type';
import { Paragraph, Words } from '../picture/words';
import { wrap } from '../picture/wrap';
import type { Lane, RowGap, Spectrum, SpectrumRow } from './series';

/** Columns from where lines start: the question, the drawing, the gap, the counts. */
export type Columns = { topic: Column; plot: Column; gap: Column; counts: Column };

const TOPIC = { start: 0, width: 350 };
const PLOT = { start: 386, width: 442 };
const GAP = { start: 856, width: 124 };
const COUNTS = { start: 984, width: 120 };

/** Where nobody measured a gap, the drawing takes its room. */
export function columnsOf(data: Spectrum): Columns {
  const plot = data.hasGaps ? PLOT : { start: PLOT.start, width: COUNTS.start - 36 - PLOT.start };
  return { topic: TOPIC, plot, gap: GAP, counts: COUNTS };
}

type Parts = { row: SpectrumRow; data: Spectrum; columns: Columns };

/** Space above and below what stands in a row. */
const PADDING = 8;

/** One topic's row: the question, the drawing, the gap, and per side the number of claims. */
export function rowBlock(setting: PictureSetting, { row, data, columns }: Parts): Block {
  const words = titled(setting, { title: row.title, note: row.proposition, column: columns.topic });
  const height = Math.max(words.height, data.height) + 2 * PADDING;
  const beyond = (height - data.height) / 2;
  return {
    key: row.slug,
    height,
    content: (
      <>
        {words.content((height - words.height) / 2)}
        <g transform={`translate(0 ${beyond})`}>
          <Plot row={row} data={data} x={within(setting, columns.plot)} beyond={beyond} />
        </g>
        {row.gap && <Gap setting={setting} gap={row.gap} column={columns.gap} middle={height / 2} />}
        {row.lanes.map((lane, index) => (
          <Count
            key={lane.side.slug}
            setting={setting}
            lane={lane}
            column={columns.counts}
            // Two counts stand closer than their lanes; more stand beside their own.
            middle={data.sides.length > 2 ? beyond + lane.y : height / 2 + (index - (row.lanes.length - 1) / 2) * 22}
          />
        ))}
      </>
    ),
  };
}

type PlotProps = {
  row: SpectrumRow;
  data: Spectrum;
  x: (percent: number) => number;
  /** How far the row reaches beyond the drawing, above and below: the scale's lines run through all rows. */
  beyond: number;
};

function Plot({ row, data, x, beyond }: PlotProps) {
  return (
    <>
      {data.grid.map((line) => (
        <line
          key={line.level}
          x1={x(line.x)}
          x2={x(line.x)}
          y1={-beyond}
          y2={data.height + beyond}
          stroke={line.level === 0 ? COLOURS['rule-strong'] : COLOURS.rule}
          strokeDasharray={line.level === 0 ? undefined : '2 3'}
        />
      ))}
      {row.gap && <line x1={x(row.gap.from)} x2={x(row.gap.to)} y1={row.gap.y} y2={row.gap.y} stroke={COLOURS.muted} />}
      {row.lanes.map((lane) => (
        <LaneDrawing key={lane.side.slug} lane={lane} x={x} />
      ))}
    </>
  );
}

function LaneDrawing({ lane, x }: { lane: Lane; x: (percent: number) => number }) {
  if (!lane.mean) return null;
  const colour = sideColour(lane.side.order, lane.side.muted);
  return (
    <>
      <line x1={x(lane.mean.from)} x2={x(lane.mean.to)} y1={lane.y} y2={lane.y} stroke={colour} {...INTERVAL} />
      {lane.ticks.flatMap((tick) =>
        tick.strokes.map(({ y, height }) => (
          <rect
            key={`${tick.value} ${y}`}
            x={x(tick.x) - 1.5}
            width={3}
            y={tick.top + y}
            height={height}
            fill={colour}
            fillOpacity={0.75}
          />
        )),
      )}
      <Mark
        order={lane.side.order}
        x={x(lane.mean.x)}
        y={lane.y}
        radius={6.5}
        hollow={lane.hollow}
        muted={lane.side.muted}
      />
    </>
  );
}

function Gap(props: { setting: PictureSetting; gap: RowGap; column: Column; middle: number }) {
  const { setting, gap, column, middle } = props;
  const { charts, format } = setting;
  const note = typeOf(setting, 'note');
  const verdict = gap.fair ? (gap.different ? 'spectrum.different' : 'spectrum.withinChance') : 'spectrum.thin';
  return (
    <>
      <Words
        setting={setting}
        {...typeOf(setting, 'text', gap.fair ? 600 : 400)}
        x={across(setting, column.start)}
        y={middle - 4}
        fill={gap.fair ? COLOURS.ink : COLOURS.muted}
      >
        {format.decimal(Math.abs(gap.value))}
      </Words>
      <Paragraph
        setting={setting}
        {...note}
        lines={wrap(charts(verdict), column.width, note, setting.measure)}
        leading={leading(setting, note)}
        x={across(setting, column.start)}
        y={middle + note.size + 3}
        fill={COLOURS.muted}
      />
    </>
  );
}

function Count(props: { setting: PictureSetting; lane: Lane; column: Column; middle: number }) {
  const { setting, lane, column, middle } = props;
  const style = typeOf(setting, 'small');
  const silent = lane.claims === 0;
  return (
    <>
      <Mark
        order={lane.side.order}
        x={across(setting, column.start + 7)}
        y={middle}
        radius={6}
        hollow={lane.hollow || silent}
        muted={lane.side.muted}
      />
      <Words
        setting={setting}
        {...style}
        x={across(setting, column.start + 20)}
        y={middle + style.size * 0.34}
        fill={silent ? COLOURS.muted : COLOURS.ink}
      >
        {countWords(setting, lane)}
      </Words>
    </>
  );
}

function countWords({ charts, format }: PictureSetting, lane: Lane): string {
  if (lane.claims === 0) return charts('spectrum.silent');
  const count = format.count(lane.claims);
  return lane.thin ? `${count} · ${charts(`grades.${lane.thin}`)}` : count;
}
