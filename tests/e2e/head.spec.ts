import { expect, test } from '@playwright/test';
import { LOCALES, PAGES } from './pages';

test.skip(({ isMobile }) => isMobile, 'What a page says of itself does not depend on the screen.');

const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length;

for (const { locale } of LOCALES) {
  test(`${locale}: every page names itself and its counterpart in the first response`, async ({ request, baseURL }) => {
    for (const [name, path] of Object.entries(PAGES)) {
      const html = await (await request.get(`/${locale}${path}`)).text();
      const head = html.slice(0, html.indexOf('</head>'));
      expect(count(head, /<title>[^<]+<\/title>/g), `${name}: title`).toBe(1);
      expect(count(head, /<link rel="canonical" href="https?:\/\/[^"]+"/g), `${name}: canonical`).toBe(1);
      for (const language of ['ar', 'en', 'x-default']) {
        expect(
          head.includes(`hrefLang="${language}"`) || head.includes(`hreflang="${language}"`),
          `${name}: ${language}`,
        ).toBe(true);
      }
      for (const property of ['og:title', 'og:description', 'og:image', 'og:locale']) {
        expect(head.includes(`property="${property}"`), `${name}: ${property}`).toBe(true);
      }
    }
    expect(baseURL).toBeTruthy();
  });

  test(`${locale}: structured data parses and says what the page is`, async ({ request }) => {
    const types = async (path: string) => {
      const html = await (await request.get(`/${locale}${path}`)).text();
      const blocks = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)];
      return blocks.flatMap(([, json]) => {
        const data = JSON.parse(json!) as { '@type'?: string; '@graph'?: { '@type': string }[] };
        return data['@graph'] ? data['@graph'].map((entry) => entry['@type']) : [data['@type']];
      });
    };
    expect(await types(PAGES.claim)).toContain('Claim');
    expect(await types(PAGES.article)).toContain('NewsArticle');
  });
}

test('the sitemap lists every page in both languages and robots.txt leads to it', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toMatch(/Sitemap: https?:\/\/.+\/sitemap\.xml/);
  const placesIn = async (path: string) => {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    return [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => new URL(place!).pathname);
  };
  const places: string[] = [];
  for (const part of await placesIn('/sitemap.xml')) places.push(...(await placesIn(part)));
  for (const path of Object.values(PAGES).filter((p) => !p.includes('?'))) {
    expect(places).toContain(`/ar${path}`);
    expect(places).toContain(`/en${path}`);
  }
  // 145 claims, 41 analysts, 39 articles and 14 topics, each in two languages.
  expect(places.length).toBeGreaterThanOrEqual(2 * (145 + 41 + 39 + 14));
  expect(new Set(places).size).toBe(places.length);
  for (const part of ['1999-01', 'nothing']) expect((await request.get(`/sitemap/${part}.xml`)).status()).toBe(404);
});

test('nothing is served without the headers that keep a browser safe', async ({ request }) => {
  const headers = (await request.get('/ar')).headers();
  expect(headers['content-security-policy']).toMatch(/default-src 'self'/);
  expect(headers['content-security-policy']).toMatch(/frame-ancestors/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBeTruthy();
  expect(headers['x-powered-by']).toBeUndefined();
});
