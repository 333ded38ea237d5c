import { getTranslations } from 'next-intl/server';
import type { PictureSetting } from '@/components/charts/picture/setting';
import { formatFor } from '@/i18n/format';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { setLine } from './shape';

/** What pictures in one language are set in. */
export async function pictureSetting(locale: Locale): Promise<PictureSetting> {
  const [charts, counts] = await Promise.all([
    getTranslations({ locale, namespace: 'charts' }),
    getTranslations({ locale, namespace: 'counts' }),
  ]);
  return {
    locale,
    direction: DIRECTION[locale],
    charts,
    counts,
    format: formatFor(locale),
    measure: (text, style) => setLine(text, style, locale).width,
  };
}
