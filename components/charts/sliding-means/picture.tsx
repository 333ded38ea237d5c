import { COLOURS, sideColour } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import type { LegendItem } from '../picture/legend';
import { Mark } from '../picture/mark';
import { across, type Column, leftOf, within } from '../picture/place';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { sideSigns } from '../picture/side-signs';
import { typeOf } from '../picture/type';
import { Words } from '../picture/words';
import type { SlidingData, SlidingLine } from './series';
import { windowWords } from './window-words';

/** Room for the numbers of the scale. */
const AXIS = 44;
const PLOT: Column = { start: AXIS, width: INNER - AXIS };
/** What stands over the drawing, and the years under it. */
const TOP = 30;
const YEARS = 30;
/** The page's drawing, this much taller. */
const STRETCH = 1.15;
/** A year's name needs this much of the plot, in per cent. */
const NARROWEST_YEAR = 5;

const BAND = { fillOpacity: 0.13 } as const;
const STROKE = { fill: 'none', strokeWidth: 2.5, strokeLinejoin: 'round' } as const;
const THIN_STROKE = { fill: 'none', strokeWidth: 1.5, strokeDasharray: '2 5' } as const;

/** Means in a sliding window as a file: the same lines and bands as on the page. */
export function slidingMeansPicture(paper: Paper, data: SlidingData): Picture {
  const { setting } = paper;
  const { charts } = setting;
  return picture(paper, {
    lead: charts('picture.sliding'),
    legend: [...sideSigns(data.lines.map(({ side }) => side)), ...signs(setting)],
    drawing: { height: TOP + data.height * STRETCH + YEARS, content: <Drawing setting={setting} data={data} /> },
    caption: charts('sliding.caption', windowWords(data.window, charts)),
  });
}

function signs({ charts }: PictureSetting): LegendItem[] {
  return [
    {
      key: 'thin',
      label: charts('sliding.thin'),
      muted: true,
      sample: (x, y) => <line x1={x - 8} x2={x + 8} y1={y} y2={y} stroke={COLOURS.muted} {...THIN_STROKE} />,
    },
    {
      key: 'band',
      label: charts('spectrum.interval'),
      muted: true,
      sample: (x, y) => <rect x={x - 8} width={16} y={y - 7} height={14} fill={COLOURS.muted} {...BAND} />,
    },
  ];
}

function Drawing({ setting, data }: { setting: PictureSetting; data: SlidingData }) {
  const x = within(setting, PLOT);
  const y = (top: number) => TOP + top * STRETCH;
  const left = leftOf(setting, PLOT);
  const style = { ...typeOf(setting, 'note'), fill: COLOURS.muted };
  return (
    <>
      <Words setting={setting} {...style} x={across(setting, 0)} y={style.size}>
        {setting.charts('timeline.up')}
      </Words>
      {data.levels.map(({ level, y: top }) => (
        <g key={level}>
          <line
            x1={left}
            x2={left + PLOT.width}
            y1={y(top)}
            y2={y(top)}
            stroke={level === 0 ? COLOURS['rule-strong'] : COLOURS.rule}
            strokeDasharray={level === 0 ? undefined : '2 3'}
          />
          <Words
            setting={setting}
            {...style}
            x={across(setting, AXIS - 12)}
            y={y(top) + style.size * 0.34}
            anchor="end"
          >
            {setting.format.stance(level, 0)}
          </Words>
        </g>
      ))}
      {yearsWithRoom(data).map((year) => (
        <Words
          key={year.year}
          setting={setting}
          {...style}
          x={x(year.x)}
          y={y(data.height) + style.size + 6}
          anchor="middle"
        >
          {year.year}
        </Words>
      ))}
      {data.lines.map((line) => (
        <Line key={line.side.slug} line={line} x={x} y={y} />
      ))}
    </>
  );
}

type Place = (value: number) => number;

function Line({ line, x, y }: { line: SlidingLine; x: Place; y: Place }) {
  const { side, bands, strokes, shapes } = line;
  const colour = sideColour(side.order);
  return (
    <>
      {bands.map((path) => (
        <path key={path} d={placed(path, x, y)} fill={colour} {...BAND} />
      ))}
      {strokes.map(({ path, thin }) => (
        <path key={path} d={placed(path, x, y)} stroke={colour} {...(thin ? THIN_STROKE : STROKE)} />
      ))}
      {shapes.map((mark) => (
        <Mark key={mark.step} order={side.order} x={x(mark.x)} y={y(mark.y)} radius={6} hollow={mark.thin} />
      ))}
    </>
  );
}

/** A path of the page's drawing, 100 wide, at its size here: stretched as a whole its strokes would be stretched too. */
function placed(path: string, x: Place, y: Place): string {
  const round = (value: number) => Math.round(value * 100) / 100;
  return path.replaceAll(/(-?[\d.]+) (-?[\d.]+)/g, (_, across: string, down: string) =>
    [round(x(Number(across))), round(y(Number(down)))].join(' '),
  );
}

function yearsWithRoom(data: SlidingData): SlidingData['years'] {
  const kept: SlidingData['years'] = [];
  for (const year of data.years) {
    const before = kept.at(-1);
    if (!before || Math.abs(year.x - before.x) >= NARROWEST_YEAR) kept.push(year);
  }
  return kept;
}
