import type { NetworkPoint } from '@/components/charts/network/series';
import { pageAddress } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import { topicAddress } from '../_page/links';
import type { NetworkValues } from './address';
import type { Tie } from './ties';

/** The page of an analyst or a topic. */
export function pointAddress(locale: Locale, { kind, slug }: NetworkPoint): string {
  return kind === 'analyst' ? pageAddress(locale, `/analysts/${slug}`) : topicAddress(locale, slug);
}

/** What a tie is made of: two analysts face to face, or an analyst's claims on a topic. */
export function evidenceAddress(locale: Locale, { from, to }: Tie, { from: first, to: last }: NetworkValues): string {
  const period = { from: first, to: last };
  return to.kind === 'analyst'
    ? pageAddress(locale, '/compare', { left: `analyst:${from.slug}`, right: `analyst:${to.slug}`, ...period })
    : pageAddress(locale, '/claims', { analyst: from.slug, topic: to.slug, ...period });
}
