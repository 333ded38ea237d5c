import { useLocale, useTranslations } from 'next-intl';
import { formatFor } from '@/i18n/format';
import { type NetworkValues, windowShape } from './address';

/** How the network is made, in one line: what lines show, what they are divided by, what counts once, and when. */
export function useMade(values: NetworkValues): string {
  const t = useTranslations('network');
  const window = useWindowWords(values);
  const { mode, qualifier, normalisation, duplicates } = values;
  const parts = [
    mode === 'analysts' && qualifier !== 'combine'
      ? t(`qualifiers.analysts.${qualifier}`)
      : qualifier !== 'congruence' && qualifier !== 'conflict'
        ? t(`qualifiers.topics.${qualifier}`)
        : null,
    normalisation === 'none' ? null : t('made.divided', { by: t(`normalisations.${normalisation}`) }),
    t(`duplicateRules.${duplicates}`),
    window,
  ];
  return parts.filter((part) => part !== null).join(t('made.separator'));
}

/** The window the network is seen through: "a year around 15 November 2023"; null where it is seen as a whole. */
export function useWindowWords(values: NetworkValues): string | null {
  const t = useTranslations('network.window');
  const format = formatFor(useLocale());
  const { middle, unit } = values;
  if (middle === undefined) return null;
  return t('applied', { unit, width: windowShape(values).width, day: format.date(middle) });
}
