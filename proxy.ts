import { NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { explainedSubject } from './app/[locale]/explain/names';
import { figureSubject } from './app/[locale]/figures/names';
import { DatabaseUnavailableError } from './domain/availability';
import { missingSubject, type Subject } from './graphql/presence';
import { isStudioPage, studioAccess } from './graphql/studio-access';
import { type Locale, routing } from './i18n/routing';

const routeLocale = createMiddleware(routing);

/** The pages, by the first segment after the language, and what the segment after it is the slug of. */
const PAGES = new Map<string, 'topic' | 'analyst' | 'article' | 'claim' | null>([
  ['', null],
  ['compare', null],
  ['then-and-now', null],
  ['topics', 'topic'],
  ['analysts', 'analyst'],
  ['articles', 'article'],
  ['claims', 'claim'],
  ['network', null],
  ['method', null],
  ['data', null],
]);

/** What the server before Next asks for where it knows already that a page cannot be shown (server/pages). */
const INSTEAD = new Map([
  ['unavailable', unavailable],
  ['failed', (request: NextRequest, locale: Locale) => statusPage(request, locale, 'failed', 500)],
]);

const EMBEDDED = /^\/[^/]+\/figures\/[^/]+\/embed$/;

/** A figure as a picture, which brings its letters and their style itself and runs nothing. */
const PICTURE = /^\/[^/]+\/figures\/[^/]+\/[^/]+\.svg$/;
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors *";

/** Files to save that belong to a page: as pages, they need their language and the database. */
const DOWNLOADS = new Set(['network/export']);

/**
 * Leads every address to its page. What decides the status stands here, before anything is rendered: a page that finds
 * out while it renders answers 404 or 500 with an empty body that only script fills (docs/decisions/0042).
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, "'self'");
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  // The header and the language switch need to know where they stand.
  headers.set('x-mawqif-address', `${pathname}${search}`);
  // Arabic is the default for everybody; only the language last read overrules it (docs/decisions/0040).
  headers.set('accept-language', routing.defaultLocale);

  const response = await respond(new NextRequest(request, { headers }));
  response.headers.set('content-security-policy', response.ok ? policyOf(pathname, nonce) : policy);
  return response;
}

/** What a browser is told of what stands at an address: pictures load nothing, and embedded figures fit any page. */
function policyOf(pathname: string, nonce: string): string {
  if (PICTURE.test(pathname)) return PICTURE_POLICY;
  // Figures may stand within anybody's page, each in the form made for it; nothing else may.
  return contentSecurityPolicy(nonce, EMBEDDED.test(pathname) ? '*' : "'self'");
}

async function respond(request: NextRequest): Promise<NextResponse> {
  const [first = '', ...others] = request.nextUrl.pathname.split('/').slice(1);
  const locale = routing.locales.find((one) => one === first);
  const [page = '', ...segments] = locale ? others : [first, ...others];
  if (page === 'studio') return studio(request, locale, segments[0] ?? '');
  const subjects = subjectsOf(page, segments, request.nextUrl.searchParams);
  if (subjects === undefined) return statusPage(request, locale, 'not-found', 404);
  // An address without its language is led to the one last read.
  if (!locale) return routeLocale(request);
  const instead = INSTEAD.get(request.headers.get('x-mawqif-show') ?? '');
  if (instead) return instead(request, locale);
  const tidy = withoutEmptyValues(request.nextUrl);
  if (tidy) return NextResponse.redirect(tidy);
  try {
    const found = subjects !== null && (await missingSubject(subjects)) === null;
    if (found) return routeLocale(request);
    // A page that explains numbers says itself which part of its address names nothing.
    return page === 'explain' ? unfound(request) : statusPage(request, locale, 'not-found', 404);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    return unavailable(request, locale);
  }
}

/** The Studio's pages: whoever is not signed in is asked to, and comes back to where he or she wanted to go. */
async function studio(request: NextRequest, locale: Locale | undefined, page: string): Promise<NextResponse> {
  if (!isStudioPage(page)) return statusPage(request, locale, 'not-found', 404);
  if (!locale) return routeLocale(request);
  try {
    const access = await studioAccess(request.headers, page);
    if (access === 'open') return routeLocale(request);
    if (access === 'refused') return statusPage(request, locale, 'studio/refused', 403);
    const door = new URL(`/${locale}/studio/sign-in`, request.url);
    door.searchParams.set('next', `${request.nextUrl.pathname}${request.nextUrl.search}`);
    return NextResponse.redirect(door, 303);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    return unavailable(request, locale);
  }
}

function unavailable(request: NextRequest, locale: Locale): NextResponse {
  const response = statusPage(request, locale, 'unavailable', 503);
  response.headers.set('retry-after', '5');
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** What a page is about, which must be there; undefined where there is no such page, null where its address is unfinished. */
function subjectsOf(page: string, segments: string[], query: URLSearchParams): readonly Subject[] | undefined | null {
  if (page === 'explain') return explainedSubject(segments, query);
  if (page === 'figures') return figureSubject(segments, query);
  return pageSubject(page, segments);
}

function pageSubject(page: string, [slug, ...rest]: string[]): readonly Subject[] | undefined {
  const noun = PAGES.get(page);
  if (noun === undefined || rest.length > 0 || (slug && !noun && !DOWNLOADS.has(`${page}/${slug}`))) return undefined;
  return noun && slug ? [{ noun, slug }] : [];
}

/** Forms without script send their empty fields too: led on to the address one would want to share. Null where it is. */
function withoutEmptyValues(address: URL): URL | null {
  const kept = [...address.searchParams].filter(([, value]) => value !== '');
  if (kept.length === address.searchParams.size) return null;
  const tidy = new URL(address);
  tidy.search = new URLSearchParams(kept).toString();
  return tidy;
}

/** The page itself, with status 404. */
function unfound(request: NextRequest): NextResponse {
  return NextResponse.rewrite(request.nextUrl, { request: { headers: request.headers }, status: 404 });
}

function statusPage(request: NextRequest, locale: Locale | undefined, page: string, status: number): NextResponse {
  const remembered = request.cookies.get('NEXT_LOCALE')?.value;
  const language = locale ?? routing.locales.find((one) => one === remembered) ?? routing.defaultLocale;
  return NextResponse.rewrite(new URL(`/${language}/${page}`, request.url), {
    request: { headers: request.headers },
    status,
  });
}

/**
 * What scripts and styles a page may use. The nonce, for Next's own script, is new with every response; style attributes
 * are allowed because figures place their marks with them (docs/decisions/0043).
 */
function contentSecurityPolicy(nonce: string, ancestors: string): string {
  const development = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

export const config = {
  // Everything but what is not a page. A claim's address contains a full stop, so full stops say nothing.
  matcher: [
    '/((?!_next/|api/|graphql$|healthz$|explorer/|islands/|share/mawqif\\.|robots\\.txt$|sitemap\\.xml$|sitemap/[^/]+\\.xml$|manifest\\.webmanifest$|favicon\\.ico$|icon\\.svg$|apple-icon\\.png$).*)',
  ],
};
