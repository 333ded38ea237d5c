import { print } from 'graphql';
import type { Picture } from '@/components/charts/picture/frame';
import type { Paper } from '@/components/charts/picture/setting';
import { spectrumPicture } from '@/components/charts/spectrum/picture';
import { spectrum } from '@/components/charts/spectrum/series';
import type { Database } from '@/domain/database';
import { OverviewDocument, type OverviewQuery } from '@/generated/graphql/documents';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { ask } from './ask';
import { pictureSetting } from './picture-setting';

/** Every picture of the demonstration corpus, by its figure's name. */
export async function demonstrationPictures(db: Database, locale: Locale): Promise<Record<string, Picture>> {
  const setting = pictureSetting(locale);
  const { direction } = setting;
  const { overview } = await ask<OverviewQuery>(db, print(OverviewDocument), {
    locale: API_LOCALE[locale],
    filter: {},
    claimFilter: {},
    order: 'GAP',
  });
  const titles = (locale === 'ar' ? ar : en).overview;
  const paper = (figure: 'spectrum'): Paper => ({
    setting,
    head: {
      title: titles[figure].title,
      conditions: [
        { text: 'Западный фронт & <co>', language: 'ru', direction: 'LTR' },
        { text: 'الحياد', language: 'ar', direction: 'RTL' },
      ],
      address: `https://mawqif.example/${locale}/figures/${figure}?topic=mutual-trust&q=الحياد`,
      dates: { from: overview.from!, to: overview.to! },
    },
  });
  const comparison = overview.comparison!;
  return {
    spectrum: spectrumPicture(
      paper('spectrum'),
      spectrum({
        sides: [comparison.left, comparison.right],
        topics: comparison.topics.map(({ topic, left, right, gap }) => ({ topic, sides: [left, right], gap })),
        direction,
        order: 'ranked',
      }),
    ),
  };
}
