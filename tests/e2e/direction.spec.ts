import { expect, type Page, test } from '@playwright/test';

/** Horizontal centre of the first visible element within `scope` that holds exactly this text. */
async function centre(page: Page, scope: string, text: string): Promise<number> {
  const place = page.locator(scope).getByText(text, { exact: true }).locator('visible=true').first();
  // Asked within the page: a label may be drawn anew between finding it and measuring it.
  return place.evaluate((element) => {
    const { x, width } = element.getBoundingClientRect();
    return x + width / 2;
  });
}

test('the scale of the spectrum runs with the language', async ({ page }) => {
  await page.goto('/ar');
  expect(await centre(page, '#spectrum', 'يرفض بشدة')).toBeGreaterThan(await centre(page, '#spectrum', 'يقبل بشدة'));
  await page.goto('/en');
  expect(await centre(page, '#spectrum', 'strongly rejects')).toBeLessThan(
    await centre(page, '#spectrum', 'strongly accepts'),
  );
});

test('a mark stands on its side of the scale, mirrored in Arabic', async ({ page }) => {
  // On Western sanctions Russia's mean is further towards accepting than Kazakhstan's, beyond chance.
  const marks = async (path: string) => {
    await page.goto(path);
    const row = page.locator('#spectrum li').filter({ has: page.locator('a[href$="/topics/sanctions-compliance"]') });
    const place = async (side: number) => {
      const box = await row.locator(`svg [data-side="${side}"] path`).first().boundingBox();
      return box!.x + box!.width / 2;
    };
    return { russia: await place(1), kazakhstan: await place(2) };
  };
  const arabic = await marks('/ar');
  expect(arabic.russia).toBeLessThan(arabic.kazakhstan);
  const english = await marks('/en');
  expect(english.russia).toBeGreaterThan(english.kazakhstan);
});

test('time runs with the language in the drawn and in the living charts', async ({ page }) => {
  for (const [path, figure] of [
    ['', '#activity'],
    ['/topics/mutual-trust', '#timeline'],
  ] as const) {
    await page.goto(`/ar${path}`, { waitUntil: 'networkidle' });
    expect(await centre(page, figure, '2022'), figure).toBeGreaterThan(await centre(page, figure, '2026'));
    await page.goto(`/en${path}`, { waitUntil: 'networkidle' });
    expect(await centre(page, figure, '2022'), figure).toBeLessThan(await centre(page, figure, '2026'));
  }
});

test('the timeline answers the pointer in the language of the page', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a finger has no hover');
  for (const [locale, expected] of [
    ['ar', /موقف|مواقف|موقفا/],
    ['en', /position/],
  ] as const) {
    await page.goto(`/${locale}/topics/mutual-trust`, { waitUntil: 'networkidle' });
    const plot = page.locator('figure#timeline svg.recharts-surface').first();
    await plot.scrollIntoViewIfNeeded();
    const box = (await plot.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2, { steps: 8 });
    await expect(page.locator('figure#timeline .recharts-tooltip-wrapper').first()).toContainText(expected);
  }
});

test('signs stand before their numbers in Arabic', async ({ page }) => {
  await page.goto('/ar/topics/mutual-trust');
  // Bidi reordering would draw the sign behind the number; an isolated left-to-right run keeps it in front.
  const stray = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent!;
      for (const match of text.matchAll(/[+−]\d/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + 1);
        const sign = range.getBoundingClientRect();
        range.setStart(node, match.index + 1);
        range.setEnd(node, match.index + 2);
        const digit = range.getBoundingClientRect();
        if (sign.width > 0 && sign.top === digit.top && sign.left > digit.left) found.push(text.slice(0, 60));
      }
    }
    return found;
  });
  expect(stray).toEqual([]);
});
