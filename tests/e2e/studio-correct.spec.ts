import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { violations } from './accessibility';
import { signedIn } from './accounts';
import { sidewaysOf } from './sideways';

/** Articles that no other journey of the Studio reads, one for each project: both write. */
const ARTICLES = { desktop: 'ksaplayers-2023-11-stepushova', phone: 'oborona-2022-01-solozobov' } as const;
const LOST = 'كلام جديد لم يكن هنا من قبل، ولا يشبه ما كان.';

test.use({ storageState: signedIn('reviewer') });

type Stored = { claims: { slug: string; passages: { language: string; start: number; exact: string }[] }[] };

async function stored(request: APIRequestContext, slug: string): Promise<Stored> {
  const query = `query ($slug: String!) {
    studioArticle(slug: $slug) { claims { slug passages { language start exact } } }
  }`;
  const response = await request.post('/graphql', { data: { query, variables: { slug } } });
  return (await response.json()).data.studioArticle;
}

async function fits(page: Page) {
  expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
}

test('a text is corrected, what it lost is placed freely, and the article is seen as it was', async ({
  page,
}, info) => {
  const slug = ARTICLES[info.project.name as 'desktop'];
  const before = await stored(page.request, slug);
  const [claim] = before.claims;
  const own = claim!.passages.find(({ language }) => language === 'ar')!;

  await page.goto(`/ar/studio/articles/${slug}`);
  await page.getByRole('link', { name: 'صحّح المقال' }).click();
  const text = page.getByRole('textbox', { name: 'النص (العربية)' });
  await page.waitForLoadState('networkidle');
  await text.fill((await text.inputValue()).replace(own.exact, LOST));
  await page.reload();
  await expect(text).toHaveValue(new RegExp(LOST));
  await page.getByRole('button', { name: 'عاين أثر التصحيح' }).click();
  await expect(page.getByText('وموضع واحد ينتظر من يحدده.')).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText(own.exact);
  expect((await stored(page.request, slug)).claims).toEqual(before.claims);
  await fits(page);
  if (info.project.name === 'desktop') expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'احفظ النص المصحَّح' }).click();
  await page.getByRole('button', { name: 'تراجع عن التصحيح' }).click();
  await expect(page.getByText('أُلغي التصحيح، وعاد كل شيء كما كان قبله.')).toBeVisible();
  await expect(text).not.toHaveValue(new RegExp(LOST));
  expect((await stored(page.request, slug)).claims).toEqual(before.claims);
  await page.getByRole('button', { name: 'أعد التصحيح' }).click();
  await expect(text).toHaveValue(new RegExp(LOST));
  await page.getByRole('link', { name: 'حدّد المواضع المنتظرة' }).click();

  const waiting = page.getByRole('listitem').filter({ has: page.locator('mark', { hasText: own.exact }) });
  await waiting.getByRole('link', { name: 'حدّد موضعه في النص' }).click();
  const reader = page.getByRole('textbox', { name: 'نص المقال' });
  await expect(reader).toContainText(LOST);
  await page.waitForLoadState('networkidle');
  await reader.evaluate((root, words) => {
    const block = [...root.querySelectorAll('[data-start]')].find((one) => one.textContent?.includes(words))!;
    (root as HTMLElement).focus();
    document.getSelection()!.selectAllChildren(block);
  }, LOST);
  await fits(page);
  if (info.project.name === 'desktop') expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'هذا موضعه' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('مواضع تنتظر التحديد');
  const after = (await stored(page.request, slug)).claims.find((one) => one.slug === claim!.slug)!;
  expect(after.passages.find(({ language }) => language === 'ar')).toEqual({ ...own, exact: LOST });

  // Not yesterday: midnight may lie between the corpus' import and this.
  const earlier = new Date(Date.now() - 48 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await page.goto(`/ar/studio/articles/${slug}/as-of`);
  await expect(page.getByRole('article').getByText(LOST).first()).toBeVisible();
  await expect(page.getByText('4 تعديلات')).toBeVisible();
  await fits(page);
  if (info.project.name === 'desktop') expect(await violations(page)).toEqual([]);
  await page.getByLabel('التاريخ', { exact: true }).fill(earlier);
  await page.getByRole('button', { name: 'اعرض' }).click();
  await expect(page.getByText('لم يكن هذا المقال موجودا')).toBeVisible();
});
