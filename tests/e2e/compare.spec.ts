import { expect, test } from '@playwright/test';
import { LOCALES } from './pages';

test.skip(({ isMobile }) => isMobile, 'Where links lead does not depend on the screen.');

const SIDES = 'left=perspective:russia&right=perspective:kazakhstan';

for (const { locale } of LOCALES) {
  test(`${locale}: a comparison goes on after a topic and leads back to the first ones`, async ({ page }) => {
    await page.goto(`/${locale}/compare?${SIDES}`);
    const topics = page.locator('#claims li[id^="topic-"]');
    const ids = await topics.evaluateAll((items) => items.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(4);
    await expect(page.locator('#claims :is(a[rel="prev"], a[rel="next"])')).toHaveCount(0);

    await page.goto(`/${locale}/compare?${SIDES}&after=${ids[2]!.replace('topic-', '')}`);
    expect(await topics.evaluateAll((items) => items.map(({ id }) => id))).toEqual(ids.slice(3));
    await expect(page.locator('#claims')).toContainText(String(ids.length));
    await expect(page.locator('#spectrum a[href^="#topic-"]')).toHaveCount(ids.length - 3);
    await expect(page.locator('#spectrum')).toContainText(String(ids.length - 3));
    await expect(page.locator(`#spectrum p a[href^="/${locale}/figures/comparison?"]`)).toHaveCount(1);
    await page.locator('#claims a[rel="prev"]').click();
    await expect(page).toHaveURL(/#spectrum$/);
    await expect(topics).toHaveCount(ids.length);

    await page.goto(`/${locale}/compare?${SIDES}&after=${ids.at(-1)!.replace('topic-', '')}`);
    await expect(page.getByRole('note').or(page.getByRole('status')).first()).toContainText('after=');
    await expect(topics).toHaveCount(ids.length);
  });

  test(`${locale}: a topic of the figure's own page leads to its claims`, async ({ page }) => {
    await page.goto(`/${locale}/figures/comparison?${SIDES}`);
    await page.locator('#spectrum a[href*="#topic-"]').last().click();
    await expect(page.locator('li[id^="topic-"]:target')).toBeInViewport();
  });
}
