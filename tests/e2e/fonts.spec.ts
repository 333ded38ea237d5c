import { expect, test } from '@playwright/test';

const FONT = /\/([^/]+\.woff2)/;

for (const [locale, path] of [
  ['ar', ''],
  ['ar', '/claims/aljazeera-2023-11-putin-astana.1'],
  ['en', ''],
  ['en', '/claims/aljazeera-2023-11-putin-astana.1'],
] as const) {
  test(`${locale}${path}: the faces that are fetched are those that a page says it begins with`, async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile, 'Words do not depend on the screen.');
    const fetched = new Map<string, number>();
    page.on('response', async (response) => {
      const [, name] = FONT.exec(response.url()) ?? [];
      if (name) fetched.set(name, (await response.body()).byteLength);
    });
    const response = await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
    const begins = response!
      .headers()
      .link!.split(',')
      .flatMap((entry) => FONT.exec(entry)?.[1] ?? []);
    // The way to the other language is written in its letters.
    const others = [...fetched.keys()].filter((name) => !begins.includes(name) && !name.startsWith('sans_arabic_400'));
    expect(others).toEqual([]);
    expect([...fetched.keys()]).toEqual(expect.arrayContaining(begins));
    // Whole faces are 283 kB of a page in Arabic.
    expect(Math.round([...fetched.values()].reduce((sum, size) => sum + size) / 1000)).toBeLessThan(110);
  });
}

test('Kazakh is set in the faces of the page, letter by letter', async ({ page, isMobile }) => {
  test.skip(isMobile, 'Words do not depend on the screen.');
  await page.goto('/en');
  await page.locator('h1').evaluate((heading) => {
    heading.textContent = 'Қазақстан әнұраны, 500 ₸';
  });
  const families = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  expect(families).toEqual(expect.arrayContaining(['serifCyrillic', 'serifCyrillicExtended', 'serifLatinExtended']));
});
