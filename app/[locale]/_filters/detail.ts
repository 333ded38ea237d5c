import type { Locale } from '@/i18n/routing';
import { pageLocale } from '../_page/locale';
import { type Paging, pagingParameters } from './paging';
import { readParameters, type SearchParams } from './read';
import { settle } from './settle';

export type DetailProps = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<SearchParams> };

/**
 * Loads the page of one thing by its slug, with the part of its claims that the address asks for.
 * @param load takes plain values: React's cache, which lets metadata and page share one answer, compares them by identity.
 * @throws whatever loading throws for a reason that is not the address's.
 */
export async function loadDetail<Data>(
  { params, searchParams }: DetailProps,
  load: (locale: Locale, slug: string, after?: string, before?: string) => Promise<Data>,
) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const page = readParameters(pagingParameters, await searchParams);
  const { data, values, ignored } = await settle(page, ({ after, before }: Paging) =>
    load(locale, slug, after, before),
  );
  return { locale, data, paging: values, ignored };
}
