import { JSDOM } from 'jsdom';
import { cloneElement } from 'react';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { WIDTH } from '@/components/charts/picture/setting';
import { demonstrationDatabase } from '@/tests/helpers/database';
import { demonstrationPictures, PICTURES } from '@/tests/helpers/demonstration-pictures';
import { picturePng } from './png';
import { pictureSvg } from './svg';

const db = await demonstrationDatabase();

describe.each(['ar', 'en'] as const)('pictures in %s', async (locale) => {
  const pictures = await demonstrationPictures(db, locale);
  const again = await demonstrationPictures(db, locale);

  it.each(PICTURES)('%s is an SVG file that needs nothing beside it', (name) => {
    const svg = pictureSvg(pictures[name], locale);
    // A parser of XML, which takes no entity, attribute or bracket that is not well formed.
    const { documentElement: root } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(root.getAttribute('role')).toBe('img');
    expect(root.querySelector('title')?.textContent).toMatch(/.{5,}/);
    expect(root.querySelector('desc')?.textContent).toMatch(/.{20,}/);
    expect(root.querySelector('style')?.textContent).toContain("font-family:'IBM Plex Sans");
    expect(root.querySelectorAll('text').length).toBeGreaterThan(5);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|url\((?!data:)|href=/);
    expect(svg.length).toBeLessThan(300_000);
  });

  it.each(PICTURES)('%s is the same file for the same data', (name) => {
    expect(pictureSvg(again[name], locale)).toBe(pictureSvg(pictures[name], locale));
  });

  it.each(PICTURES)('%s is a PNG file of twice the size, and not blank', async (name) => {
    const png = sharp(await picturePng(pictures[name], locale));
    const { format, width, height } = await png.metadata();
    expect([format, width, height]).toEqual(['png', 2 * WIDTH, 2 * Number(pictures[name].props.height)]);
    const { channels, isOpaque } = await png.stats();
    expect(isOpaque).toBe(true);
    for (const channel of channels.slice(0, 3)) {
      expect(channel.min).toBeLessThan(60);
      expect(channel.max).toBeGreaterThan(240);
    }
  });
});

it('a picture of very many rows is drawn less dense instead of taking all memory', async () => {
  const { spectrum } = await demonstrationPictures(db, 'en');
  const tall = cloneElement(spectrum, { height: 30_000, viewBox: `0 0 ${WIDTH} 30000` });
  const { width = 0, height = 0 } = await sharp(await picturePng(tall, 'en')).metadata();
  expect(width * height).toBeLessThan(31_000_000);
  expect(height / width).toBeCloseTo(30_000 / WIDTH, 1);
});
