import { pageAddress } from '@/i18n/address';
import { routing } from '@/i18n/routing';
import { publicUrl } from '../../public-url';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The sitemap of sitemaps, by the paths of its parts. */
export function indexXml(paths: readonly string[]): string {
  const parts = paths.map((path) => `<sitemap><loc>${escaped(publicUrl(path))}</loc></sitemap>\n`);
  return `${HEAD}<sitemapindex xmlns="${SITEMAPS}">\n${parts.join('')}</sitemapindex>\n`;
}

/** A sitemap of pages, by their paths without the language: each stands in it once a language. */
export function pagesXml(paths: readonly string[]): string {
  return `${HEAD}<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${paths.map(page).join('')}</urlset>\n`;
}

function page(path: string): string {
  const places = routing.locales.map((locale) => [locale, escaped(publicUrl(pageAddress(locale, path)))] as const);
  const inAnyLanguage = escaped(publicUrl(pageAddress(routing.defaultLocale, path)));
  const alternates = [...places, ['x-default', inAnyLanguage] as const]
    .map(([language, place]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${place}"/>`)
    .join('');
  return places.map(([, place]) => `<url><loc>${place}</loc>${alternates}</url>\n`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An answer in XML. */
export function xmlResponse(xml: string): Response {
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
}
