import { expect, type Page, test } from '@playwright/test';
import { violations } from './accessibility';
import { signedIn } from './accounts';
import { sidewaysOf } from './sideways';

test.use({ storageState: signedIn('reviewer') });

const RECORDS = '/ar/studio/records';

/** Opens a page once it answers to keys and presses. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
}

test('an analyst is made, changed, merged, parted again, and all of it stands in the history', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'the essentials on a phone are looked at below');
  await open(page, RECORDS);
  await expect(page).toHaveURL(/records\/analysts$/);
  await expect(page.getByRole('row')).not.toHaveCount(0);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: 'محلل جديد' }).click();
  await page.waitForLoadState('networkidle');
  await page.getByLabel('الاسم (العربية)').fill('سلمى العلي');
  await page.getByLabel('الاسم (الإنجليزية)').fill('Salma Ali');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('اختر المنظور.')).toBeVisible();
  await expect(page.getByLabel('المنظور')).toBeFocused();
  await page.getByLabel('المنظور').selectOption({ index: 1 });
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/analysts\/salma-ali$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('سلمى العلي');
  await page.waitForLoadState('networkidle');

  // Unsaved words survive a reload.
  await page.getByLabel('كتابات أخرى للاسم').fill('Salma Aly');
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('استُعيد ما كتبته هنا ولم تحفظه.')).toBeVisible();
  await expect(page.getByLabel('كتابات أخرى للاسم')).toHaveValue('Salma Aly');
  await page.getByRole('button', { name: 'احفظ' }).click();
  await expect(page.getByText('حُفظ.')).toBeVisible();

  // Somebody else changes it meanwhile, and makes the same analyst again.
  const twin = { ...analyst, name: [analyst.name[0], { language: 'en', text: 'Salma Alie' }], aliases: [] };
  await write(
    page,
    'mutation ($analyst: AnalystInput!) { analystCreate(analyst: $analyst) { errors { code } } }',
    twin,
  );
  await write(
    page,
    'mutation ($analyst: AnalystInput!) { analystChange(slug: "salma-ali", version: 2, analyst: $analyst) { errors { code } } }',
    analyst,
  );
  await page.getByLabel('الصفة (العربية)').fill('باحثة');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('كاتبة')).toBeVisible();
  await dialog.getByRole('button', { name: 'تابع بما اخترت' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('حُفظ.')).toBeVisible();

  await page.reload();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'سلمى العلي' }).click();
  await expect(page.getByText('لا ادعاء ينتقل')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'ادمجهما' }).click();
  await expect(page.getByText('صار سلمى العلي جزءا من هذا السجل.')).toBeVisible();

  await page.getByRole('link', { name: 'سجل التعديلات', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'دمج محللين',
    'تعديل محلل',
    'تعديل محلل',
    'تعديل محلل',
    'إضافة محلل',
  ]);
  await expect(page.locator('del', { hasText: 'كاتبة' })).toBeVisible();
  await expect(page.locator('ins', { hasText: 'باحثة' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'الإصدار 3' })
    .getByRole('link', { name: 'كما كان حينها' })
    .click();
  await expect(page.getByText('كاتبة')).toBeVisible();
  await page.getByRole('link', { name: 'السجل كله' }).click();
  await page.getByRole('button', { name: 'تراجع عنه' }).first().click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('إلغاء دمج محللين');
  await open(page, `${RECORDS}/analysts/salma-alie`);
  await page.getByRole('button', { name: 'انقله إلى سلة المحذوفات' }).click();
  await expect(page.getByText('نُقل إلى سلة المحذوفات.')).toBeVisible();
});

test('lists, forms and histories are whole on a phone', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'at the width of a phone');
  const paths = [
    'records/topics?order=USE',
    'records/topics/mutual-trust',
    'history/topics/mutual-trust',
    'records/perspectives',
    'records/perspectives/west',
  ];
  for (const path of paths) {
    await open(page, `/en/studio/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect([path, await sidewaysOf(page), await violations(page)]).toEqual([path, 0, []]);
  }
});

const analyst = {
  name: [
    { language: 'ar', text: 'سلمى العلي' },
    { language: 'en', text: 'Salma Ali' },
  ],
  role: [{ language: 'ar', text: 'كاتبة' }],
  aliases: ['Salma Aly'],
  perspective: 'russia',
};

async function write(page: Page, query: string, value: object): Promise<void> {
  const response = await page.request.post('/graphql', { data: { query, variables: { analyst: value } } });
  expect(Object.values((await response.json()).data)).toEqual([{ errors: [] }]);
}
