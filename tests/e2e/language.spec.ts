import { expect, test } from '@playwright/test';
import { PAGES } from './pages';

for (const script of [true, false]) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('switching language keeps the page and its filters', async ({ page, isMobile }) => {
      test.skip(isMobile && !script, 'What a link says without script does not depend on the screen.');
      for (const path of [
        '/claims?topic=mutual-trust&topic=dependence&perspective=russia&from=2023-01-01',
        PAGES['compare, two analysts'],
        PAGES.article,
        '?from=2023-01-01',
      ]) {
        await page.goto(`/ar${path}`);
        const before = new URL(page.url());
        await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
        await page.waitForURL(/\/en/);
        const there = new URL(page.url());
        expect(there.pathname).toBe(before.pathname.replace(/^\/ar/, '/en'));
        expect([...there.searchParams].sort()).toEqual([...before.searchParams].sort());
        await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
        await page.getByRole('banner').getByRole('link', { name: 'العربية' }).click();
        await page.waitForURL(/\/ar/);
        const back = new URL(page.url());
        expect(back.pathname).toBe(before.pathname);
        expect([...back.searchParams].sort()).toEqual([...before.searchParams].sort());
      }
    });
  });
}

test('switching language keeps the place', async ({ page }) => {
  await page.goto(`/ar${PAGES.article}`);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await page
    .getByRole('banner')
    .getByRole('link', { name: 'English' })
    .evaluate((link: HTMLAnchorElement) => link.click());
  await page.waitForURL(/\/en\/.*#/);
  await page.waitForLoadState('load');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
});
