import { createElement } from 'react';
import sharp from 'sharp';
import type { Picture } from '@/components/charts/picture/frame';
import type { TextStyle } from '@/components/charts/picture/setting';
import type { Locale } from '@/i18n/routing';
import { Queue } from './queue';
import { setLine } from './shape';
import { toXml } from './xml';

/** Pixels of the file per pixel of the design: sharp on today's screens and in print at 10 cm. */
const DENSITY = 2;
/** The dots per inch at which sharp gives a drawing's pixel one pixel. */
const DOTS = 72;

/**
 * Drawing keeps a processor busy for some tenths of a second: so many pictures at once, so many more that wait. Further
 * ones are refused, lest a flood of requests starve the pages.
 */
const queue = new Queue({ atOnce: 1, waiting: 16 });

/**
 * A picture as a PNG file of twice its size. Its letters are set here and drawn as outlines, so that the file is the same
 * whatever fonts and font configuration a machine has (docs/decisions/0090).
 * @throws QueueFull where too many pictures wait already.
 */
export function picturePng(picture: Picture, locale: Locale): Promise<Buffer> {
  return queue.run(async () => {
    const svg = toXml(picture, (props) => outlines(props, locale));
    return sharp(Buffer.from(svg), { density: DOTS * DENSITY })
      .png()
      .toBuffer();
  });
}

function outlines(props: Record<string, unknown>, locale: Locale) {
  const style = { size: Number(props.fontSize), weight: Number(props.fontWeight) as TextStyle['weight'] };
  const { width, glyphs } = setLine(String(props.children), style, locale);
  const before = props.textAnchor === 'end' ? width : props.textAnchor === 'middle' ? width / 2 : 0;
  const x = Number(props.x) - before;
  return createElement(
    'g',
    { fill: String(props.fill) },
    glyphs.map((glyph, index) =>
      createElement('path', {
        // Glyphs never change places.
        key: index,
        d: glyph.outline,
        transform: `translate(${x + glyph.x} ${Number(props.y) + glyph.y}) scale(${glyph.scale} ${-glyph.scale})`,
      }),
    ),
  );
}
