import { COLOURS } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import type { LegendItem } from '../picture/legend';
import { across } from '../picture/place';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { meanSigns, sideSigns } from '../picture/side-signs';
import { type Block, stack } from '../picture/stack';
import { leading, typeOf } from '../picture/type';
import { Paragraph, Words } from '../picture/words';
import { wrap } from '../picture/wrap';
import { type Columns, columnsOf, rowBlock } from './picture-row';
import type { Spectrum } from './series';

const AXIS = 30;

/** What a picture says of itself, where it is not the usual spectrum. */
type Sayings = { lead?: string; unrankedWhy?: string };

/** The spectrum as a file: the same rows, marks and numbers as the figure on the page. */
export function spectrumPicture(paper: Paper, data: Spectrum, { lead, unrankedWhy }: Sayings = {}): Picture {
  const { setting } = paper;
  const { charts } = setting;
  const columns = columnsOf(data);
  const rows = data.sections.flatMap((section) => [
    ...(section.kind === 'unranked' ? [unrankedHead(setting, unrankedWhy ?? charts('spectrum.unrankedWhy'))] : []),
    ...section.rows.map((row) => rowBlock(setting, { row, data, columns })),
  ]);
  return picture(paper, {
    lead: lead ?? charts('picture.spectrum'),
    legend: signs(setting, data),
    drawing: stack([
      { key: 'axis', height: AXIS, content: <Axis setting={setting} data={data} columns={columns} /> },
      ...rows.map((row, index) => (index === 0 ? row : underRule(row))),
    ]),
    caption: charts('spectrum.caption', { positions: data.positions }),
  });
}

function signs(setting: PictureSetting, data: Spectrum): LegendItem[] {
  return [
    ...sideSigns(data.sides),
    ...meanSigns(setting),
    ...(data.single ? [tickSign('tick', setting.charts('spectrum.tick'))] : []),
    ...(data.heaped ? [tickSign('heap', setting.charts('spectrum.heap'))] : []),
  ];
}

function tickSign(key: string, label: string): LegendItem {
  return {
    key,
    label,
    muted: true,
    sample: (x, y) => <rect x={x - 1.5} width={3} y={y - 5} height={10} fill={COLOURS.muted} />,
  };
}

type AxisProps = { setting: PictureSetting; data: Spectrum; columns: Columns };

function Axis({ setting, data, columns: { plot, gap, counts } }: AxisProps) {
  const { charts } = setting;
  const style = typeOf(setting, 'note');
  const words = { setting, ...style, y: AXIS - 10, fill: COLOURS.muted };
  return (
    <>
      <Words {...words} x={across(setting, plot.start)}>
        {charts('levels.strongReject')}
      </Words>
      <Words {...words} x={across(setting, plot.start + plot.width / 2)} anchor="middle">
        {charts('levels.balanced')}
      </Words>
      <Words {...words} x={across(setting, plot.start + plot.width)} anchor="end">
        {charts('levels.strongAccept')}
      </Words>
      {data.hasGaps && (
        <Words {...words} x={across(setting, gap.start)}>
          {charts(`spectrum.${data.difference}`)}
        </Words>
      )}
      <Words {...words} x={across(setting, counts.start)}>
        {charts('spectrum.claims')}
      </Words>
      <line x1={0} x2={INNER} y1={AXIS - 0.5} y2={AXIS - 0.5} stroke={COLOURS['rule-strong']} />
    </>
  );
}

function underRule(block: Block): Block {
  return {
    ...block,
    content: (
      <>
        <line x1={0} x2={INNER} y1={0.5} y2={0.5} stroke={COLOURS.rule} />
        {block.content}
      </>
    ),
  };
}

function unrankedHead(setting: PictureSetting, reason: string): Block {
  const { charts } = setting;
  const why = typeOf(setting, 'small');
  const lines = wrap(reason, INNER, why, setting.measure);
  const step = leading(setting, why);
  return {
    key: 'unranked',
    height: 52 + lines.length * step,
    content: (
      <>
        <Words setting={setting} {...typeOf(setting, 'text', 600)} x={across(setting, 0)} y={34}>
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
