import type { ReactNode } from 'react';
import type { NetworkQuery } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { wordsIn } from '@/i18n/words';
import { conditionLabel } from '../_filters/condition-label';
import type { NetworkValues } from './address';
import { making } from './made';

/** Names each condition of the network; null for what only says how it is made or drawn. */
export function networkConditionLabel(
  locale: Locale,
  values: NetworkValues,
  facets: NetworkQuery['claimFacets'],
): (name: string, value: string) => ReactNode {
  const t = wordsIn(locale, 'network');
  const label = conditionLabel(locale, facets);
  const window = making(t, formatFor(locale), values).find(({ name }) => name === 'middle');
  return (name, value) => (name === 'middle' ? (window?.words ?? null) : label(name, value));
}
