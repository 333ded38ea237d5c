import { pageAddress, type Query } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import type { FigureName } from './names';

/**
 * The address of a figure's own page.
 * @param query the parameters of the page the figure stands on, and the slug of what that page is about.
 */
export function figureAddress(locale: Locale, figure: FigureName, query: Query = {}): string {
  return pageAddress(locale, `/figures/${figure}`, query);
}
