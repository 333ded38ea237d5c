import { createHash } from 'node:crypto';
import { DIRECTION, type Locale } from '@/i18n/routing';
import arabic from '@/messages/ar.json';
import english from '@/messages/en.json';
import { SAFE_HEADERS } from '../safe-headers.mjs';
import type { Rendered } from './origin';

const WORDS = { ar: arabic.errors, en: english.errors };

const STYLE =
  ':root{color-scheme:light dark}body{font:1.125rem/1.7 serif;max-width:40rem;margin:15vh auto;padding:0 1rem}';
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The page that is left when not even the page that says so can be rendered. It needs nothing, and tells nothing. */
export function lastResort(locale: Locale): Rendered {
  const words = WORDS[locale];
  const html = `<!doctype html>
<html lang="${locale}" dir="${DIRECTION[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.failedTitle}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${words.failedTitle}</h1>
<p>${words.failedText}</p>
<p><a href="">${words.retry}</a></p>
</main>
</body>
</html>
`;
  return {
    status: 500,
    headers: [
      ...Object.entries(SAFE_HEADERS),
      ['content-type', 'text/html; charset=utf-8'],
      ['content-security-policy', POLICY],
    ],
    body: Buffer.from(html),
    aside: new Map(),
  };
}
