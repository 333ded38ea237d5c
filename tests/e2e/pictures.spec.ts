import { expect, type Page, test } from '@playwright/test';
import { FIGURES, type FigureName } from '../../app/[locale]/figures/names';
import { LOCALES } from './pages';

/** What the figures of one thing are about here. */
const SUBJECTS = { topic: 'mutual-trust', analyst: 'kassym-jomart-tokayev', article: 'aljazeera-2023-11-putin-astana' };

const FIGURE_LIST = Object.entries(FIGURES) as [FigureName, keyof typeof SUBJECTS | null][];

const address = (locale: string, figure: string, noun: keyof typeof SUBJECTS | null, type: 'svg' | 'png') =>
  `/${locale}/figures/${figure}/${figure}.${type}${noun ? `?${noun}=${SUBJECTS[noun]}` : ''}`;

test.skip(({ isMobile }) => isMobile, 'Files are the same for every screen.');

for (const { locale } of LOCALES) {
  for (const [figure, noun] of FIGURE_LIST) {
    test(`${locale}: the picture of ${figure} opens alone, with its letters, none cut off or over another`, async ({
      page,
    }) => {
      const response = await page.goto(address(locale, figure, noun, 'svg'));
      expect(response?.status()).toBe(200);
      const { faces, outside, overlapping, texts } = await measure(page);
      expect(faces).toEqual(expect.arrayContaining(['loaded']));
      expect(faces.filter((status) => status !== 'loaded')).toEqual([]);
      expect(texts).toBeGreaterThan(4);
      expect(outside).toEqual([]);
      expect(overlapping).toEqual([]);
    });
  }
}

test('an SVG and a PNG file show the same letters, joined', async ({ page, request }) => {
  const svg = address('ar', 'spectrum', null, 'svg');
  const response = await request.get(address('ar', 'spectrum', null, 'png'));
  expect(response.headers()['content-type']).toBe('image/png');
  const png = (await response.body()).toString('base64');

  await page.goto(svg);
  await measure(page);
  const { width, height, difference } = await compare(page, png);
  expect(width).toBe(2400);
  expect(height).toBeGreaterThan(1000);
  // Two programs smooth the edges of letters differently; letters of another shape or place differ far more.
  expect(difference).toBeLessThan(0.06);

  await page.goto(svg);
  await measure(page);
  await page.evaluate(() => {
    const nonJoiner = '\u200c';
    for (const text of document.querySelectorAll('text')) text.textContent = [...text.textContent].join(nonJoiner);
  });
  expect((await compare(page, png)).difference).toBeGreaterThan(0.2);
});

/** Loads the file's faces, then looks where every line of text stands. */
function measure(page: Page) {
  return page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load().catch(() => face)));
    const svg = document.querySelector('svg')!;
    const view = svg.viewBox.baseVal;
    const lines = [...svg.querySelectorAll('text')].map((text) => {
      const box = text.getBBox();
      const toRoot = svg.getCTM()!.inverse().multiply(text.getCTM()!);
      const corner = new DOMPoint(box.x, box.y).matrixTransform(toRoot);
      // A line's box holds room above and below its letters.
      const room = box.height * 0.2;
      return {
        words: text.textContent,
        left: corner.x,
        right: corner.x + box.width,
        top: corner.y + room,
        bottom: corner.y + box.height - room,
      };
    });
    const touch = (a: (typeof lines)[number], b: (typeof lines)[number]) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
    return {
      faces: [...document.fonts].map((face) => face.status),
      texts: lines.length,
      outside: lines
        .filter((line) => line.left < 0 || line.top < 0 || line.right > view.width || line.bottom > view.height)
        .map((line) => line.words),
      overlapping: lines.flatMap((line, index) =>
        lines
          .slice(index + 1)
          .filter((other) => touch(line, other))
          .map((other) => [line.words, other.words]),
      ),
    };
  });
}

/** How far the browser's drawing of the open SVG and a PNG differ: the share of ink that only one of them has. */
async function compare(page: Page, png: string) {
  const size = await page.evaluate(() => {
    const { width, height } = document.querySelector('svg')!.viewBox.baseVal;
    return { width, height };
  });
  await page.setViewportSize(size);
  const shot = (await page.screenshot()).toString('base64');
  await page.goto('about:blank');
  return page.evaluate(
    async ([drawn, file]) => {
      const load = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        return image;
      };
      const [browser, picture] = [await load(drawn!), await load(file!)];
      // Small enough that the edge of a letter counts little, large enough that its shape counts.
      const canvas = new OffscreenCanvas(browser.width / 2, browser.height / 2);
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      const ink = (image: HTMLImageElement) => {
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        return Array.from({ length: data.length / 4 }, (_, at) => 255 - data[at * 4 + 1]!);
      };
      const [one, other] = [ink(browser), ink(picture)];
      const differences = one.filter((value, at) => Math.abs(value - other[at]!) > 64).length;
      return {
        width: picture.width,
        height: picture.height,
        difference: differences / one.filter((value) => value > 64).length,
      };
    },
    [shot, png],
  );
}
