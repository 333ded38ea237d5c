import { expect, test } from '@playwright/test';
import { ENTRIES } from '../../app/(studio)/[locale]/studio/(desk)/_shell/entries';
import { violations } from './accessibility';
import { signedIn } from './accounts';
import { LOCALES } from './pages';
import { sidewaysOf } from './sideways';
import { strays } from './strays';

test.use({ storageState: signedIn('administrator') });

for (const { name, path } of ENTRIES) {
  test(`the Studio's page "${name}" is whole, quiet and accessible`, async ({ page, isMobile }) => {
    // Arabic in the dark on a phone, English in the light on a desk.
    const { locale, direction } = LOCALES[isMobile ? 0 : 1];
    await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));

    const response = await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.getByRole('navigation').locator('[aria-current="page"]')).toHaveCount(1);
    expect(await sidewaysOf(page), 'the page scrolls sideways').toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    if (locale === 'ar') expect(await strays(page, 'bdi, [dir="ltr"]')).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
