import {
  Bar,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { sidePath } from '@/components/side-mark/shape';
import { SideSign } from '@/components/side-mark/side-sign';
import { LEVELS } from '../scale';
import type { Direction } from '../text';
import type { TimelineData, TimelineMark, TimelineTurn } from './series';

/** What a reader learns by pointing at a bucket, in words made on the server. */
export type BucketWords = { title: string; lines: { order: number; text: string }[] };

/** Names of classes: the style sheet belongs to the page, whose build chooses them. */
export type PlotClasses = Record<
  'plots' | 'means' | 'axisNote' | 'volume' | 'mark' | 'turn' | 'tooltip' | 'sign',
  string | undefined
>;

export type TimelinePlotProps = {
  id: string;
  classes: PlotClasses;
  data: Pick<TimelineData, 'years' | 'largest' | 'turns'> & {
    buckets: number;
    lines: { order: number; marks: TimelineMark[] }[];
  };
  words: BucketWords[];
  /** The scale's levels in words, by level. */
  levelLabels: Record<number, string>;
  volumeTitle: string;
  direction: Direction;
};

/** One mark with the line it belongs to: "mean0" and "range0" are the first line's. */
type Row = { at: number; hollow: boolean } & Record<`mean${number}`, number> &
  Record<`range${number}`, [number, number]>;

const MEANS_HEIGHT = 280;
const VOLUME_HEIGHT = 80;
/** Both charts keep this much for their vertical axis, so that their buckets stand under each other. */
const AXIS_WIDTH = 34;
/** Drawn at this width until the browser has measured the page; the style sheet fits it into narrower ones. */
const FIRST_WIDTH = 760;
const TICK = { fill: 'var(--muted)' };
const AXIS_LINE = { stroke: 'var(--rule-strong)' };
/** Recharts knows no start and end: both sides are alike, so that the direction does not matter. */
const MARGIN = { top: 10, right: 12, bottom: 0, left: 12 };

/**
 * Means with intervals over numbers of positions. Everything it decides arrives as props: it draws, and answers the pointer.
 * It is bundled apart from the pages (islands/), once for drawing and once for the browser. Ids are fixed, since Recharts counts them up differently on the server and in the browser.
 */
export function TimelinePlot({ id, classes, data, words, levelLabels, volumeTitle, direction }: TimelinePlotProps) {
  const mirrored = direction === 'rtl';
  const timeAxis = (labelled: boolean) => (
    <XAxis
      dataKey="at"
      type="number"
      domain={[-0.5, data.buckets - 0.5]}
      ticks={data.years.map((year) => year.at)}
      tickFormatter={(at: number) => data.years.find((year) => year.at === at)?.year ?? ''}
      interval="preserveStart"
      reversed={mirrored}
      tickLine={false}
      axisLine={labelled ? false : AXIS_LINE}
      tick={labelled ? TICK : false}
      height={labelled ? 30 : 1}
    />
  );
  const side = mirrored ? 'right' : 'left';
  const tooltip = (
    <Tooltip
      isAnimationActive={false}
      cursor={false}
      content={({ active, label }) =>
        active ? <Words words={words[Math.round(Number(label))]} direction={direction} classes={classes} /> : null
      }
    />
  );
  return (
    <div className={classes.plots}>
      <div className={classes.means}>
        <ResponsiveContainer
          width="100%"
          height={MEANS_HEIGHT}
          initialDimension={{ width: FIRST_WIDTH, height: MEANS_HEIGHT }}
        >
          <ComposedChart id={`${id}-means`} data={meansRows(data.lines)} margin={MARGIN}>
            <CartesianGrid vertical={false} stroke="var(--rule)" strokeDasharray="2 3" />
            <ReferenceLine y={0} stroke="var(--rule-strong)" />
            {timeAxis(true)}
            <YAxis
              orientation={side}
              width={AXIS_WIDTH}
              domain={[-2, 2]}
              ticks={[...LEVELS]}
              interval={0}
              tickFormatter={(level: number) => levelLabels[level] ?? ''}
              tick={TICK}
              tickLine={false}
              axisLine={false}
            />
            {data.lines.map((line, index) => (
              <Line
                key={line.order}
                id={`${id}-line-${line.order}`}
                dataKey={`mean${index}`}
                stroke={`var(--side-${line.order})`}
                strokeOpacity={0.5}
                connectNulls
                isAnimationActive={false}
                activeDot={false}
                dot={({ key, cx, cy, payload }: DotProps) => (
                  <Dot
                    key={key}
                    cx={cx}
                    cy={cy}
                    payload={payload}
                    order={line.order}
                    mean={payload[`mean${index}`]}
                    className={classes.mark}
                  />
                )}
              >
                <ErrorBar
                  dataKey={`range${index}`}
                  direction="y"
                  width={0}
                  strokeWidth={4}
                  stroke={`var(--side-${line.order})`}
                  strokeOpacity={0.32}
                />
              </Line>
            ))}
            {data.turns.map((turn) => (
              <ReferenceLine
                key={turn.number}
                x={turn.at}
                stroke={`var(--side-${turn.order})`}
                strokeDasharray="6 4"
                label={({ viewBox }: TurnLabelProps) => (
                  <TurnFlag className={classes.turn} turn={turn} x={viewBox.x} y={viewBox.y} />
                )}
              />
            ))}
            {tooltip}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <p className={classes.axisNote}>{volumeTitle}</p>
      <div className={classes.volume}>
        <ResponsiveContainer
          width="100%"
          height={VOLUME_HEIGHT}
          initialDimension={{ width: FIRST_WIDTH, height: VOLUME_HEIGHT }}
        >
          <ComposedChart id={`${id}-volume`} data={volumeRows(data)} margin={MARGIN} barGap={1}>
            {timeAxis(false)}
            <YAxis
              orientation={side}
              width={AXIS_WIDTH}
              domain={[0, data.largest]}
              ticks={[0, data.largest]}
              interval={0}
              allowDecimals={false}
              tick={TICK}
              tickLine={false}
              axisLine={false}
            />
            {data.lines.map((line, index) => (
              <Bar
                key={line.order}
                dataKey={`n${index}`}
                fill={`var(--side-${line.order})`}
                barSize={barWidth(data.buckets, data.lines.length)}
                isAnimationActive={false}
              />
            ))}
            {tooltip}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}

type DotProps = { key: string; cx: number | null; cy: number | null; payload: Row };

type DotOwn = { className: string | undefined; order: number; mean: number | undefined };

function Dot({ className, cx, cy, order, mean, payload }: Omit<DotProps, 'key'> & DotOwn) {
  if (mean === undefined || cx === null || cy === null) return <g />;
  return (
    <path
      className={className}
      data-side={order}
      data-hollow={payload.hollow || undefined}
      d={sidePath(order, payload.hollow ? 4.6 : 5.4, cx, cy)}
    />
  );
}

type TurnLabelProps = { viewBox: { x: number; y: number } };

/** A turning point's number on its line, as it stands in the list of turning points. */
function TurnFlag({
  className,
  turn,
  x,
  y,
}: {
  className: string | undefined;
  turn: TimelineTurn;
  x: number;
  y: number;
}) {
  return (
    <g className={className} data-side={turn.order} data-hollow={turn.hollow || undefined}>
      <circle cx={x} cy={y} r="9" />
      <text x={x} y={y} dy="0.35em">
        {turn.number}
      </text>
    </g>
  );
}

type WordsProps = { words: BucketWords | undefined; direction: Direction; classes: PlotClasses };

function Words({ words, direction, classes }: WordsProps) {
  if (!words || words.lines.length === 0) return null;
  return (
    <div className={classes.tooltip} dir={direction}>
      <b>{words.title}</b>
      {words.lines.map((line) => (
        <p key={line.order}>
          <SideSign className={classes.sign} order={line.order} /> {line.text}
        </p>
      ))}
    </div>
  );
}

function meansRows(lines: TimelinePlotProps['data']['lines']): Row[] {
  const rows = lines.flatMap((line, index) =>
    line.marks.map((mark) => ({
      at: mark.at,
      hollow: mark.hollow,
      [`mean${index}`]: mark.mean,
      [`range${index}`]: [mark.mean - mark.low, mark.high - mark.mean],
    })),
  ) as Row[];
  return rows.sort((a, b) => a.at - b.at);
}

function volumeRows(data: TimelinePlotProps['data']): Record<string, number>[] {
  return Array.from({ length: data.buckets }, (_, bucket) => ({
    at: bucket,
    ...Object.fromEntries(
      data.lines.map((line, index) => [`n${index}`, line.marks.find((mark) => mark.bucket === bucket)?.positions ?? 0]),
    ),
  }));
}

/** Pixels per bar, so that the bars of every bucket fit on a phone. */
function barWidth(buckets: number, lines: number): number {
  return Math.max(2, Math.min(14, Math.floor(260 / Math.max(1, buckets * lines))));
}
