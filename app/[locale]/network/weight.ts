import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import type { NetworkValues } from './address';

/** Writes weights as they are made: with a sign where they have one, whole where they count, in words where they are codes. */
export function useWeight({ qualifier, normalisation }: NetworkValues): (weight: number) => string {
  const t = useTranslations('network.codes');
  const format = formatFor(useLocale());
  const digits = normalisation === 'none' ? 1 : 2;
  return (weight) => {
    if (qualifier === 'combine') return t(weight === 1 ? 'with' : weight === 2 ? 'against' : 'mixed');
    if (qualifier === 'subtract') return format.stance(weight, digits);
    return format.decimal(weight, qualifier === 'ignore' && normalisation === 'none' ? 0 : digits);
  };
}
