import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Locale } from '@/i18n/routing';
import type { SearchParams } from '../_filters/read';
import { pageLocale } from '../_page/locale';
import type { OpenFigure } from './figure';
import { type FigureName, isFigureName } from './names';
import { openFigure } from './open';

export type FigureProps = {
  params: Promise<{ locale: string; figure: string }>;
  searchParams: Promise<SearchParams>;
};

// Metadata and page share one answer. React compares arguments by identity, hence the query as text.
const open = cache((locale: Locale, name: FigureName, query: string) =>
  openFigure(locale, name, new URLSearchParams(query)),
);

/** The figure of an address with all that it shows. */
export async function loadFigure({ params, searchParams }: FigureProps): Promise<{
  name: FigureName;
  figure: OpenFigure;
}> {
  const locale = await pageLocale(params);
  const { figure: name } = await params;
  if (!isFigureName(name)) notFound();
  const query = Object.entries(await searchParams).flatMap(([key, found]) =>
    [found ?? []].flat().map((value) => [key, value]),
  );
  return { name, figure: await open(locale, name, new URLSearchParams(query).toString()) };
}
