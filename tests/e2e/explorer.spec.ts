import { expect, type Page, test } from '@playwright/test';

/** What a page must not do: fail, complain, or ask another host. */
function watch(page: Page, host: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== host) faults.push(`asked ${origin}`);
  });
  return faults;
}

/** Runs the query that is open. Before both editors stand, the button does nothing. */
async function run(page: Page): Promise<void> {
  await expect(page.locator('.graphiql-query-editor .view-line').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.result-window .monaco-editor').first()).toBeVisible({ timeout: 30_000 });
  await page.locator('.graphiql-execute-button').click();
}

test('the explorer opens with examples in both languages and answers them', async ({ page, baseURL }) => {
  const faults = watch(page, new URL(baseURL!).origin);
  await page.goto('/graphql');
  const tabs = page.getByRole('tab');
  await expect(tabs.first()).toContainText('BijamovAgainstAbishev');
  expect(await tabs.count()).toBeGreaterThanOrEqual(5);
  await run(page);
  await expect(page.locator('.result-window')).toContainText('"comparison"');
  await expect(page.getByRole('link', { name: /العودة/ })).toHaveAttribute('href', '/ar');
  expect(faults).toEqual([]);
});

test('a query in the address opens ready to run', async ({ page, baseURL }) => {
  const faults = watch(page, new URL(baseURL!).origin);
  const query = 'query Mine($slug: String) { topic(slug: $slug) { slug proposition(locale: EN) { language } } }';
  await page.goto(
    `/graphql?${new URLSearchParams({ query, variables: '{"slug":"mutual-trust"}', operationName: 'Mine' })}`,
  );
  await expect(page.getByRole('tab').first()).toContainText('Mine');
  await run(page);
  await expect(page.locator('.result-window')).toContainText('"mutual-trust"');
  expect(faults).toEqual([]);
});

test('without JavaScript it says what to do instead, in both languages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/graphql');
  // Playwright looks for no text inside noscript.
  await expect(page.locator('.explorer-notice')).toContainText([/GET or POST/, /GET أو POST/]);
  await expect(page.locator('.explorer-notice').first()).toBeVisible();
  await context.close();
});
