import {
  type PageStateFragment,
  SitemapAnalystsDocument,
  SitemapArticlesDocument,
  SitemapClaimsDocument,
  SitemapMonthsDocument,
  SitemapTopicsDocument,
} from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { LONGEST_PAGE } from '@/graphql/longest-page';
import { routing } from '@/i18n/routing';

/** A sitemap holds at most 50 000 addresses; each of our paths takes one per language. */
const MOST_PATHS = 50_000 / routing.locales.length;

const PAGES = [
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

/** The names of a sitemap's parts: what does not go by time, and a month each of articles with their claims. */
export async function partNames(): Promise<string[]> {
  const { articleMonths } = await execute(SitemapMonthsDocument, {});
  return ['pages', 'analysts', ...articleMonths.map(({ from }) => from.slice(0, 7))];
}

/**
 * The paths of a part's pages, without their language; null where there is no such part. Where a part is full, it is
 * what comes last that is left out: claims, in a month of articles.
 */
export async function pathsOf(part: string): Promise<string[] | null> {
  if (part === 'pages') return [...PAGES, ...(await pathsOfLists([TOPICS]))];
  if (part === 'analysts') return pathsOfLists([ANALYSTS]);
  const { articleMonths } = await execute(SitemapMonthsDocument, {});
  const month = articleMonths.find(({ from }) => from.slice(0, 7) === part);
  if (!month) return null;
  const { from, to } = month;
  return pathsOfLists([
    {
      path: '/articles',
      load: (page) => execute(SitemapArticlesDocument, { ...page, from, to }).then((d) => d.articles),
    },
    { path: '/claims', load: (page) => execute(SitemapClaimsDocument, { ...page, from, to }).then((d) => d.claims) },
  ]);
}

type Page = { first: number; after: string | null };
type Listed = { nodes: { slug: string }[]; pageInfo: PageStateFragment };
type List = { path: string; load: (page: Page) => Promise<Listed> };

const TOPICS: List = { path: '/topics', load: (page) => execute(SitemapTopicsDocument, page).then((d) => d.topics) };
const ANALYSTS: List = {
  path: '/analysts',
  load: (page) => execute(SitemapAnalystsDocument, page).then((d) => d.analysts),
};

async function pathsOfLists(lists: readonly List[]): Promise<string[]> {
  const paths: string[] = [];
  for (const { path, load } of lists) {
    for (let after: string | null = null, more = true; more && paths.length < MOST_PATHS; ) {
      const { nodes, pageInfo }: Listed = await load({ first: LONGEST_PAGE, after });
      paths.push(...nodes.map(({ slug }) => `${path}/${slug}`));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
  }
  return paths.slice(0, MOST_PATHS);
}
