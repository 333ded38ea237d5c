import { expect, test } from '@playwright/test';
import { violations } from './accessibility';
import { signedIn } from './accounts';

test.use({ storageState: signedIn('coder') });

const TITLE = 'معرض الكتاب يفتح أبوابه';
const PARAGRAPHS = [
  'قال مدير المعرض إن دور النشر المشاركة هذا العام بلغت مئتين وعشرين دارا من ثلاثين بلدا.',
  'وأضاف أن المعرض يستمر عشرة أيام.',
  'ورأى ناشرون أن أسعار الورق المرتفعة تهدد صناعة الكتاب في المنطقة كلها.',
];

test('a text is pasted, corrected, kept through a reload, stored and listed, in Arabic', async ({
  page,
  isMobile,
}, info) => {
  const title = `${TITLE} ${info.project.name} ${Date.now()}`;
  await page.goto('/ar/studio/bring');
  const area = page.getByLabel('نص المقال');
  await area.fill([title, '9 نوفمبر 2023', ...PARAGRAPHS].join('\n'));
  await page.getByRole('button', { name: 'اعرضه قبل الحفظ' }).click();
  await expect(page.getByLabel('العنوان كما نُشر')).toHaveValue(title);
  await expect(page.getByLabel('تاريخ النشر')).toHaveValue('2023-11-09');
  await expect(page.getByLabel('لغة المقال')).toHaveValue('ar');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'احفظ المقال' }).click();
  await expect(page.getByText('اختر جهة النشر، أو أضفها.')).toBeVisible();
  await page.getByRole('combobox', { name: 'جهة النشر' }).fill('الجزيرة');
  await page.getByRole('option', { name: /الجزيرة نت/ }).click();

  await page.getByRole('button', { name: 'صحّح الفقرة 3' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'ادمج بما قبلها' }).click();
  await expect(page.getByLabel('نص الفقرة 2')).toHaveValue(`${PARAGRAPHS[0]} ${PARAGRAPHS[1]}`);
  await page.getByText('اقتباس', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('الكاتب').fill('أمل');
  // What is kept is written a moment after the last key.
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.getByLabel('الكاتب')).toHaveValue('أمل');
  await expect(page.getByRole('combobox', { name: 'جهة النشر' })).toHaveValue('الجزيرة نت');
  if (isMobile) return;

  await page.getByRole('button', { name: 'احفظ المقال' }).click();
  await expect(page).toHaveURL(/\/ar\/studio\/articles\/aljazeera-net-2023-11-09-/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await page.goto('/ar/studio/articles');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.goto('/ar/studio/bring');
  await page.getByLabel('نص المقال').fill([title, ...PARAGRAPHS].join('\n'));
  await page.getByRole('button', { name: 'اعرضه قبل الحفظ' }).click();
  await expect(page.getByText('قد يكون هذا المقال محفوظا من قبل:')).toBeVisible();
});

test('what cannot be brought is told, with what to do', async ({ page }) => {
  await page.goto('/en/studio/bring');
  const alert = page.getByRole('main').getByRole('alert');
  await page.getByRole('tab', { name: 'From an address' }).click();
  await page.getByLabel('Address of the page').fill('http://169.254.169.254/latest/meta-data');
  await page.getByRole('button', { name: 'Read the page' }).click();
  await expect(alert).toContainText('This address is not opened from here');
  await page.keyboard.press('Control+Home');
  await page.getByRole('tab', { name: 'Upload a file' }).click();
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'a.pdf.txt', mimeType: 'text/plain', buffer: Buffer.from('%PDF-1.7') });
  await expect(alert).toContainText('This is not text');
  await file.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.alloc(5_000_001, 'a') });
  await expect(alert).toContainText('This is larger than is allowed');
  const article = '{\n  "slug": "x",\n  "digest": []\n}';
  await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(article) });
  await expect(alert).toContainText('Line 3:');
});
