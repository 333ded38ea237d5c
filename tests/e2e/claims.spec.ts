import { expect, test } from '@playwright/test';

const PLURALS = [
  // Six forms, on real lists: 0, 1, 2, 3-10, 11-99, 100 and more.
  { query: 'q=لاشيءكهذا', expected: /لا ادعاءات|لا نتائج/ },
  { query: 'topic=regional-bellwether', expected: /ادعاء واحد/ },
  { query: 'perspective=west&topic=mutual-trust', expected: /ادعاءان/ },
  { query: 'perspective=west', expected: /8 ادعاءات/ },
  { query: 'perspective=russia', expected: /65 ادعاء(?!ات)/ },
  { query: '', expected: /145 ادعاء(?!ات)/ },
];

test('numbers agree with their nouns in Arabic', async ({ page }) => {
  for (const { query, expected } of PLURALS) {
    await page.goto(`/ar/claims?${query}`);
    await expect(page.locator('main'), query).toContainText(expected);
  }
});

test('Arabic letters that readers do not tell apart find each other', async ({ page }) => {
  const total = async (query: string) => {
    await page.goto(`/ar/claims?q=${encodeURIComponent(query)}`);
    const hrefs = await page
      .locator('main a[href*="/ar/claims/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    return new Set(hrefs).size;
  };
  const plain = await total('اوكرانيا');
  expect(plain).toBeGreaterThan(0);
  for (const variant of ['أوكرانيا', 'أُوكرانيا', 'اوكـرانيا', 'آوكرانيا'])
    expect(await total(variant), variant).toBe(plain);
});

test('a claim keeps its address, shows its passage and how to cite it', async ({ page, request }) => {
  const answer = await request.post('/graphql', {
    data: {
      query:
        '{ claim(slug: "aljazeera-2023-11-putin-astana.5") { paraphrase(locale: EN) { text } passage(locale: EN) { exact } analyst { name(locale: EN) { text } } } }',
    },
  });
  const { claim } = (await answer.json()).data;
  await page.goto('/en/claims/aljazeera-2023-11-putin-astana.5');
  await expect(page.locator('main')).toContainText(claim.paraphrase.text);
  await expect(page.locator('main')).toContainText(claim.passage.exact);
  await expect(page.locator('main')).toContainText(claim.analyst.name.text);
});

test('the passage of each claim is marked in its article and leads to the claim', async ({ page }) => {
  await page.goto('/ar/articles/aljazeera-2023-11-putin-astana');
  const marks = page.locator('main mark');
  expect(await marks.count()).toBeGreaterThanOrEqual(23);
  const links = await page
    .locator('main mark a, main a:has(mark)')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).getAttribute('href')));
  expect(links.length).toBeGreaterThanOrEqual(23);
});
