import type { MetadataRoute } from 'next';
import {
  type PageStateFragment,
  SitemapAnalystsDocument,
  SitemapArticlesDocument,
  SitemapClaimsDocument,
  SitemapTopicsDocument,
} from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { routing } from '@/i18n/routing';
import { publicUrl } from './public-url';

// It follows the data and the public address, both known only while serving.
export const dynamic = 'force-dynamic';

/** A sitemap holds at most 50 000 addresses; each of our paths takes one per language. */
const MOST_PATHS = 50_000 / routing.locales.length;
const PAGE_SIZE = 100;

/** Every page in both languages, the smaller lists first: where a sitemap is full, it is claims that are left out. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = [
    '/',
    '/compare',
    '/then-and-now',
    '/topics',
    '/analysts',
    '/articles',
    '/claims',
    '/network',
    '/method',
    '/data',
  ];
  const lists = [
    { path: '/topics', load: (page: Page) => execute(SitemapTopicsDocument, page).then((data) => data.topics) },
    { path: '/analysts', load: (page: Page) => execute(SitemapAnalystsDocument, page).then((data) => data.analysts) },
    { path: '/articles', load: (page: Page) => execute(SitemapArticlesDocument, page).then((data) => data.articles) },
    { path: '/claims', load: (page: Page) => execute(SitemapClaimsDocument, page).then((data) => data.claims) },
  ];
  for (const { path, load } of lists) {
    for (let after: string | null = null, more = true; more && paths.length < MOST_PATHS; ) {
      const { nodes, pageInfo }: Listed = await load({ first: PAGE_SIZE, after });
      paths.push(...nodes.map(({ slug }) => `${path}/${slug}`));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
  }
  return paths.slice(0, MOST_PATHS).flatMap((path) => {
    const languages = Object.fromEntries(
      routing.locales.map((locale) => [locale, publicUrl(pageAddress(locale, path))]),
    );
    return routing.locales.map((locale) => ({
      url: publicUrl(pageAddress(locale, path)),
      alternates: { languages: { ...languages, 'x-default': publicUrl(pageAddress(routing.defaultLocale, path)) } },
    }));
  });
}

type Page = { first: number; after: string | null };
type Listed = { nodes: { slug: string }[]; pageInfo: PageStateFragment };
