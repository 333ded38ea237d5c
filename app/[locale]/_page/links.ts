import type { Side } from '@/components/charts/side/identity';
import { pageAddress } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';

/** The claims that a side's figures are made of, on one topic or on all. */
export function claimsAddress(locale: Locale, side: Pick<Side, 'kind' | 'slug'>, topic?: string): string {
  return pageAddress(locale, '/claims', { [side.kind]: side.slug, topic });
}

export function topicAddress(locale: Locale, slug: string): string {
  return pageAddress(locale, `/topics/${slug}`);
}

export function methodAddress(locale: Locale): string {
  return pageAddress(locale, '/method');
}
