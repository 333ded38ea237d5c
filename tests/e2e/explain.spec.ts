import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { violations } from './accessibility';
import { LOCALES, PAGES } from './pages';
import { sidewaysOf } from './sideways';

test.use({ javaScriptEnabled: false });

/** Numbers are the same on every screen: what follows links and queries is tried once. */
const ONCE = 'Numbers do not depend on the screen.';

/** A link to an explanation, with the words in which its page prints the number. */
type Link = { href: string; words: string };

/** Marks of a drawing say their number in their title, which is read out as their name. */
function explainLinks(page: Page): Promise<Link[]> {
  return page.locator('main a[href*="/explain/"]').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href')!,
      words: link.getAttribute('aria-label') ?? link.textContent ?? '',
    })),
  );
}

/** What stands in the head of an explanation: the number, and the facts beside it. */
async function explained(request: APIRequestContext, href: string) {
  const response = await request.get(href);
  const html = await response.text();
  const start = html.indexOf('data-explained-number');
  const head = html.slice(start, html.indexOf('id="reading"', start));
  const text = (part: string) =>
    part
      .replaceAll(/<!--.*?-->|<[^>]*>/g, '')
      .replaceAll(/[\u2066-\u2069]/g, '')
      .trim();
  return {
    status: response.status(),
    value: text(/<b>(.*?)<\/b>/s.exec(head)?.[1] ?? ''),
    head: text(head.slice(head.indexOf('>') + 1)),
    html,
  };
}

const numbers = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '').match(/[+−]?\d+(?:\.\d+)?%?/g) ?? [];

test('every number that a page explains is the number that its explanation prints', async ({
  page,
  request,
  isMobile,
}) => {
  test.skip(isMobile, ONCE);
  test.setTimeout(600_000);
  // Only what is written is asked of them.
  await page.route(/\.(?:css|woff2)$/, (route) => route.abort());
  // Each in one language: the words differ, the numbers do not.
  for (const [place, [name, path]] of Object.entries(PAGES).entries()) {
    const { locale } = LOCALES[place % 2]!;
    await page.goto(`/${locale}${path}`);
    const links = new Map((await explainLinks(page)).map((link) => [`${link.href} ${link.words}`, link]));
    const seen = new Set<string>();
    for (const { href, words } of links.values()) {
      const measure = /explain\/([a-z-]+)/.exec(href)![1]!;
      // A page of one kind has the same number many times over; two of each measure are tried.
      if ([...seen].filter((one) => one.startsWith(`${measure} `)).length >= 2) continue;
      seen.add(`${measure} ${href}`);
      const { status, value, head } = await explained(request, href);
      expect(status, `${name}: ${href}`).toBe(200);
      expect(value, `${name}: ${href}`).not.toBe('');
      const printed = numbers(words);
      if (printed.length === 0) continue;
      const told = numbers(head);
      expect(
        printed.some((number) => told.some((one) => one === number || one.replace(/^[+−]/, '') === number)),
        `${name}: ${words} leads to ${href}, which says ${head}`,
      ).toBe(true);
    }
  }
});

/** The value at a path such as "network.edges.0.weight". */
function at(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, key) => (found as Record<string, unknown> | null)?.[key], data);
}

const TOPIC = 'topic=mutual-trust';
const PAIR = 'left=russia&right=kazakhstan';
/** One number of every measure, and how its page prints what the API answers. */
const EACH: Record<string, (value: number) => string> = {
  [`mean?side=russia&${TOPIC}`]: (value) => Math.abs(value).toFixed(1),
  [`cohesion?side=russia&${TOPIC}`]: (value) => Math.abs(value).toFixed(2),
  [`gap?${PAIR}&${TOPIC}`]: (value) => Math.abs(value).toFixed(1),
  [`gap?${PAIR}`]: (value) => value.toFixed(1),
  [`agreement?${PAIR}&${TOPIC}`]: (value) => `${Math.round(value * 100)}%`,
  [`agreement?${PAIR}&from=2023-01-01&kinds=assessment`]: (value) => `${Math.round(value * 100)}%`,
  [`divergence?${PAIR}&${TOPIC}`]: (value) => `${Math.round(value * 100)}%`,
  [`emphasis?${PAIR}&${TOPIC}`]: (value) => Math.abs(value).toFixed(2),
  [`position?article=aljazeera-2023-11-putin-astana&analyst=roland-bijamov&${TOPIC}`]: (value) =>
    Math.abs(value).toFixed(2),
  'balance?article=aljazeera-2023-11-putin-astana': (value) => value.toFixed(1),
  polarisation: (value) => Math.abs(value).toFixed(2),
  [`consensus?${TOPIC}`]: (value) => `${Math.round(value * 100)}%`,
  'network?left=roland-bijamov&right=gaziz-abishev': (value) => Math.abs(value).toFixed(1),
  [`two-mode?analyst=roland-bijamov&${TOPIC}`]: (value) => Math.abs(value).toFixed(1),
  'centrality?analyst=kassym-jomart-tokayev': (value) => `${Math.round(value * 100)}%`,
  'communities?analyst=kassym-jomart-tokayev': (value) => String(value + 1),
  [`sliding-mean?side=russia&${TOPIC}&at=2024-01-15`]: (value) => Math.abs(value).toFixed(1),
  [`change?side=russia&${TOPIC}&before=2022-01-01&until=2023-12-31&after=2024-01-01&end=2026-12-31`]: (value) =>
    Math.abs(value).toFixed(1),
  [`consistency?analyst=kassym-jomart-tokayev&${TOPIC}`]: (value) => `${Math.round(value * 100)}%`,
  [`departure?analyst=kassym-jomart-tokayev&${TOPIC}`]: (value) => Math.abs(value).toFixed(1),
};

/** More explanations, of what is not one number. */
const MORE = [`evidence?side=russia&${TOPIC}`, `shared-topics?${PAIR}`];

const ALL = [...Object.keys(EACH), ...MORE];

/** Every explanation in one language a screen: on a wide one in this, on a phone in the other, turn by turn. */
const turns = (locale: string, isMobile: boolean) =>
  ALL.filter((_, place) => (LOCALES[place % 2]!.locale === locale) !== isMobile);

/** Opens an explanation, which must be there and fit the screen. */
async function open(page: Page, locale: string, address: string): Promise<void> {
  const response = await page.goto(`/${locale}/explain/${address}`);
  expect(response?.status(), address).toBe(200);
  const wider = await sidewaysOf(page);
  expect(wider, address).toBeLessThanOrEqual(0);
}

for (const { locale } of LOCALES) {
  test(`${locale}: the query on the page answers with the number on the page`, async ({ page, request, isMobile }) => {
    test.skip(isMobile, ONCE);
    test.setTimeout(240_000);
    for (const address of turns(locale, isMobile)) {
      await open(page, locale, address);
      const print = EACH[address];
      if (!print) continue;
      const path = (await page.locator('[data-explained-path]').textContent())!;
      const query = (await page.locator('#query-document').textContent())!;
      const variables = JSON.parse((await page.locator('#query-variables').textContent())!) as object;
      const response = await request.post('/graphql', { data: { query, variables } });
      const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
      expect(errors, address).toBeUndefined();
      const value = at(data, path);
      expect(typeof value, `${address}: ${path}`).toBe('number');
      const printed = (await page.locator('[data-explained-number] b').first().textContent())!;
      expect(printed.replaceAll(/[\u2066-\u2069+−]/g, ''), address).toBe(print(value as number));
    }
  });

  test(`${locale}: every measure's explanation is whole and fits a phone`, async ({ page, isMobile }) => {
    test.skip(!isMobile, 'Those that are looked at above fit a wide screen.');
    test.setTimeout(240_000);
    for (const address of turns(locale, isMobile)) {
      await open(page, locale, address);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
      if (!address.startsWith('evidence')) await expect(page.locator('main math').first()).toBeAttached();
    }
  });

  test(`${locale}: an address that names no number says so, with status 404`, async ({ page, isMobile }) => {
    test.skip(isMobile, ONCE);
    for (const [address, said] of [
      [`mean?side=mars&${TOPIC}`, 'mars'],
      ['mean?side=russia&topic=weather', 'weather'],
      ['consistency?analyst=nobody&topic=mutual-trust', 'nobody'],
      ['mean', ''],
      ['happiness', ''],
      // Parts that cannot go together.
      [`gap?left=russia&right=russia&${TOPIC}`, ''],
      [`two-mode?analyst=roland-bijamov&${TOPIC}&qualifier=combine&normalisation=activity`, ''],
      [`change?side=russia&${TOPIC}&before=2025-01-01&until=2024-01-01&after=2023-01-01&end=2022-01-01`, ''],
    ] as const) {
      const response = await page.goto(`/${locale}/explain/${address}`);
      expect(response?.status(), address).toBe(404);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('main')).toContainText(said);
    }
    // A condition that names nothing is left out, and said to be.
    const response = await page.goto(`/${locale}/explain/mean?side=russia&${TOPIC}&outlets=nowhere`);
    expect(response?.status()).toBe(200);
    await expect(page.locator('main')).toContainText('outlets=nowhere');
  });
}

test('explanations are accessible', async ({ browser, isMobile }) => {
  test.skip(isMobile, ONCE);
  test.setTimeout(480_000);
  const context = await browser.newContext({ javaScriptEnabled: true });
  const page = await context.newPage();
  for (const [place, address] of Object.keys(EACH).entries()) {
    await page.goto(`/${LOCALES[place % 2]!.locale}/explain/${address}`);
    expect(await violations(page, 'all but looks'), address).toEqual([]);
  }
  await context.close();
});
