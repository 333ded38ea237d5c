import type { Direction } from '../text';
import { COLOURS } from './colours';
import { isolate } from './isolate';
import type { PictureSetting, TextStyle } from './setting';

export type Anchor = 'start' | 'middle' | 'end';

type Props = TextStyle & {
  setting: PictureSetting;
  x: number;
  /** The line that letters stand on. */
  y: number;
  /** Which end of the line of text stands at `x`: its start is at the right in Arabic. */
  anchor?: Anchor;
  /** Direction of the text itself, where it is not the picture's. */
  direction?: Direction;
  fill?: string;
  children: string;
};

/** One line of text. `text-anchor` counts from the left, since the text has no `direction` attribute (see isolate.ts). */
export function Words({ setting, x, y, anchor = 'start', direction, size, weight, fill, children }: Props) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={physical(anchor, setting.direction)}
      fontSize={size}
      fontWeight={weight}
      fill={fill ?? COLOURS.ink}
    >
      {isolate(children, direction ?? setting.direction)}
    </text>
  );
}

function physical(anchor: Anchor, direction: Direction): Anchor {
  if (anchor === 'middle' || direction === 'ltr') return anchor;
  return anchor === 'start' ? 'end' : 'start';
}

type ParagraphProps = Omit<Props, 'children'> & { lines: readonly string[]; leading: number };

/** Lines under each other, the first standing on `y`. */
export function Paragraph({ lines, leading, y, ...words }: ParagraphProps) {
  return (
    <>
      {lines
        .map((line, index) => ({ line, at: y + index * leading }))
        .map(({ line, at }) => (
          <Words key={at} {...words} y={at}>
            {line}
          </Words>
        ))}
    </>
  );
}
