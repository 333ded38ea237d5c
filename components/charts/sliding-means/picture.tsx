import { COLOURS, sideColour } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import type { LegendItem } from '../picture/legend';
import { Mark } from '../picture/mark';
import { type Column, within } from '../picture/place';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { sideSigns } from '../picture/side-signs';
import { MeanAxes } from '../time/picture-axes';
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
  return (
    <>
      <MeanAxes
        setting={setting}
        plot={PLOT}
        levels={data.levels.map(({ level, y: top }) => ({ level, y: y(top) }))}
        years={data.years.map(({ year, x: at }) => ({ year, x: x(at) }))}
        bottom={y(data.height)}
      />
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
