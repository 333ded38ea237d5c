import { COLOURS, sideColour } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import { isolate } from '../picture/isolate';
import type { LegendItem } from '../picture/legend';
import { Mark as SideShape } from '../picture/mark';
import { across } from '../picture/place';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { type Block, stack } from '../picture/stack';
import { leading, typeOf } from '../picture/type';
import { Words } from '../picture/words';
import type { LocalizedText } from '../text';
import { type Arrangement, arrange, type Mark, type Numbered } from './arrange';
import { type Label, NUMBER_SIZE } from './labels';
import { layOut } from './layout';
import { type NetworkDrawing, SIGNS, type TieSign } from './series';
import { sheetFor } from './sheet';

type NetworkWords = {
  /** How the network is made. */
  lead: string;
  caption: string;
  hollow: string;
  topic: string;
  lines: Partial<Record<TieSign, string>>;
};

/** How lines are told apart without colour, as on the page. */
const LINES: Record<TieSign, { strokeOpacity: number; strokeDasharray?: string; strokeLinecap?: 'round' }> = {
  with: { strokeOpacity: 0.4 },
  against: { strokeOpacity: 0.55, strokeDasharray: '4 4' },
  mixed: { strokeOpacity: 0.5, strokeDasharray: '1 4', strokeLinecap: 'round' },
};

/** The network as a file: the drawing of a wide screen. */
export function networkPicture(
  paper: Paper,
  drawing: NetworkDrawing,
  sides: readonly { slug: string; order: number; name: LocalizedText }[],
  words: NetworkWords,
): Picture {
  const { setting } = paper;
  const places = layOut(
    drawing.points.map(({ key }) => key),
    drawing.lines,
  );
  const arrangement = arrange(drawing, places, sheetFor('wide', drawing.points.length));
  return picture(paper, {
    lead: words.lead,
    legend: signs(drawing, sides, words),
    drawing: stack([network(arrangement), key(setting, arrangement.numbered)]),
    caption: words.caption,
  });
}

function signs(
  { points }: NetworkDrawing,
  sides: readonly { slug: string; order: number; name: LocalizedText }[],
  words: NetworkWords,
): LegendItem[] {
  return [
    ...sides.map(({ slug, order, name }) => ({
      key: slug,
      label: isolate(name.text),
      sample: (x: number, y: number) => <SideShape order={order} x={x} y={y} radius={7} />,
    })),
    ...(points.some(({ kind }) => kind === 'topic')
      ? [{ key: 'topic', label: words.topic, sample: (x: number, y: number) => <Topic x={x} y={y} radius={8} /> }]
      : []),
    {
      key: 'hollow',
      label: words.hollow,
      muted: true,
      sample: (x, y) => <circle cx={x} cy={y} r={5.5} fill="none" stroke={COLOURS.muted} strokeWidth={2} />,
    },
    ...SIGNS.flatMap((sign): LegendItem[] => {
      const label = words.lines[sign];
      if (!label) return [];
      const sample = (x: number, y: number) => (
        <line x1={x - 10} x2={x + 10} y1={y} y2={y} stroke={COLOURS.ink} strokeWidth={3} {...LINES[sign]} />
      );
      return [{ key: sign, label, muted: true, sample }];
    }),
  ];
}

function network({ sheet, strokes, marks, names, numbered }: Arrangement): Block {
  return {
    key: 'network',
    height: sheet.height,
    content: (
      <>
        {strokes.map(({ key: stroke, sign, width, ...ends }) => (
          <line key={stroke} stroke={COLOURS.ink} strokeWidth={width} {...LINES[sign]} {...ends} />
        ))}
        {/* Letters become outlines, of which a rim would be part: paper under them keeps them readable over lines. */}
        {[...names, ...numbered].map(({ mark: { point }, box }) => (
          <rect
            key={point.key}
            x={box.left}
            y={box.top}
            width={box.right - box.left}
            height={box.bottom - box.top}
            rx={3}
            fill={COLOURS.paper}
            fillOpacity={0.72}
          />
        ))}
        {marks.map((mark) => (
          <Shape key={mark.point.key} mark={mark} />
        ))}
        {names.map((label) => (
          <Beside key={label.mark.point.key} label={label} size={sheet.letters} fill={COLOURS.ink}>
            {label.mark.point.name.text}
          </Beside>
        ))}
        {numbered.map((label) => (
          <Beside
            key={label.mark.point.key}
            label={label}
            size={sheet.letters * NUMBER_SIZE}
            fill={COLOURS.muted}
          >{`${label.number}`}</Beside>
        ))}
      </>
    ),
  };
}

function Beside({
  label: { x, y, anchor },
  size,
  fill,
  children,
}: {
  label: Label;
  size: number;
  fill: string;
  children: string;
}) {
  return (
    <text x={x} y={y + size * 0.34} textAnchor={anchor} fontSize={size} fontWeight={400} fill={fill}>
      {isolate(children)}
    </text>
  );
}

function Shape({ mark: { point, x, y, radius, hollow } }: { mark: Mark }) {
  return point.order === null ? (
    <Topic x={x} y={y} radius={radius} />
  ) : (
    <SideShape order={point.order} x={x} y={y} radius={radius} hollow={hollow} />
  );
}

function Topic({ x, y, radius }: { x: number; y: number; radius: number }) {
  return (
    <rect
      x={x - radius}
      y={y - radius * 0.6}
      width={radius * 2}
      height={radius * 1.2}
      rx={radius * 0.6}
      fill={COLOURS.paper}
      stroke={COLOURS.ink}
      strokeWidth={1.5}
    />
  );
}

const KEY_COLUMNS = 4;

/** Whose the numbers are, where names had no room. */
function key(setting: PictureSetting, numbered: readonly Numbered[]): Block {
  const style = typeOf(setting, 'small');
  const step = leading(setting, style) + 2;
  const width = INNER / KEY_COLUMNS;
  return {
    key: 'key',
    before: numbered.length > 0 ? 12 : 0,
    height: Math.ceil(numbered.length / KEY_COLUMNS) * step,
    content: numbered.map(({ number, mark: { point } }, index) => {
      const start = (index % KEY_COLUMNS) * width;
      const y = Math.floor(index / KEY_COLUMNS) * step + style.size;
      return (
        <Words
          key={number}
          setting={setting}
          {...style}
          x={across(setting, start)}
          y={y}
          fill={point.order === null ? COLOURS.ink : sideColour(point.order)}
        >
          {`${number} ${isolate(point.name.text)}`}
        </Words>
      );
    }),
  };
}
