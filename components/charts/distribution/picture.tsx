import { COLOURS, sideColour } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import type { LegendItem } from '../picture/legend';
import { type Column, within } from '../picture/place';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { SideLabel, sideLabelHeight } from '../picture/side-label';
import { type Block, stack } from '../picture/stack';
import { typeOf } from '../picture/type';
import { Words } from '../picture/words';
import type { Distribution, DistributionRow } from './series';

const LABEL = 220;
const BARS: Column = { start: 244, width: INNER - 244 };
const BAR = { top: 26, height: 34 };
/** How much of a side's colour a level takes, by how far it lies from the middle. */
const STRENGTH = [0.22, 0.55, 1] as const;
const ENDS = 28;

/** The spread over the scale as a file: the same bars as the figure on the page. */
export function distributionPicture(paper: Paper, data: Distribution): Picture {
  const { setting } = paper;
  const { charts } = setting;
  const positions = data.rows.reduce((sum, row) => sum + row.positions, 0);
  return picture(paper, {
    lead: charts('picture.distribution'),
    legend: strengths(setting),
    drawing: stack([
      { key: 'ends', height: ENDS, content: <Ends setting={setting} data={data} /> },
      ...data.rows.map((row) => rowBlock(setting, row, data.centre)),
    ]),
    caption: `${charts('distribution.caption')} ${charts('picture.positions', { count: positions })}`,
  });
}

function strengths({ charts }: PictureSetting): LegendItem[] {
  return (['strongly', 'leaning', 'balanced'] as const).map((key, index) => ({
    key,
    label: charts(`distribution.${key}`),
    muted: true,
    sample: (x, y) => (
      <rect x={x - 7} y={y - 7} width={14} height={14} fill={COLOURS.ink} fillOpacity={STRENGTH[2 - index]} />
    ),
  }));
}

function Ends({ setting, data }: { setting: PictureSetting; data: Distribution }) {
  const style = typeOf(setting, 'small');
  const x = within(setting, BARS)(data.centre);
  // What is rejected stands before the line, what is accepted after it.
  const before = setting.direction === 'rtl' ? 12 : -12;
  return (
    <>
      <Words setting={setting} {...style} x={x + before} y={18} anchor="end">
        {setting.charts('distribution.rejects')}
      </Words>
      <Words setting={setting} {...style} x={x - before} y={18}>
        {setting.charts('distribution.accepts')}
      </Words>
    </>
  );
}

function rowBlock(setting: PictureSetting, row: DistributionRow, centre: number): Block {
  const x = within(setting, BARS);
  const style = typeOf(setting, 'note');
  const { side } = row;
  const label = sideLabelHeight({ setting, side, width: LABEL });
  const height = Math.max(label, BAR.top + BAR.height) + 14;
  return {
    key: side.slug,
    height,
    content: (
      <>
        <SideLabel
          setting={setting}
          side={side}
          note={setting.counts('positions', { count: row.positions })}
          width={LABEL}
          top={Math.max(0, BAR.top + BAR.height / 2 - label / 2)}
        />
        {row.segments.map((segment) => (
          <g key={segment.level}>
            <rect
              x={x(segment.left)}
              width={(segment.width / 100) * BARS.width}
              y={BAR.top}
              height={BAR.height}
              fill={sideColour(side.order)}
              fillOpacity={STRENGTH[Math.abs(segment.level) as 0 | 1 | 2]}
              stroke={COLOURS.paper}
            />
            {segment.labelled && (
              <Words
                setting={setting}
                {...style}
                x={x(segment.left + segment.width / 2)}
                y={BAR.top - 7}
                anchor="middle"
                fill={COLOURS.muted}
              >
                {setting.format.percent(segment.share)}
              </Words>
            )}
          </g>
        ))}
        <line x1={x(centre)} x2={x(centre)} y1={BAR.top - 1} y2={height} stroke={COLOURS.ink} />
      </>
    ),
  };
}
