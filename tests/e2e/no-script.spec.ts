import { expect, test } from '@playwright/test';
import { LOCALES, PAGES } from './pages';

test.use({ javaScriptEnabled: false });
test.skip(({ isMobile }) => isMobile, 'The first response is the same for every screen.');

for (const { locale } of LOCALES) {
  test(`${locale}: every figure is drawn in the first response`, async ({ page }) => {
    for (const [path, figures] of [
      ['', ['#spectrum', '#consensus', '#distribution', '#activity', '#trends']],
      ['/topics/mutual-trust', ['#spectrum', '#timeline']],
      [PAGES['compare, two analysts'], ['#spectrum']],
    ] as const) {
      await page.goto(`/${locale}${path}`);
      for (const figure of figures) {
        const drawing = page.locator(`figure${figure} svg`).last();
        await expect(drawing, `${path} ${figure}`).toBeVisible();
        // Every figure's numbers stand in a table too.
        await expect(page.locator(`figure${figure} table`).first()).toBeAttached();
      }
    }
    await page.goto(`/${locale}/topics/mutual-trust`);
    // Recharts draws nothing on a server unless it is told its size: bars and marks must be there before any script.
    expect(await page.locator('figure#timeline svg path').count()).toBeGreaterThan(10);
  });

  test(`${locale}: the overview says whether a line divides the speakers, and no camps where none does`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    await expect(page.locator('#dividing-line dd')).toHaveText([/0\.49/, /−0\.04/, /0\.48/]);
    await expect(page.locator('#dividing-line ul')).toHaveCount(0);
    for (const verdict of ['accept', 'divided', 'thin']) {
      await expect(page.locator(`#consensus-${verdict}`)).toBeVisible();
    }
    await page.locator('#dividing-line a[href$="#polarisation"]').click();
    await expect(page.locator('#polarisation math').first()).toBeVisible();
  });

  test(`${locale}: a search is sent, answered and paged`, async ({ page }) => {
    await page.goto(`/${locale}/claims`);
    const first = await page.locator('main article').first().textContent();
    await page.getByRole('searchbox').fill('روسيا');
    await page.locator('form[method="get"] button[type="submit"], form[method="get"] button').first().click();
    await expect(page).toHaveURL(/[?&]q=/);
    await expect(page.getByRole('searchbox')).toHaveValue('روسيا');

    await page.goto(`/${locale}/claims`);
    await page.locator('a[rel="next"]').click();
    await expect(page).toHaveURL(/after=/);
    expect(await page.locator('main article').first().textContent()).not.toBe(first);
    await page.locator('a[rel="prev"]').click();
    await expect(page).toHaveURL(/claims/);
    expect(await page.locator('main article').first().textContent()).toBe(first);
  });

  test(`${locale}: another order of the spectrum is a link`, async ({ page }) => {
    await page.goto(`/${locale}`);
    const headings = () => page.locator('figure#spectrum a[href*="/topics/"]').allTextContents();
    const before = await headings();
    await page.locator('figure#spectrum a[href*="sort="], figure#spectrum a[href*="order="]').last().click();
    await expect(page).toHaveURL(/(sort|order)=/);
    // The click does not wait for the new page, nor does reading its texts.
    await page.waitForLoadState('load');
    const after = await headings();
    expect(after).not.toEqual(before);
    expect([...after].sort()).toEqual([...before].sort());
  });
}

test('Bijamov against Abishev is two clicks from the start', async ({ page }) => {
  await page.goto('/ar');
  await page.getByRole('navigation').first().getByRole('link', { name: 'مقارنة' }).click();
  await page
    .getByRole('link', { name: /بيجاموف.*أبيشيف/ })
    .first()
    .click();
  await expect(page.locator('h1')).toContainText('بيجاموف');
  await expect(page.locator('h1')).toContainText('أبيشيف');
  // The passage a claim rests on stands on the page.
  await expect(page.locator('main')).toContainText('العقوبات');
});
