import type { Locale } from '@/i18n/routing';
import type { SearchParams } from '../_filters/read';
import type { OpenFigure } from './figure';
import type { FigureName } from './names';
import { REGISTRY } from './registry';

/** A figure under the conditions of an address. */
export function openFigure(locale: Locale, name: FigureName, query: URLSearchParams): Promise<OpenFigure> {
  const found: SearchParams = Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
  return REGISTRY[name].open(locale, found);
}
