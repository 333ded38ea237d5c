import { expect, test } from '@playwright/test';
import { LOCALES } from './pages';

test.use({ javaScriptEnabled: false });

for (const { locale, direction } of LOCALES) {
  test(`${locale}: positions over time are drawn, listed and mirrored`, async ({ page }) => {
    await page.goto(`/${locale}/analysts/kassym-jomart-tokayev`);
    const figure = page.locator('figure#positions');
    await expect(figure.locator('svg').last()).toBeVisible();
    // Every mark stands in the table too, with its date and its article.
    const marks = await figure.locator('li svg > a').count();
    expect(marks).toBeGreaterThan(8);
    expect(await figure.locator('tbody tr').count()).toBe(marks);
    await expect(figure.locator('tbody tr').first().locator('a[href*="/articles/"]')).toBeAttached();
    const years = await figure
      .locator('svg text')
      .evaluateAll((texts) =>
        texts
          .filter((text) => /^20\d\d$/.test(text.textContent ?? ''))
          .map((text) => ({ year: Number(text.textContent), x: text.getBoundingClientRect().x })),
      );
    const inOrder = years.toSorted((a, b) => a.year - b.year).map(({ x }) => (direction === 'rtl' ? -x : x));
    expect(inOrder.length).toBeGreaterThan(3);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  });

  test(`${locale}: what rests on little evidence is said, and not ranked`, async ({ page }) => {
    await page.goto(`/${locale}/analysts/kassym-jomart-tokayev`);
    const words = {
      ar: { fair: 'أدلة مقبولة', thin: 'أدلة قليلة', chance: 'قد تفسرها المصادفة' },
      en: { fair: 'fair evidence', thin: 'thin evidence', chance: 'within chance' },
    }[locale];
    const strips = page.locator('figure#positions ul li:has(svg > line)');
    for (const strip of await strips.all()) {
      const positions = await strip.locator('svg > a').count();
      await expect(strip).toContainText(positions < 3 ? words.thin : words.fair);
    }
    const departures = page.locator('figure#departures');
    const ranked = departures.locator('section').first();
    await expect(ranked).toContainText(words.chance);
    await expect(ranked).not.toContainText(words.thin);
    await expect(departures.locator('section').last()).toContainText(words.thin);
    for (const other of await page.locator('#others li').all()) await expect(other).toContainText(words.fair);
  });

  test(`${locale}: of whom little is known, little is said`, async ({ page }) => {
    await page.goto(`/${locale}/analysts/serik-zhumangarin`);
    await expect(page.locator('#positions')).toBeVisible();
    await expect(page.locator('figure#positions')).toHaveCount(0);
    await expect(page.locator('#steadiness')).toHaveCount(0);
    await expect(page.locator('#others li')).toHaveCount(0);
    // Two positions are too few to rank anybody by, and the page says so.
    await page.goto(`/${locale}/analysts/temur-umarov`);
    await expect(page.locator('#others h3')).toHaveText(
      locale === 'ar' ? 'لا تكفي أدلتهم للترتيب' : 'Too little evidence to rank',
    );
    await expect(page.locator('#others li').first()).toContainText(locale === 'ar' ? 'أدلة قليلة' : 'thin evidence');
  });

  test(`${locale}: both figures have pages and files of their own`, async ({ page, request }) => {
    await page.goto(`/${locale}/analysts/gaziz-abishev`);
    for (const name of ['positions', 'departures']) {
      await page.goto(`/${locale}/figures/${name}?analyst=gaziz-abishev`);
      await expect(page.locator(`figure#${name} svg`).last()).toBeVisible();
      await expect(page.locator('h1')).toContainText(locale === 'ar' ? 'غازيز أبيشيف' : 'Gaziz Abishev');
      for (const type of ['csv', 'json', 'svg', 'png']) {
        const file = await request.get(`/${locale}/figures/${name}/${name}.${type}?analyst=gaziz-abishev`);
        expect(file.status(), `${name}.${type}`).toBe(200);
      }
      expect((await request.get(`/${locale}/figures/${name}?analyst=nobody`)).status()).toBe(404);
      expect((await request.get(`/${locale}/figures/${name}`)).status()).toBe(404);
    }
  });
}
