import { expect, test } from 'vitest';
import { readPageApart } from './page';

const LONG = 'اجتمع المجلس أمس في العاصمة، وناقش مشروع الجسر الجديد، ثم رفع جلسته على أن يعود إليها بعد أسبوع من الآن.';

test('a page is read, with what it says of itself', async () => {
  const html = `<!doctype html><html lang="ar-EG"><head><title>الجسر | الجريدة</title>
    <link rel="canonical" href="/bridge">
    <meta property="og:site_name" content="الجريدة">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
      {"@type":"WebPage","datePublished":"2020-01-01"},
      {"@type":["NewsArticle"],"datePublished":"2023-11-09T10:00:00Z","author":[{"@type":"Person","name":"أمل"},{"name":"سامي"}]}
    ]}</script><script type="application/ld+json">{ broken</script></head>
    <body><article><h1>الجسر</h1><time datetime="2023-11-10">10 نوفمبر 2023</time>
    ${`<p>${LONG}</p>`.repeat(5)}</article></body></html>`;
  expect(await readPageApart(html, 'https://gazette.example/a?b', 20_000)).toMatchObject({
    title: 'الجسر',
    author: 'أمل، سامي',
    siteName: 'الجريدة',
    language: 'ar',
    address: 'https://gazette.example/bridge',
    dates: ['2023-11-09T10:00:00Z', '2020-01-01', '2023-11-10', '10 نوفمبر 2023'],
    parts: expect.arrayContaining([{ kind: 'paragraph', text: LONG }]),
  });
  expect(await readPageApart('<nav><a href="/">Home</a></nav>', null, 20_000)).toBeNull();
});

test('a page that keeps the reader busy for minutes is given up, and others are read meanwhile', async () => {
  const html = '<div><p>x y z x y z x y z x y z x y z x y z</p></div>'.repeat(100_000);
  await expect(readPageApart(html, null, 1_000)).rejects.toMatchObject({ code: 'TOO_SLOW' });
});
