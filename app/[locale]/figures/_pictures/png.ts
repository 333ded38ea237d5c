import { createHash } from 'node:crypto';
import { createElement } from 'react';
import sharp from 'sharp';
import type { Picture } from '@/components/charts/picture/frame';
import type { TextStyle } from '@/components/charts/picture/setting';
import type { Locale } from '@/i18n/routing';
import { Kept } from './kept';
import { Queue } from './queue';
import { setLine } from './shape';
import { toXml } from './xml';

/** Pixels of the file per pixel of the design: sharp on today's screens and in print at 10 cm. */
const DENSITY = 2;
/** Pictures of very many rows are drawn less dense, lest one take all memory: 30 million pixels take 120 MB. */
const MOST_PIXELS = 30_000_000;
/** The dots per inch at which sharp gives a drawing's pixel one pixel. */
const DOTS = 72;

/**
 * Drawing keeps a processor busy for some tenths of a second: so many pictures at once, so many more that wait. Further
 * ones are refused, lest a flood of requests starve the pages.
 */
const queue = new Queue({ atOnce: 1, waiting: 16 });

/** About half a megabyte each. A picture that many pages show is drawn once, until its data changes. */
const kept = new Kept<Buffer>(16);

/**
 * A picture as a PNG file of twice its size. Its letters are set here and drawn as outlines, so that the file is the same
 * whatever fonts and font configuration a machine has (docs/decisions/0090).
 * @throws QueueFull where too many pictures wait already.
 */
export function picturePng(picture: Picture, locale: Locale): Promise<Buffer> {
  const key = createHash('sha256').update(toXml(picture)).digest('base64');
  return kept.get(key, () => queue.run(() => draw(picture, locale)));
}

function draw(picture: Picture, locale: Locale): Promise<Buffer> {
  const { width, height } = picture.props;
  const density = Math.min(DENSITY, Math.sqrt(MOST_PIXELS / (Number(width) * Number(height))));
  const svg = toXml(picture, (props) => outlines(props, locale));
  return sharp(Buffer.from(svg), { density: DOTS * density })
    .png()
    .toBuffer();
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
