import { publicUrl } from '@/app/public-url';
import type { Picture } from '@/components/charts/picture/frame';
import { picturePng } from './_pictures/png';
import { pictureSetting } from './_pictures/setting';
import { pictureSvg } from './_pictures/svg';
import { figureAddress } from './address';
import type { OpenFigure } from './figure';
import type { FigureName } from './names';

/** A figure as an SVG file; null where nothing is drawn. */
export async function svgFile(name: FigureName, figure: OpenFigure): Promise<string | null> {
  const picture = await pictureOf(name, figure);
  return picture && pictureSvg(picture, figure.locale);
}

/**
 * A figure as a PNG file; null where nothing is drawn.
 * @throws QueueFull where too many pictures wait already.
 */
export async function pngFile(name: FigureName, figure: OpenFigure): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = await pictureOf(name, figure);
  return picture && new Uint8Array(await picturePng(picture, figure.locale));
}

async function pictureOf(name: FigureName, figure: OpenFigure): Promise<Picture | null> {
  if (!figure.picture) return null;
  const { locale, title, conditions, query, dates } = figure;
  return figure.picture({
    setting: await pictureSetting(locale),
    head: {
      title,
      conditions: conditions.map(({ words }) => words),
      address: publicUrl(figureAddress(locale, name, query)),
      dates,
    },
  });
}
