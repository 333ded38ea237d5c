import { expect, test } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import GraphStore from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { LOCALES } from './pages';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { locale } of LOCALES) {
    test(`${locale}: the network and its line over time are drawn, and stand in tables`, async ({ page }) => {
      await page.goto(`/${locale}/network`);
      for (const figure of ['#network', '#over-time']) {
        await expect(page.locator(`figure${figure} svg:visible`).last(), figure).toBeVisible();
        await expect(page.locator(`figure${figure} table`).first(), figure).toBeAttached();
      }
      // Sides by shape as well as by colour; agreement and conflict by line as well.
      expect(await page.locator('figure#network svg:visible [data-side]').count()).toBeGreaterThan(20);
      const dashes = (sign: string) =>
        page
          .locator(`figure#network svg:visible line[data-sign="${sign}"]`)
          .first()
          .evaluate((line) => getComputedStyle(line).strokeDasharray);
      expect(await dashes('with')).toBe('none');
      expect(await dashes('against')).not.toBe('none');
    });

    test(`${locale}: everybody drawn is named, on a phone too`, async ({ page }) => {
      await page.goto(`/${locale}/network`);
      const sheet = page.locator('figure#network div:has(> svg):visible');
      const names = await sheet.locator('text[lang]').allTextContents();
      const numbered = await sheet.locator('li a').allTextContents();
      const marks = await sheet.locator('svg path[data-side]').count();
      expect(new Set([...names, ...numbered]).size).toBe(marks);
      expect([...names, ...numbered].join()).toContain(locale === 'ar' ? 'فلاديمير بوتين' : 'Vladimir Putin');
    });

    test(`${locale}: what the form asks for stands in the address, and the form says it again`, async ({ page }) => {
      await page.goto(`/${locale}/network`);
      const form = page.locator('main form').first();
      await page.locator('main details:has(form) > summary').first().click();
      await form.locator('select[name="qualifier"]').selectOption('conflict');
      await form.locator('select[name="normalisation"]').selectOption('average_activity');
      await form.locator('select[name="duplicates"]').selectOption('month');
      await form.locator('input[name="middle"]').fill('2023-11-15');
      await form.locator('input[name="width"]').fill('2');
      await form.locator('select[name="kernel"]').selectOption('triangular');
      await form.locator('input[name="against"]').fill('0.1');
      await form.locator('button[type="submit"]').click();
      await expect(page).toHaveURL(/qualifier=conflict.*duplicates=month/);
      await page.waitForLoadState('load');
      for (const [name, value] of Object.entries({
        qualifier: 'conflict',
        normalisation: 'average_activity',
        duplicates: 'month',
        middle: '2023-11-15',
        width: '2',
        kernel: 'triangular',
        against: '0.1',
      })) {
        await expect(form.locator(`[name="${name}"]`), name).toHaveValue(value);
      }
      await expect(page.locator('figure#network svg:visible line[data-sign="with"]')).toHaveCount(0);
      // The window is a condition that can be lifted.
      await page.locator('main a[href*="kernel=triangular"]:not([href*="middle="])').first().click();
      await expect(page).not.toHaveURL(/middle=/);
    });

    test(`${locale}: a window of the line over time opens its network`, async ({ page }) => {
      await page.goto(`/${locale}/network`);
      await page.locator('figure#over-time details summary').first().click();
      await page.locator('figure#over-time table th a').first().click();
      await expect(page).toHaveURL(/middle=2022-07-02/);
      await expect(page.locator('figure#network svg:visible').last()).toBeVisible();
    });
  }

  test('what cannot be used is set aside and said', async ({ page }) => {
    const response = await page.goto(
      '/en/network?mode=topics&qualifier=conflict&width=0&topic=no-such&step=week&unit=day',
    );
    expect(response?.status()).toBe(200);
    for (const fault of ['qualifier=conflict', 'width=0', 'topic=no-such']) {
      await expect(page.locator('main')).toContainText(fault);
    }
  });
});

test('the files that the page offers are read by programs not written here', async ({ page, request }) => {
  await page.goto('/en/network?perspective=russia&perspective=kazakhstan');
  const hrefs = await page
    .locator('#downloads a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const files = new Map<string, string>();
  for (const href of hrefs) {
    const response = await request.get(href);
    expect(response.status(), href).toBe(200);
    expect(response.headers()['content-disposition']).toContain('attachment');
    files.set(new URL(href).searchParams.get('format')!, await response.text());
  }
  expect([...files.keys()].sort()).toEqual(['edge_list', 'gexf', 'graphml', 'matrix']);
  const graphml = parseGraphml(GraphStore, files.get('graphml')!);
  const gexf = parseGexf(GraphStore, files.get('gexf')!);
  const edges: string[][] = parseCsv(files.get('edge_list')!, { bom: true });
  const matrix: string[][] = parseCsv(files.get('matrix')!, { bom: true });
  expect(graphml.order).toBeGreaterThan(20);
  expect([gexf.order, gexf.size]).toEqual([graphml.order, graphml.size]);
  expect(edges.length - 1).toBe(graphml.size);
  expect(matrix.length - 1).toBe(graphml.order);
  expect(graphml.getNodeAttribute('vladimir-putin', 'perspective')).toBe('russia');
});

test('a file under conditions that cannot be met is refused', async ({ request }) => {
  const response = await request.get('/en/network/export?format=gexf&topic=no-such');
  expect(response.status()).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'UNKNOWN_SLUG' });
});

for (const figure of ['network', 'network-over-time']) {
  test(`the figure ${figure} has a page and files of its own`, async ({ page, request }) => {
    await page.goto(`/ar/figures/${figure}?perspective=russia&perspective=kazakhstan`);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('#numbers table')).toBeVisible();
    const csv = await request.get(`/ar/figures/${figure}/${figure}.csv`);
    const rows: string[][] = parseCsv(await csv.text(), { bom: true });
    expect(rows.length).toBeGreaterThan(10);
    const svg = await (await request.get(`/ar/figures/${figure}/${figure}.svg`)).text();
    expect(svg).toContain('<svg');
    const png = await request.get(`/ar/figures/${figure}/${figure}.png`);
    expect(png.headers()['content-type']).toBe('image/png');
  });
}

test('modes, form, tables and files are reached by keyboard, in the order of the page', async ({ page }) => {
  await page.goto('/en/network');
  await page.locator('main nav a').first().focus();
  const reached: string[] = [];
  for (let step = 0; step < 10; step += 1) {
    reached.push(
      await page.evaluate(() => {
        const { tagName, textContent } = document.activeElement!;
        return `${tagName} ${textContent?.trim().slice(0, 40)}`;
      }),
    );
    await page.keyboard.press('Tab');
  }
  expect(reached[0]).toMatch(/^A Speakers with each other/);
  expect(reached[1]).toMatch(/^A Speakers with topics/);
  expect(reached[2]).toMatch(/^SUMMARY/);
  expect(reached.some((one) => one.startsWith('SUMMARY All speakers'))).toBe(true);
});
