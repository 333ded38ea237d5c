import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { NetworkQuery } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { conditionLabel } from '../_filters/condition-label';
import { type NetworkValues, windowShape } from './address';

/** Names each condition of the network; null for what only says how it is made or drawn. */
export async function networkConditionLabel(
  locale: Locale,
  values: NetworkValues,
  facets: NetworkQuery['claimFacets'],
): Promise<(name: string, value: string) => ReactNode> {
  const t = await getTranslations('network.window');
  const label = await conditionLabel(locale, facets);
  return (name, value) =>
    name === 'middle'
      ? t('applied', { unit: values.unit, width: windowShape(values).width, day: formatFor(locale).date(value) })
      : label(name, value);
}
