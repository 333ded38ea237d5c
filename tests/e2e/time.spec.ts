import { expect, test } from '@playwright/test';
import { LOCALES } from './pages';

test.use({ javaScriptEnabled: false });

for (const { locale } of LOCALES) {
  test(`${locale}: how time is divided is a link, and the window a form`, async ({ page }) => {
    await page.goto(`/${locale}/topics/mutual-trust`);
    await expect(page.locator('#turning-points')).toBeVisible();
    await page.locator('#time nav a[href*="by=sliding"]').first().click();
    await expect(page).toHaveURL(/by=sliding#time/);
    await expect(page.locator('figure#sliding-means svg path').first()).toBeAttached();
    await page.locator('#time input[name="width"]').fill('6');
    await page.locator('#time select[name="kernel"]').selectOption('triangular');
    await page.locator('#time form button').click();
    await expect(page).toHaveURL(/width=6.*kernel=triangular|kernel=triangular.*width=6/);
    await expect(page.locator('#time select[name="kernel"]')).toHaveValue('triangular');
    await expect(page.locator('figure#sliding-means figcaption')).toContainText('6');
  });

  test(`${locale}: then and now leads from each number to its claims and its explanation`, async ({ page }) => {
    await page.goto(`/${locale}/then-and-now`);
    const figure = page.locator('figure#changes');
    await expect(figure.locator('a[href*="/explain/change"]').first()).toBeVisible();
    await expect(figure.locator('table').first()).toBeAttached();
    const counts = figure.getByRole('link', { name: locale === 'ar' ? /ادعاء/ : /claim/ });
    await counts.and(page.locator('[href*="/claims?"][href*="to="]')).first().click();
    await expect(page).toHaveURL(/claims\?perspective=.*topic=/);
    expect(await page.locator('main article').count()).toBeGreaterThan(0);
  });

  test(`${locale}: periods that overlap, and nobody, are set aside and said so`, async ({ page }) => {
    const overlapping = 'earlier-to=2023-06-01&later-from=2023-01-01';
    const response = await page.goto(`/${locale}/then-and-now?side=analyst:nobody&${overlapping}`);
    expect(response?.status()).toBe(200);
    const note = page.getByRole('note').first();
    await expect(note).toContainText('analyst:nobody');
    await expect(note).toContainText('later-from=2023-01-01');
    await expect(page.locator('input[name="later-from"]')).toHaveValue('2023-06-02');
  });
}
