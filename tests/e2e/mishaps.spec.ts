import { expect, test } from '@playwright/test';
import { LOCALES } from './pages';

test.skip(({ isMobile }) => isMobile, 'What an address asks for does not depend on the screen.');

for (const { locale, direction } of LOCALES) {
  for (const path of [
    '/topics/no-such-topic',
    '/analysts/no-such-analyst',
    '/articles/no-such-article',
    '/claims/no-such-article.1',
    '/claims/aljazeera-2023-11-putin-astana.999',
    '/claims/nonsense',
    '/no-such-page',
  ]) {
    test(`${locale}: ${path} is a 404 page in the reader's language`, async ({ page }) => {
      const response = await page.goto(`/${locale}${path}`);
      expect(response?.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.getByRole('link', { name: locale === 'ar' ? /نظرة عامة/ : /overview/i }).first()).toBeVisible();
    });
  }

  test(`${locale}: a filter that cannot be is ignored with a visible note`, async ({ page }) => {
    for (const query of ['from=yesterday', 'topic=no-such-topic', 'min=9', 'kind=GOSSIP', 'after=garbage']) {
      const response = await page.goto(`/${locale}/claims?${query}`);
      expect(response?.status(), query).toBe(200);
      await expect(page.getByRole('note').or(page.getByRole('status')).first(), query).toBeVisible();
      await expect(page.locator('main')).toContainText('145');
    }
  });

  test(`${locale}: a comparison of a side with itself, with nobody, or from no topic on, says so`, async ({ page }) => {
    for (const query of [
      'left=perspective:russia&right=perspective:russia',
      'left=analyst:nobody&right=perspective:russia',
      'left=nonsense',
      'left=perspective:russia&right=perspective:kazakhstan&after=no-such-topic',
    ]) {
      const response = await page.goto(`/${locale}/compare?${query}`);
      expect(response?.status(), query).toBe(200);
      await expect(page.getByRole('note').or(page.getByRole('status')).first(), query).toBeVisible();
    }
  });
}

test('an address without a language leads to Arabic', async ({ page }) => {
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe('/ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('an unknown language is a 404', async ({ request }) => {
  expect((await request.get('/xx/topics', { maxRedirects: 0 })).status()).toBe(404);
});

test('what only begins like a known address is a 404 page too', async ({ page }) => {
  for (const path of ['/graphqlx', '/healthzy', '/iconic', '/share/nothing', '/sitemaps']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.locator('h1'), path).toHaveCount(1);
    await expect(page.getByRole('banner'), path).toBeVisible();
  }
});

test('icons, the manifest and the pictures for sharing are served', async ({ request }) => {
  for (const path of [
    '/icon.svg',
    '/apple-icon.png',
    '/manifest.webmanifest',
    '/share/mawqif.ar.png',
    '/share/mawqif.en.png',
  ]) {
    expect((await request.get(path)).status(), path).toBe(200);
  }
});
