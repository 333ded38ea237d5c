import type { ReactNode } from 'react';
import { COLOURS, sideColour } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import { isolate } from '../picture/isolate';
import type { LegendItem } from '../picture/legend';
import { Mark } from '../picture/mark';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { leading, typeOf } from '../picture/type';
import { Paragraph, Words } from '../picture/words';
import { wrap } from '../picture/wrap';
import type { Lane, RowGap, Spectrum, SpectrumRow } from './series';

/** Columns from where lines start: the question, the drawing, the gap, the counts. */
const TOPIC = { start: 0, width: 350 };
const PLOT = { start: 386, width: 442 };
const GAP = { start: 856, width: 124 };
const COUNTS = { start: 984 };
const AXIS = 30;
const PADDING = 8;

/** The spectrum as a file: the same rows, marks and numbers as the figure on the page. */
export function spectrumPicture(paper: Paper, data: Spectrum): Picture {
  const { setting } = paper;
  const { charts } = setting;
  const blocks = data.sections.flatMap((section) => [
    ...(section.kind === 'unranked' ? [unrankedHead(setting)] : []),
    ...section.rows.map((row) => rowBlock(setting, row, data)),
  ]);
  let y = AXIS;
  const content = blocks.map((block) => {
    const at = y;
    y += block.height;
    return (
      <g key={block.key} transform={`translate(0 ${at})`}>
        {at > AXIS && <line x1={0} x2={INNER} y1={0.5} y2={0.5} stroke={COLOURS.rule} />}
        {block.content}
      </g>
    );
  });
  return picture(paper, {
    lead: charts('picture.spectrum'),
    legend: signs(setting, data),
    drawing: {
      height: y,
      content: (
        <>
          <Axis setting={setting} data={data} />
          {content}
        </>
      ),
    },
    caption: charts('spectrum.caption', { positions: data.positions }),
  });
}

type Block = { key: string; height: number; content: ReactNode };

function signs({ charts }: PictureSetting, data: Spectrum): LegendItem[] {
  return [
    ...data.sides.map((side) => ({
      key: `${side.kind} ${side.slug}`,
      label: isolate(side.name.text),
      sample: (x: number, y: number) => <Mark order={side.order} x={x} y={y} radius={7} />,
    })),
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
    {
      key: 'tick',
      label: charts('spectrum.tick'),
      muted: true,
      sample: (x, y) => <rect x={x - 1.5} width={3} y={y - 5} height={10} fill={COLOURS.muted} />,
    },
  ];
}

const INTERVAL = { strokeWidth: 5, strokeLinecap: 'round', strokeOpacity: 0.32 } as const;

function across(setting: PictureSetting, start: number): number {
  return setting.direction === 'rtl' ? INNER - start : start;
}

/** Where a per cent of the plot, counted from the left, lies in the drawing. */
function inPlot(setting: PictureSetting, percent: number): number {
  const left = setting.direction === 'rtl' ? INNER - PLOT.start - PLOT.width : PLOT.start;
  return left + (percent / 100) * PLOT.width;
}

function Axis({ setting, data }: { setting: PictureSetting; data: Spectrum }) {
  const { charts } = setting;
  const style = typeOf(setting, 'note');
  const words = { setting, ...style, y: AXIS - 10, fill: COLOURS.muted };
  return (
    <>
      <Words {...words} x={across(setting, PLOT.start)}>
        {charts('levels.strongReject')}
      </Words>
      <Words {...words} x={across(setting, PLOT.start + PLOT.width / 2)} anchor="middle">
        {charts('levels.balanced')}
      </Words>
      <Words {...words} x={across(setting, PLOT.start + PLOT.width)} anchor="end">
        {charts('levels.strongAffirm')}
      </Words>
      {data.hasGaps && (
        <Words {...words} x={across(setting, GAP.start)}>
          {charts('spectrum.gap')}
        </Words>
      )}
      <Words {...words} x={across(setting, COUNTS.start)}>
        {charts('spectrum.claims')}
      </Words>
      <line x1={0} x2={INNER} y1={AXIS - 0.5} y2={AXIS - 0.5} stroke={COLOURS['rule-strong']} />
    </>
  );
}

function unrankedHead(setting: PictureSetting): Block {
  const { charts } = setting;
  const title = typeOf(setting, 'text', 600);
  const why = typeOf(setting, 'small');
  const lines = wrap(charts('spectrum.unrankedWhy'), INNER, why, setting.measure);
  const step = leading(setting, why);
  return {
    key: 'unranked',
    height: 52 + lines.length * step,
    content: (
      <>
        <Words setting={setting} {...title} x={across(setting, 0)} y={34}>
          {charts('spectrum.unranked')}
        </Words>
        <Paragraph
          setting={setting}
          {...why}
          lines={lines}
          leading={step}
          x={across(setting, 0)}
          y={36 + step}
          fill={COLOURS.muted}
        />
      </>
    ),
  };
}

function rowBlock(setting: PictureSetting, row: SpectrumRow, data: Spectrum): Block {
  const title = typeOf(setting, 'text', 600);
  const note = typeOf(setting, 'note');
  const titles = wrap(row.title.text, TOPIC.width, title, setting.measure);
  const sayings = row.proposition ? wrap(row.proposition.text, TOPIC.width, note, setting.measure) : [];
  const words = titles.length * leading(setting, title) + sayings.length * leading(setting, note);
  const height = Math.max(words + 2 * PADDING, data.height + 2 * PADDING);
  const x = across(setting, TOPIC.start);
  const top = (height - words) / 2;
  const plot = (height - data.height) / 2;
  return {
    key: row.slug,
    height,
    content: (
      <>
        <Paragraph
          setting={setting}
          {...title}
          lines={titles}
          leading={leading(setting, title)}
          x={x}
          y={top + title.size}
          direction={row.title.direction === 'RTL' ? 'rtl' : 'ltr'}
        />
        <Paragraph
          setting={setting}
          {...note}
          lines={sayings}
          leading={leading(setting, note)}
          x={x}
          y={top + titles.length * leading(setting, title) + note.size}
          direction={row.proposition?.direction === 'RTL' ? 'rtl' : 'ltr'}
          fill={COLOURS.muted}
        />
        <g transform={`translate(0 ${plot})`}>
          <Plot setting={setting} row={row} data={data} beyond={plot} />
        </g>
        {row.gap && <Gap setting={setting} gap={row.gap} middle={height / 2} />}
        <Counts setting={setting} lanes={row.lanes} middle={height / 2} />
      </>
    ),
  };
}

type PlotProps = {
  setting: PictureSetting;
  row: SpectrumRow;
  data: Spectrum;
  /** How far the row reaches beyond the drawing, above and below: the scale's lines run through all rows. */
  beyond: number;
};

function Plot({ setting, row, data, beyond }: PlotProps) {
  const x = (percent: number) => inPlot(setting, percent);
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
        <LaneDrawing key={lane.side.slug} setting={setting} lane={lane} />
      ))}
    </>
  );
}

function LaneDrawing({ setting, lane }: { setting: PictureSetting; lane: Lane }) {
  if (!lane.mean) return null;
  const x = (percent: number) => inPlot(setting, percent);
  const colour = sideColour(lane.side.order);
  return (
    <>
      <line x1={x(lane.mean.from)} x2={x(lane.mean.to)} y1={lane.y} y2={lane.y} stroke={colour} {...INTERVAL} />
      {lane.ticks.flatMap((tick) =>
        [...Array(tick.count).keys()].map((slice) => (
          <rect
            key={`${tick.value} ${slice}`}
            x={x(tick.x) - 1.5}
            width={3}
            y={tick.top + (tick.height / tick.count) * slice}
            height={(tick.height / tick.count) * 0.78}
            fill={colour}
            fillOpacity={0.75}
          />
        )),
      )}
      <Mark order={lane.side.order} x={x(lane.mean.x)} y={lane.y} radius={6.5} hollow={lane.hollow} />
    </>
  );
}

function Gap({ setting, gap, middle }: { setting: PictureSetting; gap: RowGap; middle: number }) {
  const { charts, format } = setting;
  const number = typeOf(setting, 'text', gap.fair ? 600 : 400);
  const note = typeOf(setting, 'note');
  const verdict = gap.fair
    ? charts(gap.different ? 'spectrum.different' : 'spectrum.withinChance')
    : charts('spectrum.thin');
  const lines = wrap(verdict, GAP.width, note, setting.measure);
  return (
    <>
      <Words
        setting={setting}
        {...number}
        x={across(setting, GAP.start)}
        y={middle - 4}
        fill={gap.fair ? COLOURS.ink : COLOURS.muted}
      >
        {format.decimal(Math.abs(gap.value))}
      </Words>
      <Paragraph
        setting={setting}
        {...note}
        lines={lines}
        leading={leading(setting, note)}
        x={across(setting, GAP.start)}
        y={middle + note.size + 3}
        fill={COLOURS.muted}
      />
    </>
  );
}

function Counts({ setting, lanes, middle }: { setting: PictureSetting; lanes: readonly Lane[]; middle: number }) {
  const style = typeOf(setting, 'small');
  const step = leading(setting, style);
  const top = middle - (lanes.length * step) / 2;
  return (
    <>
      {lanes.map((lane, index) => (
        <g key={lane.side.slug} transform={`translate(0 ${top + index * step})`}>
          <Mark
            order={lane.side.order}
            x={across(setting, COUNTS.start + 7)}
            y={step / 2}
            radius={6}
            hollow={lane.hollow || lane.claims === 0}
          />
          <Words
            setting={setting}
            {...style}
            x={across(setting, COUNTS.start + 20)}
            y={step / 2 + style.size * 0.34}
            fill={lane.claims === 0 ? COLOURS.muted : COLOURS.ink}
          >
            {count(setting, lane)}
          </Words>
        </g>
      ))}
    </>
  );
}

function count({ charts, format }: PictureSetting, lane: Lane): string {
  if (lane.claims === 0) return charts('spectrum.silent');
  return lane.oneVoice ? `${format.count(lane.claims)} · ${charts('spectrum.oneVoice')}` : format.count(lane.claims);
}
