import { expect, test } from '@playwright/test';
import { violations } from './accessibility';
import { KINDS, TURNS } from './pages';
import { sidewaysOf } from './sideways';
import { strays } from './strays';

for (const { name, path, wide, narrow } of TURNS) {
  test(`${name} is whole, quiet and accessible`, async ({ page, baseURL, isMobile }) => {
    const turn = isMobile ? narrow : wide;
    test.skip(!turn, 'Another page of its kind is tried on a phone.');
    const { locale, direction } = turn!;
    // Colours depend neither on the screen nor on what a page of a kind is asked: in the light on a desk, in the dark on a phone.
    await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' });
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      // Scripts that the policy refuses are reported here, and mismatches where an island comes to life.
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const address = new URL(request.url());
      if (address.protocol.startsWith('http') && address.origin !== new URL(baseURL!).origin)
        foreign.push(request.url());
    });

    const response = await page.goto(`/${locale}${path}`);
    expect(response?.status()).toBe(200);
    // Neither Next's script nor any that is written into the page: only data and the islands (docs/decisions/0115).
    const html = await response!.text();
    expect(
      html.match(/<script(?! type="application\/(?:ld\+)?json")(?! type="module" src="\/islands\/page\.js")/g),
    ).toBeNull();
    expect(html).not.toMatch(/__next_f|\/_next\/static\/[^"]*\.js/);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page).toHaveTitle(/.{5,}/);
    expect(await page.locator('meta[name="description"]').getAttribute('content')).toMatch(/.{20,}/);

    expect(await sidewaysOf(page), 'the page scrolls sideways').toBeLessThanOrEqual(0);

    expect(await violations(page, name in KINDS ? 'everything' : 'all but looks')).toEqual([]);

    // The islands have come to life by now, and may have said something.
    await page.waitForLoadState('networkidle');
    if (locale === 'ar') expect(await strays(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
}

test('the Arabic pages hold no English of the interface', async ({ page, isMobile }) => {
  test.skip(isMobile, 'Words do not depend on the screen.');
  // The others are opened in Arabic above, on one screen or the other.
  for (const { name, path } of TURNS.filter(({ wide, narrow }) => wide.locale !== 'ar' && narrow?.locale !== 'ar')) {
    await page.goto(`/ar${path}`);
    expect(await strays(page), name).toEqual([]);
  }
});
