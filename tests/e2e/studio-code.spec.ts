import { execFile } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { violations } from './accessibility';
import { signedIn } from './accounts';
import { sidewaysOf } from './sideways';

const FAMILY = '👨‍👩‍👧‍👦';
/** What annotation tools stumble over: marks, numbers, other scripts, quotation marks, joiners, controls of direction. */
const HARD = [
  'قَالَ الرَّئِيسُ: «لَنْ نَقْبَلَ» بنسبة 25.5٪ في 2001-11-09، ثم صمت.',
  `وأضاف 👍🏽 ${FAMILY} و𐎠𐎡 في أستـــانة؛ أكد Vladimir Putin (“President”) أن NATO توسّع.`,
  'مي\u200cخواهم و\u2067abc 123\u2069 ثم \u200fتابع\u200e بعلامات لا تُرى.',
].join('\n\n');
const ARTICLE = 'aljazeera-2023-11-putin-astana';
/** Words that no earlier run has left behind. */
const RUN = String(randomInt(1000, 10_000));
const BY_KEYS = `قصد بوتين ثلاث دول ${RUN}`;
const UNSAVED = `عمل لم يُحفظ ${RUN}`;
const SHARED = `صياغة مشتركة ${RUN}`;

test.use({ storageState: signedIn('coder') });

async function open(page: Page, article: string) {
  await page.goto(`/ar/studio/articles/${article}`);
  await page.waitForLoadState('networkidle');
}

/** Where words of the text stand on the screen: the boxes of their first and last letters, which are both of one script. */
async function places(page: Page, words: string) {
  return page.getByRole('textbox', { name: 'نص المقال' }).evaluate(async (root, wanted) => {
    const block = [...root.querySelectorAll('[data-start]')].find((one) => one.textContent?.includes(wanted))!;
    block.scrollIntoView({ block: 'center' });
    const start = block.textContent!.indexOf(wanted);
    const letter = (at: number) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let before = 0; walker.nextNode(); ) {
        const node = walker.currentNode as Text;
        if (at < before + node.length) {
          const range = document.createRange();
          range.setStart(node, at - before);
          range.setEnd(node, at - before + 1);
          return range.getBoundingClientRect();
        }
        before += node.length;
      }
      throw new Error('not in the block');
    };
    // Lines that come into view ask for the faces they are set in, and get their real heights later: until nothing moves any more.
    for (let before = ''; ; ) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await document.fonts.ready;
      const found = { first: letter(start), last: letter(start + wanted.length - 1) };
      if (JSON.stringify(found) === before) return found;
      before = JSON.stringify(found);
    }
  }, words);
}

const selection = (page: Page) => page.evaluate(() => document.getSelection()!.toString());

/** Selects by dragging from one edge to the other. The edges are told for a line that runs from right to left. */
async function drag(page: Page, words: string) {
  const { first, last } = await places(page, words);
  await page.mouse.move(first.right - 1, first.top + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.left + 1, last.top + last.height / 2, { steps: 8 });
  await page.mouse.up();
}

/** Fills the form by keys alone, from the field that has the focus when it opens. */
async function fill(page: Page, paraphrase: string) {
  await expect(page.getByRole('combobox', { name: 'المتحدث' })).toBeFocused();
  await page.keyboard.type('بيجاموف');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('بيجاموف');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('3');
  await page.keyboard.press('Tab');
  await page.keyboard.type(paraphrase);
}

async function saved(page: Page) {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'حُفظ.' })).toBeVisible();
}

type Stored = {
  slug: string;
  version: number;
  paraphrase: { ar: string };
  passages: { exact: string }[];
  kind: string;
};

async function claimsOf(request: APIRequestContext, article: string): Promise<Stored[]> {
  const query = `{ studioArticle(slug: "${article}") { claims { slug version kind paraphrase passages { exact } } } }`;
  const response = await request.post('/graphql', { data: { query } });
  return (await response.json()).data.studioArticle.claims;
}

/** A claim in the list, which writes only what is near the view. */
async function row(page: Page, words: string) {
  await page.getByRole('searchbox', { name: 'ابحث في ادعاءات هذا المقال' }).fill(words);
  return page.getByRole('article').filter({ hasText: words });
}

/** Opens the form of a claim. */
async function edit(page: Page, words: string) {
  await (await row(page, words)).getByRole('button', { name: words }).click();
  await page.keyboard.press('e');
}

async function axe(page: Page) {
  expect(await violations(page)).toEqual([]);
}

test.describe('at a desk', () => {
  test.skip(({ isMobile }) => isMobile);
  test.describe.configure({ mode: 'serial' });

  test('what is selected is what is stored, whatever the text holds', async ({ page, request }) => {
    const file = path.join(await mkdtemp(path.join(os.tmpdir(), 'mawqif-hard-')), 'hard.txt');
    await writeFile(file, HARD);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['setup/mawqif.mjs', 'import', file]
        .concat(['--outlet', 'aljazeera-net', '--date', '2001-11', '--language', 'ar'])
        .concat(['--url', `https://example.org/${randomUUID()}`, '--title', 'نص صعب']),
      { env: { ...process.env, MAWQIF_DATA: process.env.MAWQIF_E2E_DATA, DATABASE_URL: '' } },
    );
    const article = /aljazeera-net-[\w-]+/.exec(stdout)![0];
    await open(page, article);
    const chosen: string[] = [];
    const make = async () => {
      const words = await selection(page);
      chosen.push(words.trim());
      await expect(page.getByText(`المحدَّد: \u2068${words.trim()}\u2069`, { exact: true })).toBeAttached();
      await page.getByRole('button', { name: 'أنشئ ادعاء' }).click();
      await fill(page, `قول ${chosen.length}`);
      await saved(page);
      // The words that were saved before this claim may still stand there: only now is it done, and nothing moves any more.
      await expect(page.getByRole('textbox', { name: 'نص المقال' })).toBeFocused();
    };
    // By mouse: quotation marks at the edges, emoji of several code points, a passage over one that is there already.
    const dragged = [
      '«لَنْ نَقْبَلَ» بنسبة 25.5٪ في',
      `وأضاف 👍🏽 ${FAMILY} و𐎠𐎡 في`,
      'نَقْبَلَ» بنسبة',
      'أكد Vladimir Putin (“President”) أن',
      'تابع\u200e بعلامات',
    ];
    for (const words of dragged) {
      await drag(page, words);
      expect(await selection(page)).toBe(words);
      await make();
    }
    // By double click: a stretched word, and one with a joiner within.
    for (const words of ['أستـــانة', 'مي\u200cخواهم']) {
      const { first } = await places(page, words);
      await page.mouse.dblclick(first.x + first.width / 2, first.y + first.height / 2);
      expect((await selection(page)).trim()).toBe(words);
      await make();
    }
    // By keyboard: words to and fro, a letter less at the beginning.
    await page.keyboard.press('r');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await selection(page)).toBe('الرَّئِيسُ: «لَنْ');
    await page.keyboard.press('[');
    expect(await selection(page)).toBe('لرَّئِيسُ: «لَنْ');
    await make();
    await expect.poll(async () => (await claimsOf(request, article)).length).toBe(chosen.length);
    expect((await claimsOf(request, article)).map(({ passages }) => passages[0]!.exact)).toEqual(chosen);
  });

  test('an article is coded by keys alone, taken back and done again', async ({ page, request }) => {
    await open(page, ARTICLE);
    await axe(page);
    const before = (await claimsOf(request, ARTICLE)).length;
    await page.keyboard.press('r');
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    await fill(page, BY_KEYS);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('الثقة');
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('الثقة المتبادلة');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'يرفض بشدة' })).toBeFocused();
    await page.keyboard.press('4');
    await expect(page.getByRole('radio', { name: 'يميل إلى القبول' })).toBeChecked();
    await page.keyboard.press('m');
    await expect(page.getByRole('radio', { name: 'يحتمل الوجهين' })).toBeChecked();
    await axe(page);
    await page.keyboard.press('Control+Shift+Enter');
    await expect.poll(async () => (await claimsOf(request, ARTICLE)).length).toBe(before + 1);
    await expect(page.getByRole('textbox', { name: 'نص المقال' })).toBeFocused();
    const made = await row(page, BY_KEYS);
    await expect(made).toContainText('قيد المراجعة');
    await page.getByRole('textbox', { name: 'نص المقال' }).focus();
    await page.keyboard.press('Control+z');
    await expect(made).toContainText('مسودة');
    await page.keyboard.press('Control+z');
    await expect(made).toHaveCount(0);
    await page.keyboard.press('Control+Shift+z');
    await expect(made).toContainText('مسودة');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('مفاتيح الترميز');
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('a topic that is missing is made where it is missed, by whoever may', async ({ browser }) => {
    const context = await browser.newContext({ storageState: signedIn('reviewer') });
    const page = await context.newPage();
    await open(page, ARTICLE);
    await page.keyboard.press('r');
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    const topic = `قضية ${RUN}`;
    await page.getByRole('combobox', { name: 'القضية' }).fill(topic);
    await page.getByRole('option', { name: `أضف «\u2068${topic}\u2069» قضية جديدة` }).click();
    await expect(page.getByLabel('القضية بالعربية')).toHaveValue(topic);
    await page.getByLabel('المقولة بالعربية').fill('مقولة جديدة.');
    await axe(page);
    await page.getByRole('button', { name: 'أضفها' }).click();
    await expect(page.getByRole('heading', { name: topic })).toBeVisible();
    await page.keyboard.press('4');
    await expect(page.getByRole('radio', { name: 'يميل إلى القبول' })).toBeChecked();
    await context.close();
  });

  test('a lost connection and a reload lose nothing, and nothing is stored twice', async ({
    page,
    context,
    request,
  }) => {
    await open(page, ARTICLE);
    const before = (await claimsOf(request, ARTICLE)).length;
    await page.keyboard.press('r');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await fill(page, UNSAVED);
    await page.reload();
    await expect(page.getByText('استُعيد عمل لم يُحفظ على ادعاء واحد.')).toBeVisible();
    await edit(page, UNSAVED);
    await expect(page.getByLabel('الصياغة (بالعربية)')).toHaveValue(UNSAVED);
    await context.setOffline(true);
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'عملية حفظ واحدة تنتظر الإرسال.' })).toBeVisible();
    await context.setOffline(false);
    await expect.poll(async () => (await claimsOf(request, ARTICLE)).length, { timeout: 15_000 }).toBe(before + 1);
    await page.reload();
    // The page may have gone before it was told: it asks again under the same name, and is told the same.
    const kept = await row(page, UNSAVED);
    await expect(kept).toHaveCount(1);
    await expect(kept).toContainText('مسودة');
    expect((await claimsOf(request, ARTICLE)).length).toBe(before + 1);
  });

  test('who changed the claim meanwhile is told, field by field, and one chooses', async ({
    page,
    request,
    browser,
  }) => {
    await open(page, ARTICLE);
    const claim = (await claimsOf(request, ARTICLE)).find(({ paraphrase }) => paraphrase.ar === UNSAVED)!;
    await edit(page, UNSAVED);
    await page.getByLabel('الصياغة (بالعربية)').fill('صياغتي');
    await changeElsewhere(browser, claim, 'صياغة غيري');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(/second-coder|بدر/);
    await expect(dialog.getByRole('radio', { name: 'صياغة غيري' })).toBeVisible();
    await expect(dialog).toContainText('النوع');
    await axe(page);
    await dialog.getByRole('radio', { name: 'صياغة غيري' }).check();
    await dialog.getByRole('button', { name: 'تابع بما اخترت' }).click();
    await expect(page.getByLabel('الصياغة (بالعربية)')).toHaveValue('صياغة غيري');
    await page.getByLabel('الصياغة (بالعربية)').fill(SHARED);
    await saved(page);
    const after = (await claimsOf(request, ARTICLE)).find(({ slug }) => slug === claim.slug)!;
    expect([after.paraphrase.ar, after.kind]).toEqual([SHARED, 'FACT']);
  });

  test('two tabs know of each other', async ({ page, context }) => {
    await open(page, ARTICLE);
    const other = await context.newPage();
    await open(other, ARTICLE);
    await expect(page.getByText('هذا المقال مفتوح عندك في نافذة أخرى أيضا.')).toBeVisible();
    for (const one of [page, other]) await edit(one, SHARED);
    await expect(other.getByRole('alert').filter({ hasText: 'تعمل على هذا الادعاء في نافذة أخرى' })).toBeVisible();
    await other.close();
    await expect(page.getByText('تعمل على هذا الادعاء في نافذة أخرى')).toHaveCount(0);
  });
});

/** Changes a claim as another coder would, who began from the same version. */
async function changeElsewhere(browser: Browser, { slug, version, passages }: Stored, paraphrase: string) {
  const context = await browser.newContext({ storageState: signedIn('second-coder') });
  const page = await context.newPage();
  await page.goto('/ar/studio');
  const errors = await page.evaluate(
    async ({ slug, version, exact, paraphrase }) => {
      const query = `mutation ($claim: ClaimInput!) { claimChange(slug: "${slug}", version: ${version}, claim: $claim) { errors { code } } }`;
      const text = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ article(slug: "${slug.split('.')[0]}") { texts { language body } } }` }),
      });
      const { texts } = (await text.json()).data.article;
      const body = texts.find(({ language }: { language: string }) => language === 'ar').body as string;
      const start = [...body.slice(0, body.indexOf(exact))].length;
      const claim = {
        analyst: 'roland-bijamov',
        speech: 'INDIRECT',
        kind: 'FACT',
        paraphrase: [{ language: 'ar', text: paraphrase }],
        passages: [{ language: 'ar', start, end: start + [...exact].length, exact }],
      };
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { claim } }),
      });
      return (await response.json()).data.claimChange.errors;
    },
    { slug, version, exact: passages[0]!.exact, paraphrase },
  );
  expect(errors).toEqual([]);
  await context.close();
}

test.describe('on a phone', () => {
  test.skip(({ isMobile }) => !isMobile);

  test('the first word and the last one are tapped, and the claim is written in a sheet', async ({ page, request }) => {
    await open(page, ARTICLE);
    expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
    await axe(page);
    for (const words of ['منطقة', 'الكبار']) {
      const { first } = await places(page, words);
      await page.touchscreen.tap(first.x + first.width / 2, first.y + first.height / 2);
    }
    expect(await selection(page)).toBe('منطقة يتنافس عليها الكبار');
    const button = page.getByRole('button', { name: 'أنشئ ادعاء' });
    const [bar, words] = [await button.boundingBox(), await places(page, 'منطقة')];
    expect(bar!.y > words.first.bottom || bar!.y + bar!.height < words.first.top).toBe(true);
    await button.tap();
    await page.getByRole('combobox', { name: 'المتحدث' }).fill('بيجاموف');
    await page.getByRole('listbox').getByRole('option').first().tap();
    await page.getByLabel('الصياغة (بالعربية)').fill('المنطقة موضع تنافس.');
    expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
    await axe(page);
    await page.getByRole('button', { name: 'احفظ المسودة' }).tap();
    await expect
      .poll(async () => (await claimsOf(request, ARTICLE)).map(({ paraphrase }) => paraphrase.ar))
      .toContain('المنطقة موضع تنافس.');
  });
});
