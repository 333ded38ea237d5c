import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { violations } from './accessibility';
import { EVERY_FIGURE } from './figures';
import { LOCALES } from './pages';
import { sidewaysOf } from './sideways';

type Value = string | number | null;
type FigureFile = {
  title: string;
  address: string;
  filter: { words: string }[];
  ignored: { name: string; value: string }[];
  query: string;
  variables: Record<string, unknown>;
  columns: { key: string; label: string; kind: string }[];
  rows: Record<string, Value>[];
};

/** Numbers that figures work out themselves from what the query answers. */
const WORKED_OUT = new Set(['share', 'number']);

test.skip(({ isMobile }) => isMobile, 'What figures hold does not depend on the screen; every-page.spec looks at it.');

async function jsonOf(request: APIRequestContext, address: string): Promise<FigureFile> {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  return response.json();
}

/** The cells of the page's table as the files hold them: what a cell shows rounded stands exactly in its value. */
function cellsOf(page: Page): Promise<string[][]> {
  return page.locator('#numbers table tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => {
        const exact = cell.querySelector('data');
        return exact ? exact.value : (cell.querySelector('time')?.dateTime ?? cell.textContent ?? '');
      }),
    ),
  );
}

/** Every string and number of an answer. */
function leaves(data: unknown, found: Set<Value> = new Set()): Set<Value> {
  if (data !== null && typeof data === 'object') for (const one of Object.values(data)) leaves(one, found);
  else if (typeof data === 'string' || typeof data === 'number') found.add(data);
  return found;
}

// Each in one language: what differs between languages is the words, which the pictures' own tests read in both.
for (const [place, { name, query }] of EVERY_FIGURE.entries()) {
  const { locale } = LOCALES[place % 2]!;
  const file = (type: string) => `/${locale}/figures/${name}/${name}.${type}${query}`;

  test(`${locale} ${name}: page, CSV and JSON hold the same numbers, and the query answers them`, async ({
    browser,
    baseURL,
    request,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    const opened = await page.goto(`/${locale}/figures/${name}${query}`);
    expect(opened?.status()).toBe(200);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('figure svg').first()).toBeVisible();
    const shown = await cellsOf(page);
    const text = (id: string) => page.locator(`#${id}`).textContent();
    const [document, variables, command] = await Promise.all([
      text('query-document'),
      text('query-variables'),
      text('query-command'),
    ]);
    await expect(page.getByRole('button', { name: /copy|انسخ/i })).toHaveCount(0);
    await context.close();

    const csv = await request.get(file('csv'));
    expect(csv.headers()['content-type']).toContain('text/csv; charset=utf-8');
    expect(csv.headers()['content-disposition']).toContain(`filename="mawqif-${name}.${locale}.csv"`);
    const read = parse(await csv.body(), { bom: true }) as string[][];
    expect(shown).toEqual(read);

    const json = await jsonOf(request, file('json'));
    expect(json.rows.length).toBeGreaterThan(0);
    const rows = json.rows.map((row) => json.columns.map(({ key }) => String(row[key] ?? '')));
    expect([json.columns.map(({ label }) => label), ...rows]).toEqual(read);

    expect(document).toBe(json.query);
    expect(JSON.parse(variables ?? '')).toEqual(json.variables);
    expect(command).toContain(`curl '${baseURL}/graphql'`);
    const answer = await request.post('/graphql', { data: { query: json.query, variables: json.variables } });
    const { data, errors } = await answer.json();
    expect(errors).toBeUndefined();
    const answered = leaves(data);
    for (const { key, kind } of json.columns) {
      if (kind === 'text' || WORKED_OUT.has(kind)) continue;
      const missing = json.rows
        .map((row) => row[key] ?? null)
        .filter((value) => value !== null && !answered.has(value));
      expect(missing, `${key} is nowhere in the answer`).toEqual([]);
    }
  });

  test(`${locale} ${name}: as SVG and PNG`, async ({ request }) => {
    const { title } = await jsonOf(request, file('json'));
    const svg = await request.get(file('svg'));
    expect(svg.status()).toBe(200);
    expect(svg.headers()['content-type']).toContain('image/svg+xml');
    const markup = (await svg.text()).replaceAll(/[\u2066-\u2069]/g, '');
    expect(markup).toMatch(/^<\?xml/);
    expect(markup).toContain(title.split(/[:،]/)[0]!.trim().split(' ')[0]);
    const png = await request.get(file('png'));
    expect(png.status()).toBe(200);
    expect(png.headers()['content-type']).toBe('image/png');
    expect((await png.body()).subarray(1, 4).toString()).toBe('PNG');
  });

  test(`${locale} ${name}: passes the rules of accessibility, on its page or embedded`, async ({ page }) => {
    // Every rule looks at every cell, and the table of all ties has thousands: those of one topic stand for them.
    const asked = name === 'network' ? '?topic=mutual-trust' : query;
    // Drawing and table are the same in both forms, and what is around them is the same for all figures: they take turns.
    await page.goto(`/${locale}/figures/${name}${place % 2 ? '' : '/embed'}${asked}`);
    expect(await sidewaysOf(page), 'the page scrolls sideways').toBeLessThanOrEqual(0);
    // Its marks stand in the same colours on the page it belongs to, which every-page.spec looks at.
    expect(await violations(page, 'all but looks')).toEqual([]);
  });
}

test('a figure’s query opens in the explorer, filled in, and answers', async ({ page }) => {
  test.setTimeout(300_000);
  // Every query's answer is tried above, and the explorer is slow to open: some stand for all.
  for (const { name, query } of EVERY_FIGURE.filter((_, place) => place % 8 === 0)) {
    await page.goto(`/ar/figures/${name}${query}`);
    const [first] = Object.keys(JSON.parse((await page.locator('#query-variables').textContent()) ?? ''));
    await page.locator('#query a[href^="/graphql#"]').click();
    await expect(page.locator('.graphiql-query-editor .view-line').first(), name).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('.result-window .monaco-editor').first()).toBeVisible({ timeout: 30_000 });
    // The editor draws only the lines one sees; without the others the query would be refused.
    await expect(page.locator('.graphiql-editor-tool')).toContainText(`"${first}"`);
    await page.locator('.graphiql-execute-button').click();
    await expect(page.locator('.result-window'), name).toContainText('"data"');
    await expect(page.locator('.result-window'), name).not.toContainText('"errors"');
  }
});

test('a copy button appears with script and copies the whole text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/figures/spectrum');
  await page.locator('#query').getByRole('button', { name: 'Copy' }).first().click();
  await expect(page.locator('#query').getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('#query-document').textContent());
});

test('conditions are kept, said in words, and what cannot be used is set aside', async ({ page, request }) => {
  const query = '?from=2023-01-01&topic=mutual-trust&topic=nothing-of-the-kind&kind=guess';
  await page.goto(`/en/figures/spectrum${query}`);
  await expect(page.locator('#basis')).toContainText('from 1 January 2023');
  await expect(page.locator('#basis')).toContainText('Mutual trust');
  await expect(page.locator('main')).toContainText('topic=nothing-of-the-kind');
  await expect(page.locator('main')).toContainText('kind=guess');
  const json = await jsonOf(request, `/en/figures/spectrum/spectrum.json${query}`);
  expect(json.filter.map(({ words }) => words)).toEqual(['from 1 January 2023', 'Mutual trust']);
  expect(json.ignored.map(({ value }) => value).sort()).toEqual(['guess', 'nothing-of-the-kind']);
  expect(new URL(json.address).search).toBe('?from=2023-01-01&topic=mutual-trust');
  expect(json.variables.filter).toEqual({ from: '2023-01-01', topics: ['mutual-trust'] });
});

test('from a page to the figure under the same conditions', async ({ page }) => {
  await page.goto('/ar?from=2023-01-01&sort=claims');
  await page.locator('figure#spectrum nav a[href*="/figures/spectrum?"]').click();
  await expect(page).toHaveURL('/ar/figures/spectrum?from=2023-01-01&sort=claims');
  await expect(page.locator('figure a[aria-current="true"]')).toHaveText('عدد الادعاءات');
});

test('what there is no figure of is not found', async ({ request }) => {
  for (const path of [
    'nothing',
    'spectrum/spectrum.xml',
    'spectrum/trends.csv',
    'timeline',
    'timeline/timeline.csv',
    'timeline?topic=nothing-of-the-kind',
    'balance/balance.png?article=nothing',
    'spectrum/embed/more',
  ]) {
    expect((await request.get(`/en/figures/${path}`)).status(), path).toBe(404);
  }
});

test('a file that has not changed is not sent twice', async ({ request }) => {
  const first = await request.get('/en/figures/trends/trends.csv');
  const again = await request.get('/en/figures/trends/trends.csv', {
    headers: { 'if-none-match': first.headers().etag! },
  });
  expect(first.headers()['cache-control']).toBe('private, no-cache');
  expect(again.status()).toBe(304);
});

test('the embedded form may stand in any page, and nothing else may', async ({ page, baseURL, request }) => {
  const stranger = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    const frames = ['/en/figures/spectrum/embed', '/en/figures/spectrum', '/en'];
    response.end(frames.map((path, index) => `<iframe name="f${index}" src="${baseURL}${path}"></iframe>`).join(''));
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://localhost:${(stranger.address() as AddressInfo).port}/`);
    await expect(page.frameLocator('[name=f0]').locator('figure svg').first()).toBeVisible();
    await expect(page.frameLocator('[name=f0]').locator('body > header, body > footer')).toHaveCount(0);
    await expect(page.frameLocator('[name=f1]').locator('figure')).toHaveCount(0);
    await expect(page.frameLocator('[name=f2]').locator('figure')).toHaveCount(0);
  } finally {
    await new Promise((resolve) => stranger.close(resolve));
  }
  const headers = async (path: string) => (await request.get(path)).headers();
  const embedded = await headers('/en/figures/spectrum/embed');
  expect(embedded['content-security-policy']).toContain('frame-ancestors *');
  expect(embedded['x-frame-options']).toBeUndefined();
  for (const path of ['/en', '/en/figures/spectrum', '/en/claims', '/en/figures/nothing/embed']) {
    const others = await headers(path);
    expect(others['content-security-policy'], path).toContain("frame-ancestors 'self'");
    if (path !== '/en/figures/nothing/embed') expect(others['x-frame-options'], path).toBe('SAMEORIGIN');
  }
});

test('the page for data leads to every figure and to files that are there', async ({ page, request }) => {
  await page.goto('/ar/data');
  const links = await page
    .locator('#figures a, #networks a')
    .evaluateAll((found) => found.map((one) => (one as HTMLAnchorElement).href));
  for (const { name } of EVERY_FIGURE) expect(links.join(' ')).toContain(`/figures/${name}`);
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
});
