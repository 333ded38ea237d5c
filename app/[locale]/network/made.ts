import { type Format, formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { type NetworkValues, windowShape } from './address';

type Words = ReturnType<typeof useTranslations<'network'>>;

/** One thing that says how the network is made: the parameter, its value, and how it is said. */
export type Making = { name: string; value: string; words: string };

/** How the network is made: what lines show, what they are divided by, what counts once, and when. */
export function making(t: Words, format: Format, values: NetworkValues): Making[] {
  const { qualifier, normalisation, duplicates, middle, unit } = values;
  return [
    { name: 'qualifier', value: qualifier, words: qualifierWords(t, values) },
    ...(normalisation === 'none'
      ? []
      : [
          {
            name: 'normalisation',
            value: normalisation,
            words: t('made.divided', { by: t(`normalisations.${normalisation}`) }),
          },
        ]),
    { name: 'duplicates', value: duplicates, words: t(`duplicateRules.${duplicates}`) },
    ...(middle === undefined
      ? []
      : [
          {
            name: 'middle',
            value: middle,
            words: t('window.applied', { unit, width: windowShape(values).width, day: format.date(middle) }),
          },
        ]),
  ];
}

function qualifierWords(t: Words, { mode, qualifier }: NetworkValues): string {
  if (mode === 'analysts') return qualifier === 'combine' ? '' : t(`qualifiers.analysts.${qualifier}`);
  return qualifier === 'congruence' || qualifier === 'conflict' ? '' : t(`qualifiers.topics.${qualifier}`);
}

/** The same in one line. */
export function useMade(values: NetworkValues): string {
  const t = useTranslations('network');
  const format = formatFor(useLocale());
  return making(t, format, values)
    .map(({ words }) => words)
    .join(t('made.separator'));
}
