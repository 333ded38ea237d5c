import { createTranslator } from 'next-intl';
import { setLine } from '@/app/[locale]/figures/_pictures/shape';
import type { PictureSetting } from '@/components/charts/picture/setting';
import { formatFor } from '@/i18n/format';
import { DIRECTION, type Locale } from '@/i18n/routing';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';

/** What pictures are set in, a missing message or argument failing the test. */
export function pictureSetting(locale: Locale): PictureSetting {
  const words = {
    locale,
    messages: locale === 'ar' ? ar : en,
    onError: (error: Error) => {
      throw error;
    },
  };
  return {
    locale,
    direction: DIRECTION[locale],
    charts: createTranslator({ ...words, namespace: 'charts' }),
    counts: createTranslator({ ...words, namespace: 'counts' }),
    format: formatFor(locale),
    measure: (text, style) => setLine(text, style, locale).width,
  };
}
