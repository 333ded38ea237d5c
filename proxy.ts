import createMiddleware from 'next-intl/middleware';
import { NextRequest, NextResponse } from 'next/server';
import { routing, type Locale } from './i18n/routing';

const routeLocale = createMiddleware(routing);

/** Pages that may be asked for without their language: the reader is led to them in the language last read. */
const PAGES = new Set(['', 'compare', 'topics', 'analysts', 'articles', 'claims', 'method']);

/**
 * What scripts and styles a page may use. The nonce is new with every response; style attributes are allowed because
 * figures place their marks with them.
 */
function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const first = pathname.split('/')[1] ?? '';
  const policy = contentSecurityPolicy(crypto.randomUUID());

  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  // The header and the language switch need to know where they stand.
  headers.set('x-mawqif-address', `${pathname}${search}`);
  // Arabic is the default for everybody; only the language last read overrules it (docs/decisions/0040).
  headers.set('accept-language', routing.defaultLocale);

  const known = PAGES.has(first) || routing.locales.some((locale) => locale === first);
  const response = known
    ? routeLocale(new NextRequest(request, { headers }))
    : NextResponse.rewrite(new URL(`/${lastRead(request)}/not-found`, request.url), { request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

function lastRead(request: NextRequest): Locale {
  const remembered = request.cookies.get('NEXT_LOCALE')?.value;
  return routing.locales.find((locale) => locale === remembered) ?? routing.defaultLocale;
}

export const config = {
  // Everything but what is not a page. A claim's address contains a full stop, so full stops say nothing.
  matcher: [
    '/((?!_next/|graphql|healthz|explorer/|fonts/|share/|robots\\.txt$|sitemap\\.xml$|manifest\\.webmanifest$|favicon\\.ico$|icon\\.svg$|apple-icon\\.png$).*)',
  ],
};
