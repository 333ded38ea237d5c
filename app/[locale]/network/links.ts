import type { NetworkPoint } from '@/components/charts/network/series';
import { pageAddress } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import { topicAddress } from '../_page/links';
import { explainAddress } from '../explain/address';
import { type NetworkValues, networkQuery, networkSubject } from './address';
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

/** How the weight of a tie comes about. */
export function tieExplained(locale: Locale, { from, to }: Tie, values: NetworkValues): string {
  const made = networkSubject(values);
  return to.kind === 'analyst'
    ? explainAddress(locale, { measure: 'network', left: from.slug, right: to.slug, ...made }, values)
    : explainAddress(locale, { measure: 'two-mode', analyst: from.slug, topic: to.slug, ...made }, values);
}

/** How an analyst's place in the network comes about. */
export function placeExplained(
  locale: Locale,
  measure: 'centrality' | 'communities',
  analyst: string,
  values: NetworkValues,
): string {
  return explainAddress(locale, { measure, analyst, ...networkSubject(values) }, values);
}

/** How polarisation in a window comes about; null where its positions weigh unlike, for which there is no such page. */
export function polarisationExplained(
  locale: Locale,
  values: NetworkValues,
  window: { from: string; to: string },
): string | null {
  if (values.kernel !== 'uniform') return null;
  const { from, to } = values;
  return explainAddress(
    locale,
    { measure: 'polarisation' },
    {
      ...values,
      from: from && from > window.from ? from : window.from,
      to: to && to < window.to ? to : window.to,
    },
  );
}

/** The network of one window, seen through it. */
export function windowAddress(locale: Locale, values: NetworkValues, middle: string): string {
  return pageAddress(locale, '/network', networkQuery({ ...values, middle }));
}
