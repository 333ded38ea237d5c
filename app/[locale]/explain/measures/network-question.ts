import { getTranslations } from 'next-intl/server';
import type {
  Kernel,
  NetworkDuplicates,
  NetworkNormalisation,
  NetworkQualifier,
  NetworkWindow,
  WindowUnit,
} from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { upper } from '../../_filters/values';
import type { SubjectOf } from '../subject';

type Made = SubjectOf<'network' | 'two-mode' | 'centrality' | 'communities'>;

/** How a network is made, as the API takes it. */
export function networkVariables({ qualifier, normalisation, duplicates, middle, width, unit, kernel }: Made): {
  qualifier: NetworkQualifier;
  normalisation: NetworkNormalisation;
  duplicates: NetworkDuplicates;
  window: NetworkWindow | undefined;
} {
  return {
    qualifier: upper(qualifier),
    normalisation: upper(normalisation),
    duplicates: upper(duplicates),
    window: middle === undefined ? undefined : { middle, ...windowShape({ width, unit, kernel }) },
  };
}

/** What a window is like, as the API takes it. */
export function windowShape({ width, unit, kernel }: Pick<Made, 'width' | 'unit' | 'kernel'>): {
  width: number;
  unit: WindowUnit;
  kernel: Kernel;
} {
  return { width: width ?? 1, unit: upper(unit), kernel: upper(kernel) };
}

/** A weight as the network page writes it. */
export async function weightText(locale: Locale, { qualifier, normalisation }: Made, weight: number): Promise<string> {
  const format = formatFor(locale);
  const digits = normalisation === 'none' ? 1 : 2;
  if (qualifier === 'combine') {
    const t = await getTranslations('network.codes');
    return t(weight === 1 ? 'with' : weight === 2 ? 'against' : 'mixed');
  }
  if (qualifier === 'subtract') return format.stance(weight, digits);
  return format.decimal(weight, qualifier === 'ignore' && normalisation === 'none' ? 0 : digits);
}
