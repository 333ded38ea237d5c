import { cloneElement, createElement } from 'react';
import type { Picture } from '@/components/charts/picture/frame';
import type { TextStyle } from '@/components/charts/picture/setting';
import type { Locale } from '@/i18n/routing';
import type { FontFace } from './faces';
import { facesOf } from './shape';
import { toXml } from './xml';

/**
 * A picture as an SVG file that needs nothing beside it: the faces its letters come from are inside. Texts stay texts,
 * which can be searched, selected and read aloud.
 */
export function pictureSvg(picture: Picture, locale: Locale): string {
  const faces = new Set<FontFace>();
  toXml(picture, ({ children, fontSize, fontWeight }) => {
    const style = { size: Number(fontSize), weight: Number(fontWeight) as TextStyle['weight'] };
    for (const face of facesOf(String(children), style, locale)) faces.add(face);
    return null;
  });
  const style = createElement('style', { key: 'faces' }, [...faces].map(rule).join(''));
  const whole = cloneElement(picture, undefined, style, picture.props.children);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(whole)}\n`;
}

function rule({ family, weight, file }: FontFace): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff;base64,${file.toString('base64')}) format('woff')}`;
}
