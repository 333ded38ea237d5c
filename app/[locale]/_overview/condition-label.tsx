import type { ReactNode } from 'react';
import { SideName } from '@/components/side-name/side-name';
import type { OverviewQuery } from '@/generated/graphql/documents';
import type { Locale } from '@/i18n/routing';
import { wordsIn } from '@/i18n/words';
import { conditionLabel } from '../_filters/condition-label';

/** Names each condition of the overview in the page's language; null for what is no condition. */
export function overviewConditionLabel(
  locale: Locale,
  { overview, claimFacets }: OverviewQuery,
): (name: string, value: string) => ReactNode {
  const t = wordsIn(locale, 'overview');
  const label = conditionLabel(locale, claimFacets);
  return (name, value) => {
    if (name === 'sort') return null;
    if (name !== 'left' && name !== 'right') return label(name, value);
    const side = [overview.comparison?.left, overview.comparison?.right].find((one) => one?.slug === value);
    const named = side?.__typename === 'Perspective' ? <SideName perspective={side} /> : <bdi>{value}</bdi>;
    return t.rich(name === 'left' ? 'leftIs' : 'rightIs', { side: () => named });
  };
}
