import { type Browser, expect, type Page, test } from '@playwright/test';
import { violations } from './accessibility';
import { type Role, signedIn } from './accounts';

/** Another than the one that is coded in studio-code.spec.ts at the same time, and counted. */
const ARTICLE = '365info-2023-11-borbasov';

/** A page for one of several people, in a browser that knows nothing of the others. */
async function pageOf(browser: Browser, role: Role): Promise<Page> {
  return (await browser.newContext({ storageState: signedIn(role) })).newPage();
}

/** Opens a page once it answers to keys and presses. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
}

async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await (await page.request.post('/graphql', { data: { query, variables } })).json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Selects the beginning of a paragraph, as people do by mouse or touch. */
async function select(page: Page, paragraph: number, length: number) {
  await page.getByRole('textbox', { name: 'نص المقال' }).evaluate(
    (root, [at, end]) => {
      const node = document
        .createTreeWalker(root.querySelectorAll('[data-start]')[at!]!, NodeFilter.SHOW_TEXT)
        .nextNode()!;
      document.getSelection()!.setBaseAndExtent(node, 0, node, end!);
    },
    [paragraph, length],
  );
}

/** Codes the unit that is open: who, how, what, and with what stance. */
async function code(page: Page, degree: string) {
  await page.getByRole('combobox', { name: 'المتحدث' }).fill('بيجاموف');
  await page.getByRole('option').first().click();
  await page
    .getByRole('group', { name: 'طريقة النقل' })
    .getByRole('radio', { name: 'بلفظ الناقل', exact: true })
    .check();
  await page.getByRole('group', { name: 'النوع' }).getByRole('radio', { name: 'تقدير' }).check();
  await page.getByRole('combobox', { name: /قضية/ }).fill('أوكرانيا');
  await page.getByRole('option').first().click();
  await page
    .getByRole('group', { name: 'الموقف', exact: true })
    .getByRole('radio', { name: degree, exact: true })
    .check();
}

async function handIn(page: Page) {
  await page.getByRole('button', { name: 'سلّم' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'سلّم' }).click();
}

test('two people code an article at once without seeing each other; where they differ is decided, once, and told', async ({
  browser,
}, { project }) => {
  test.skip(project.name !== 'desktop', 'One journey; what a phone needs is tried below.');
  const [first, second, reviewer, other] = await Promise.all(
    (['coder', 'second-coder', 'reviewer', 'administrator'] as const).map((role) => pageOf(browser, role)),
  );
  const { possibleCoders } = await ask<{ possibleCoders: { id: string; name: string }[] }>(
    reviewer!,
    '{ possibleCoders { id name } }',
  );
  expect(possibleCoders.map(({ name }) => name)).toEqual(expect.arrayContaining(['coder', 'second-coder']));
  await open(reviewer!, '/ar/studio/rounds');
  await reviewer!.getByText('ابدأ جولة').click();
  await reviewer!.getByRole('combobox', { name: 'المقال' }).fill('بوتين');
  await reviewer!.getByRole('option').first().click();
  for (const name of ['coder', 'second-coder']) await reviewer!.getByRole('checkbox', { name, exact: true }).check();
  await reviewer!.getByRole('button', { name: 'ابدأ الجولة' }).click();
  await expect(reviewer!).toHaveURL(/\/rounds\/[0-9a-f-]{36}$/);
  const address = new URL(reviewer!.url()).pathname;

  for (const [page, length, degree] of [
    [first!, 40, 'يقبل بشدة'],
    [second!, 44, 'متوازن'],
  ] as const) {
    await open(page, address);
    await select(page, 1, length);
    await page.getByRole('button', { name: 'أنشئ ادعاء' }).click();
    await code(page, degree);
  }
  // What was not saved is there after a reload, and hand in waits for it.
  await open(first!, address);
  await first!.getByRole('button', { name: /لم يُحفظ بعد/ }).click();
  await expect(first!.getByRole('group', { name: 'الموقف', exact: true }).getByLabel('يقبل بشدة')).toBeChecked();
  expect(await violations(first!)).toEqual([]);
  for (const page of [first!, second!]) {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('حُفظ.', { exact: true }).last()).toBeVisible();
  }
  await handIn(first!);
  await expect(first!.getByRole('button', { name: 'تابع الترميز' })).toBeVisible();
  // Nobody sees it yet, not even who began the round.
  for (const page of [first!, second!, reviewer!]) {
    await open(page, address);
    await expect(page.getByRole('heading', { name: 'الوحدات' })).toHaveCount(0);
  }
  await handIn(second!);
  await expect(second!.getByText('يختلفون في: حدود الموضع، الموقف')).toBeVisible();

  await Promise.all([open(reviewer!, address), open(other!, address)]);
  for (const page of [reviewer!, other!]) await page.getByLabel('تصبح الادعاءات').selectOption('DRAFT');
  await reviewer!.getByLabel('السبب').fill('الفقرة تقبل القضية صراحة.');
  await reviewer!.getByRole('button', { name: 'خذ بترميز coder', exact: true }).click();
  await expect(reviewer!.getByText('يُعتمد ترميز coder.')).toBeVisible();
  expect(await violations(reviewer!)).toEqual([]);
  await other!.getByRole('button', { name: 'ليس ادعاء' }).click();
  await expect(other!.getByRole('main').getByRole('alert')).toContainText('بتّ أحد الزملاء في هذا قبل لحظات');
  await open(second!, address);
  await expect(second!.getByText('الفقرة تقبل القضية صراحة.')).toBeVisible();

  await open(second!, '/ar/studio/agreement');
  await second!
    .getByRole('link', { name: /^[\d.⁦⁩−]+$|^—$/ })
    .first()
    .click();
  await expect(second!.getByRole('heading', { level: 1 })).toHaveText('الموقف');
  await Promise.all([first!, second!, reviewer!, other!].map((page) => page.context().close()));
});

test('a claim in review is decided by keys; the second who decides is told, and its coder why', async ({ browser }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'Decided by keys.');
  const [coder, reviewer, other] = await Promise.all(
    (['coder', 'reviewer', 'administrator'] as const).map((role) => pageOf(browser, role)),
  );
  const words = `ينتظر البتّ ${Date.now()}`;
  const { claimCreate } = await ask<{ claimCreate: { claim: { slug: string } } }>(
    coder!,
    `mutation ($article: String!, $claim: ClaimInput!) {
      claimCreate(article: $article, claim: $claim) { claim { slug } }
    }`,
    {
      article: ARTICLE,
      claim: {
        ...{ analyst: 'roland-bijamov', speech: 'INDIRECT', kind: 'ASSESSMENT' },
        paraphrase: [{ language: 'ar', text: words }],
        passages: [{ language: 'ar', start: 0, end: 12 }],
      },
    },
  );
  const { slug } = claimCreate.claim;
  await ask(coder!, `mutation { claimSetStatus(slug: "${slug}", version: 1, status: IN_REVIEW) { errors { code } } }`);

  for (const page of [reviewer!, other!]) {
    await open(page, `/ar/studio/review?article=${ARTICLE}`);
    await page.getByRole('button', { name: new RegExp(words) }).click();
  }
  expect(await violations(reviewer!)).toEqual([]);
  await reviewer!.keyboard.press('b');
  await expect(reviewer!.getByText('اذكر ما ينبغي إصلاحه')).toBeVisible();
  await reviewer!.keyboard.type('من قال هذا؟');
  await reviewer!.keyboard.press('Escape');
  await reviewer!.keyboard.press('b');
  await expect(reviewer!.getByText('أُعيد ادعاء واحد إلى مرمّزه.')).toBeVisible();
  await other!.keyboard.press('a');
  await expect(other!.getByRole('main').getByRole('alert')).toContainText('سبقك');
  await open(coder!, '/ar/studio/review');
  await expect(coder!.getByText('من قال هذا؟').first()).toBeVisible();
  await Promise.all([coder!, reviewer!, other!].map((page) => page.context().close()));
});
