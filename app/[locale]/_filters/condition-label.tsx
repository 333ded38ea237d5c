import type { ReactNode } from 'react';
import { DataText } from '@/components/charts/data-text';
import { SideName } from '@/components/side-name/side-name';
import type { Locale } from '@/i18n/routing';
import { conditionWords, type Known } from './condition-words';

/** Shows each condition of a list in the page's language; null for what is no condition, such as the order. */
export function conditionLabel(locale: Locale, known: Known): (name: string, value: string) => ReactNode {
  const words = conditionWords(locale, known);
  return (name, value) => {
    const side = name === 'perspective' && known.perspectives?.find((facet) => facet.perspective.slug === value);
    if (side) return <SideName perspective={side.perspective} />;
    const text = words(name, value);
    return text && <DataText text={text} />;
  };
}
