import { COLOURS, sideColour } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import { Mark } from '../picture/mark';
import { across, type Column, leftOf, within } from '../picture/place';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { INTERVAL, meanSigns, sideSigns } from '../picture/side-signs';
import { type Block, stack } from '../picture/stack';
import { typeOf } from '../picture/type';
import { Words } from '../picture/words';
import { LEVELS, mirror } from '../scale';
import { MeanAxes } from '../time/picture-axes';
import { TurnFlag, turnList, turnSign } from './picture-turns';
import type { TimelineData, TimelineLine, TimelineMark, TimelineTurn } from './series';

/** Room for the numbers of both vertical axes. */
const AXIS = 44;
const PLOT: Column = { start: AXIS, width: INNER - AXIS };
const MEANS = { top: 48, height: 320 };
const VOLUME = { top: 34, height: 96 };

/** One topic over time as a file: means with their intervals over numbers of positions, as on the page. */
export function timelinePicture(paper: Paper, data: TimelineData): Picture {
  const { setting } = paper;
  const { charts } = setting;
  const approximate = data.lines.some((line) => line.marks.some((mark) => mark.approximate));
  const caption = charts('timeline.caption', { count: data.lines.reduce((sum, line) => sum + line.positions, 0) });
  return picture(paper, {
    lead: charts('picture.timeline'),
    legend: [...sideSigns(data.lines.map((line) => line.side)), ...meanSigns(setting), ...turnSign(setting, data)],
    drawing: stack([means(setting, data), volume(setting, data), ...turnList(setting, data)]),
    caption: approximate ? `${caption} ${charts('picture.approximate')}` : caption,
  });
}

/** Where a place on the time axis, counted in buckets, lies across the drawing. */
function timeAxis(setting: PictureSetting, data: TimelineData): (at: number) => number {
  const x = within(setting, PLOT);
  return (at) => x(mirror(((at + 0.5) / Math.max(1, data.buckets.length)) * 100, setting.direction));
}

function means(setting: PictureSetting, data: TimelineData): Block {
  const x = timeAxis(setting, data);
  const y = (value: number) => MEANS.top + 8 + ((2 - value) / 4) * (MEANS.height - 16);
  return {
    key: 'means',
    height: MEANS.top + MEANS.height + 30,
    content: (
      <>
        <MeanAxes
          setting={setting}
          plot={PLOT}
          levels={LEVELS.map((level) => ({ level, y: y(level) }))}
          years={data.years.map(({ year, at }) => ({ year, x: x(at) }))}
          bottom={MEANS.top + MEANS.height}
        />
        {data.lines.map((line) => (
          <Line key={line.side.slug} line={line} x={x} y={y} />
        ))}
        {data.turns.map((turn) => (
          <TurnLine key={turn.number} setting={setting} turn={turn} x={x(turn.at)} />
        ))}
      </>
    ),
  };
}

function Line({ line, x, y }: { line: TimelineLine; x: (at: number) => number; y: (value: number) => number }) {
  const colour = sideColour(line.side.order);
  const points = line.marks.map((mark) => `${round(x(mark.at))},${round(y(mark.mean))}`);
  return (
    <>
      <polyline points={points.join(' ')} fill="none" stroke={colour} strokeOpacity={0.5} strokeWidth={1.5} />
      {line.marks.map((mark) => (
        <line
          key={mark.bucket}
          x1={x(mark.at)}
          x2={x(mark.at)}
          y1={y(mark.high)}
          y2={y(mark.low)}
          stroke={colour}
          {...INTERVAL}
        />
      ))}
      {line.marks.map((mark) => (
        <Mark
          key={mark.bucket}
          order={line.side.order}
          x={x(mark.at)}
          y={y(mark.mean)}
          radius={6}
          hollow={mark.hollow}
        />
      ))}
    </>
  );
}

function TurnLine({ setting, turn, x }: { setting: PictureSetting; turn: TimelineTurn; x: number }) {
  return (
    <>
      <line
        x1={x}
        x2={x}
        y1={MEANS.top}
        y2={MEANS.top + MEANS.height}
        stroke={sideColour(turn.order)}
        strokeDasharray="6 4"
      />
      <TurnFlag setting={setting} turn={turn} x={x} y={MEANS.top - 8} />
    </>
  );
}

function volume(setting: PictureSetting, data: TimelineData): Block {
  const x = timeAxis(setting, data);
  const foot = VOLUME.top + VOLUME.height;
  const left = leftOf(setting, PLOT);
  const style = { ...typeOf(setting, 'note'), fill: COLOURS.muted };
  const width = barWidth(data);
  const height = (mark: TimelineMark) => (mark.positions / data.largest) * VOLUME.height;
  return {
    key: 'volume',
    before: 14,
    height: foot + 4,
    content: (
      <>
        <Words setting={setting} {...style} x={across(setting, 0)} y={style.size}>
          {setting.charts('timeline.volume')}
        </Words>
        {[0, data.largest].map((count) => (
          <Words
            key={count}
            setting={setting}
            {...style}
            x={across(setting, AXIS - 12)}
            y={foot - (count / data.largest) * VOLUME.height + style.size * 0.34}
            anchor="end"
          >
            {setting.format.count(count)}
          </Words>
        ))}
        {data.lines.flatMap((line, index) =>
          line.marks.map((mark) => (
            <rect
              key={`${line.side.slug} ${mark.bucket}`}
              x={x(mark.bucket) + barPlace(setting, index, data.lines.length) * width - width / 2 + 0.5}
              width={width - 1}
              y={foot - height(mark)}
              height={height(mark)}
              fill={sideColour(line.side.order)}
            />
          )),
        )}
        <line x1={left} x2={left + PLOT.width} y1={foot} y2={foot} stroke={COLOURS['rule-strong']} />
      </>
    ),
  };
}

/** How many bars' widths a side's bar stands from the middle of its bucket. */
function barPlace(setting: PictureSetting, index: number, sides: number): number {
  const fromStart = index - (sides - 1) / 2;
  return setting.direction === 'rtl' ? -fromStart : fromStart;
}

/** Bars of one bucket stay within it, and are no wider than they need be. */
function barWidth(data: TimelineData): number {
  const bucket = PLOT.width / Math.max(1, data.buckets.length);
  return Math.max(2, Math.min(16, (bucket * 0.9) / Math.max(1, data.lines.length)));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
