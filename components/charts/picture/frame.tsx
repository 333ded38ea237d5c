import type { ReactElement, ReactNode, SVGProps } from 'react';
import { COLOURS } from './colours';
import { isolate } from './isolate';
import { type LegendItem, legend } from './legend';
import { INNER, LEFT, type Paper, type PictureHead, type PictureSetting, WIDTH } from './setting';
import { type Block, stack } from './stack';
import { leading, type TextKind, typeOf } from './type';
import { Paragraph } from './words';
import { wrap } from './wrap';

/** A whole picture: one `<svg>` that stands alone. */
export type Picture = ReactElement<SVGProps<SVGSVGElement>>;

type Parts = {
  /** What is drawn, in one line under the title. */
  lead: string;
  legend: readonly LegendItem[];
  /** `INNER` wide from its own left edge, `height` high. */
  drawing: { height: number; content: ReactNode };
  /** What it was counted from, how thin evidence is marked, how to read it. */
  caption: string;
};

/** Faces in the order a letter is looked for: the language's own script first, as on the pages. */
const FAMILIES = {
  ar: "'IBM Plex Sans Arabic', 'IBM Plex Sans', sans-serif",
  en: "'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif",
} as const;

/** Title, lead and legend over a drawing; caption and credit under it. Height follows from what there is to say. */
export function picture({ setting, head }: Paper, { lead, legend: signs, drawing, caption }: Parts): Picture {
  const key = legend(setting, signs);
  const said = [lead, limits(setting, head)].filter(Boolean).join(' ');
  const whole = stack([
    text(setting, 'title', head.title, { before: 54, fill: COLOURS.ink }),
    text(setting, 'lead', said, { before: 8, fill: COLOURS.muted }),
    { key: 'legend', before: key.height > 0 ? 18 : 0, ...key },
    { key: 'drawing', before: 22, ...drawing },
    { key: 'rule', before: 28, height: 1, content: <line x1={0} x2={INNER} y1={0.5} y2={0.5} stroke={COLOURS.rule} /> },
    text(setting, 'small', caption, { before: 14, fill: COLOURS.muted }),
    text(setting, 'note', credit(setting, head), { before: 12, fill: COLOURS.ink, weight: 600 }),
    text(setting, 'note', isolate(readable(head.address), 'ltr'), { before: 2, fill: COLOURS.muted }),
  ]);
  const height = Math.ceil(whole.height + 32);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      xmlLang={setting.locale}
      fontFamily={FAMILIES[setting.locale]}
    >
      <title>{head.title}</title>
      <desc>{`${said} ${caption}`}</desc>
      <rect width={WIDTH} height={height} fill={COLOURS.paper} />
      <rect
        x={setting.direction === 'rtl' ? LEFT + INNER - 56 : LEFT}
        y={30}
        width={56}
        height={5}
        fill={COLOURS.ink}
      />
      <g transform={`translate(${LEFT} 0)`}>{whole.content}</g>
    </svg>
  );
}

function text(
  setting: PictureSetting,
  kind: TextKind,
  words: string,
  look: { before: number; fill: string; weight?: 600 },
): Block {
  const style = typeOf(setting, kind, look.weight);
  const step = leading(setting, style);
  const lines = wrap(words, INNER, style, setting.measure);
  return {
    key: `${kind} ${words}`,
    before: look.before,
    height: lines.length * step,
    content: (
      <Paragraph
        setting={setting}
        {...style}
        lines={lines}
        leading={step}
        x={setting.direction === 'rtl' ? INNER : 0}
        y={step * 0.5 + style.size * 0.34}
        fill={look.fill}
      />
    ),
  };
}

/** A picture that shows a part of the data must say so: it is read without the page around it. */
function limits({ charts }: PictureSetting, { conditions }: PictureHead): string | null {
  if (conditions.length === 0) return null;
  const list = conditions.map(({ text }) => isolate(text)).join(charts('picture.and'));
  return charts('picture.conditions', { conditions: list });
}

function credit({ charts, format }: PictureSetting, { dates }: PictureHead): string {
  if (!dates) return charts('picture.source');
  return charts('picture.sourceAndDates', { from: format.date(dates.from), to: format.date(dates.to) });
}

/** An address as people read it: with the letters of its query rather than their codes, where it is well formed. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
