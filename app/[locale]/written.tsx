import type { ReactElement } from 'react';
import type { Aside } from '@/components/markup/aside';
import { writeMarkup } from '@/components/markup/write';
import { SiteFooter } from '@/components/site-footer/site-footer';
import { SiteHeader } from '@/components/site-header/site-header';
import { withoutLocale } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import { inLanguage } from '@/i18n/words';
import type { SearchParams } from './_filters/read';
import { loadOverview, OverviewContent } from './_overview/content';
import { readComparePage } from './compare/address';
import { CompareContent } from './compare/content';
import { loadComparison } from './compare/load';

type Load = (locale: Locale, query: SearchParams) => Promise<ReactElement>;

/**
 * Pages whose head depends on nothing but their language and whether anything is asked for, by their path. What stands
 * around their parts is the same each time, so that they can be written without Next (docs/decisions/0118).
 */
const PAGES: Readonly<Record<string, Load>> = {
  '/': async (locale, query) => <OverviewContent {...(await loadOverview(locale, query))} />,
  '/compare': async (locale, query) => {
    const read = readComparePage(query);
    return <CompareContent locale={locale} values={read.values} {...(await loadComparison(locale, read))} />;
  },
};

/** Whether the page at this address is one of them. */
export function isWritten(pathname: string): boolean {
  return Object.hasOwn(PAGES, withoutLocale(pathname));
}

/**
 * The parts of the page at an address, as <Markup> in its layout and its page writes them.
 * @throws whatever loading its data throws.
 */
export async function writePage(locale: Locale, address: URL): Promise<Aside> {
  const query = address.searchParams.toString();
  const content = await PAGES[withoutLocale(address.pathname)]!(locale, searchParams(address.searchParams));
  return inLanguage(
    locale,
    (): Aside =>
      new Map([
        ['header', writeMarkup(<SiteHeader address={`${address.pathname}${query && `?${query}`}`} />)],
        ['content', writeMarkup(content)],
        ['footer', writeMarkup(<SiteFooter />)],
      ]),
  );
}

/** As Next hands them to pages. */
function searchParams(query: URLSearchParams): SearchParams {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const [first, ...others] = query.getAll(name);
      return [name, others.length > 0 ? [first!, ...others] : first];
    }),
  );
}
