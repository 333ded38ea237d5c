import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { NetworkQuery } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { conditionLabel } from '../_filters/condition-label';
import type { NetworkValues } from './address';
import { making } from './made';

/** Names each condition of the network; null for what only says how it is made or drawn. */
export async function networkConditionLabel(
  locale: Locale,
  values: NetworkValues,
  facets: NetworkQuery['claimFacets'],
): Promise<(name: string, value: string) => ReactNode> {
  const t = await getTranslations('network');
  const label = await conditionLabel(locale, facets);
  const window = making(t, formatFor(locale), values).find(({ name }) => name === 'middle');
  return (name, value) => (name === 'middle' ? (window?.words ?? null) : label(name, value));
}
