import { EXPLORER_WORDS } from '@/i18n/explorer';

/** Monaco sets styles from its script; everything else comes from files of this host. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * The page on which a person tries out queries. Its script is bundled apart (explorer/, docs/decisions/0035). GraphiQL
 * exists in English and queries run from left to right, so the page does; its own few words stand in both languages.
 */
export function explorerPage(): Response {
  const { ar: arabic, en: english } = EXPLORER_WORDS;
  const html = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escaped(english.title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/explorer/explorer.css">
<script type="module" src="/explorer/explorer.js"></script>
</head>
<body>
<header class="explorer-header">
<h1>${escaped(english.title)}</h1>
<a href="/en">${escaped(english.back)}</a>
<a href="/ar" lang="ar" dir="rtl">${escaped(arabic.back)}</a>
</header>
<main id="explorer">
<noscript>
<p class="explorer-notice">${escaped(english.needsScript)}</p>
<p class="explorer-notice" lang="ar" dir="rtl">${escaped(arabic.needsScript)}</p>
</noscript>
</main>
</body>
</html>
`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      vary: 'Accept',
    },
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
