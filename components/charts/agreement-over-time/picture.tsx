import { COLOURS } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import { isolate } from '../picture/isolate';
import type { LegendItem } from '../picture/legend';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { typeOf } from '../picture/type';
import { arrange, type PlacedMark } from './arrange';
import { type AgreementOverTime, LINES, type LineName } from './series';

type Words = {
  /** What the windows say. */
  lead: string;
  caption: string;
  hollow: string;
  interval: string;
  opposed: string;
  lines: Record<LineName, string>;
};

/** How the two lines are told apart without colour, as on the page. */
const LOOKS = {
  within: { stroke: COLOURS.ink, strokeDasharray: undefined },
  across: { stroke: COLOURS.muted, strokeDasharray: '5 4' },
} as const satisfies Record<LineName, object>;
const INTERVAL = { stroke: COLOURS.muted, strokeWidth: 5, strokeOpacity: 0.28 } as const;

/** Agreement within sides and across them over time, as a file. */
export function agreementPicture(paper: Paper, data: AgreementOverTime, words: Words): Picture {
  const { setting } = paper;
  const style = typeOf(setting, 'note');
  const sheet = { width: INNER, height: 400, letters: style.size, axis: 62, radius: 6 };
  const { plot, grid, scale, years, lines } = arrange(data, sheet, setting.direction);
  const half = (plot.top + plot.bottom) / 2;
  const text = { fontSize: style.size, fontWeight: style.weight, fill: COLOURS.muted };
  return picture(paper, {
    lead: words.lead,
    legend: signs(words),
    drawing: {
      height: sheet.height,
      content: (
        <>
          <rect
            x={plot.left}
            y={half}
            width={plot.right - plot.left}
            height={plot.bottom - half}
            fill={COLOURS.raised}
          />
          {years.map(({ year, x }) => (
            <g key={year}>
              <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} stroke={COLOURS.rule} />
              <text {...text} x={x} y={plot.bottom + style.size * 1.5} textAnchor="middle">
                {year}
              </text>
            </g>
          ))}
          {grid.map(({ share, y }) => (
            <g key={share}>
              <line
                x1={plot.left}
                x2={plot.right}
                y1={y}
                y2={y}
                stroke={share === 0.5 ? COLOURS['rule-strong'] : COLOURS.rule}
              />
              <text {...text} x={scale.x} y={y + style.size * 0.34} textAnchor={scale.anchor}>
                {setting.format.percent(share)}
              </text>
            </g>
          ))}
          <text {...text} x={(plot.left + plot.right) / 2} y={plot.bottom - style.size * 0.6} textAnchor="middle">
            {isolated(setting, words.opposed)}
          </text>
          {lines.map(({ name, paths, marks }) => (
            <g key={name}>
              {paths.map((path) => (
                <path key={path} d={path} fill="none" strokeWidth={2} strokeOpacity={0.8} {...LOOKS[name]} />
              ))}
              {marks.map((mark) => (
                <MomentDot key={mark.window} mark={mark} name={name} radius={sheet.radius} />
              ))}
            </g>
          ))}
        </>
      ),
    },
    caption: words.caption,
  });
}

function isolated({ direction }: PictureSetting, text: string): string {
  return isolate(text, direction);
}

function MomentDot({ mark, name, radius }: { mark: PlacedMark; name: LineName; radius: number }) {
  const { stroke } = LOOKS[name];
  return (
    <>
      {mark.top !== null && mark.bottom !== null && (
        <line x1={mark.x} x2={mark.x} y1={mark.top} y2={mark.bottom} {...INTERVAL} />
      )}
      <circle
        cx={mark.x}
        cy={mark.y}
        r={radius}
        fill={mark.hollow ? COLOURS.paper : stroke}
        stroke={mark.hollow ? stroke : COLOURS.paper}
        strokeWidth={mark.hollow ? 2 : 1.5}
      />
    </>
  );
}

function signs(words: Words): LegendItem[] {
  return [
    ...LINES.map((name) => ({
      key: name,
      label: words.lines[name],
      sample: (x: number, y: number) => (
        <>
          <line
            x1={x - 10}
            x2={x + 10}
            y1={y}
            y2={y}
            stroke={LOOKS[name].stroke}
            strokeWidth={2}
            strokeDasharray={LOOKS[name].strokeDasharray && '3 2'}
          />
          <circle cx={x} cy={y} r={3.5} fill={LOOKS[name].stroke} />
        </>
      ),
    })),
    {
      key: 'hollow',
      label: words.hollow,
      muted: true,
      sample: (x, y) => <circle cx={x} cy={y} r={5.5} fill="none" stroke={COLOURS.muted} strokeWidth={2} />,
    },
    {
      key: 'interval',
      label: words.interval,
      muted: true,
      sample: (x, y) => <line x1={x} x2={x} y1={y - 8} y2={y + 8} {...INTERVAL} />,
    },
  ];
}
