import { expect, test } from '@playwright/test';
import { LOCALES } from './pages';

for (const { locale } of LOCALES) {
  test(`${locale}: the first Tab offers to skip to the content, and takes one there`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    await expect(skip).toHaveAttribute('href', '#content');
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true);
  });

  test(`${locale}: whatever has the focus shows it`, async ({ page }) => {
    await page.goto(`/${locale}/claims`);
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab');
      const shown = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement!);
        return {
          tag: document.activeElement!.outerHTML.slice(0, 120),
          outline: style.outlineStyle,
          width: Number.parseFloat(style.outlineWidth),
        };
      });
      expect(shown.outline !== 'none' && shown.width > 0, shown.tag).toBe(true);
    }
  });

  test(`${locale}: search by keyboard alone`, async ({ page }) => {
    await page.goto(`/${locale}/claims`);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('موسكو');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=/);
    await expect(page.locator('main')).toContainText('موسكو');
  });
}

// To the last word: what is drawn beside them is not read a second time.
const READ = {
  ar: { vote: /^روسيا: 7 متحدثين، يقبل منهم 6 ويرفض 1\.$/, count: /^كازاخستان: 12 ادعاء$/ },
  en: { vote: /^Russia: 7 speakers, 6 accepting, 1 rejecting\.$/, count: /^Kazakhstan: 12 claims$/ },
};

for (const { locale } of LOCALES) {
  test(`${locale}: votes and numbers of claims are read in words`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'Words do not depend on the screen.');
    await page.goto(`/${locale}`);
    await expect(page.locator('#consensus').getByRole('link', { name: READ[locale].vote })).not.toHaveCount(0);
    await expect(page.locator('#spectrum').getByRole('link', { name: READ[locale].count })).not.toHaveCount(0);
  });
}

test('motion is reduced where the reader asks for it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/ar/topics/mutual-trust', { waitUntil: 'networkidle' });
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  expect(moving).toBe(0);
});
