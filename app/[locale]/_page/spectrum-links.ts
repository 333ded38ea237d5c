import type { SpectrumLinks } from '@/components/charts/spectrum/figure';
import type { Locale } from '@/i18n/routing';
import { explainAddress } from '../explain/address';
import { claimsAddress, topicAddress } from './links';

/** Where a spectrum leads that counts everything: no filter has to be handed on. */
export function spectrumLinks(locale: Locale): SpectrumLinks {
  return {
    topic: (slug) => topicAddress(locale, slug),
    claims: (topic, side) => claimsAddress(locale, side, topic),
    mean: (topic, side) => explainAddress(locale, { measure: 'mean', side, topic }),
  };
}
