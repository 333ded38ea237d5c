import { expect, test } from '@playwright/test';
import { violations } from './accessibility';
import { emailOf, PASSWORD, signedIn } from './accounts';

test.describe('somebody who is not signed in', () => {
  test('signs in and comes to the page wanted, in Arabic, and signs out again', async ({ page }) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    const response = await page.goto('/ar/studio');
    expect(response?.headers()['cache-control']).toContain('no-store');
    await expect(page).toHaveURL(/\/ar\/studio\/sign-in\?next=/);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('البريد الإلكتروني').fill(emailOf('reader'));
    await page.getByLabel('كلمة المرور').fill('not the password at all');
    await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText('البريد الإلكتروني أو كلمة المرور غير صحيحة.');
    await page.getByLabel('كلمة المرور').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/ar\/studio$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('reader');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'تسجيل الخروج' }).click();
    await expect(page).toHaveURL(/\/ar\/studio\/sign-in$/);
    await page.goto('/ar/studio');
    await expect(page).toHaveURL(/sign-in/);
    expect(complaints).toEqual([]);
  });

  test('is told that a link for the first administrator holds no more', async ({ page }) => {
    await page.goto('/en/studio/welcome?token=used');
    await expect(page.getByRole('main').getByRole('alert')).toContainText('This link was used already');
  });
});

test.describe('somebody who is signed in', () => {
  test.use({ storageState: signedIn('coder') });

  test('is led past the door, and to no page that there is not', async ({ page, request }) => {
    await page.goto('/en/studio/sign-in?next=//elsewhere.example');
    await expect(page).toHaveURL(/\/en\/studio$/);
    expect((await request.get('/en/studio/no-such-page')).status()).toBe(404);
  });
});
