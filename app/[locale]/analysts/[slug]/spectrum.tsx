import { SpectrumFigure } from '@/components/charts/spectrum/figure';
import { type Spectrum, type SpectrumSide, type SpectrumTopic, spectrum } from '@/components/charts/spectrum/series';
import type { AnalystSpectrumQuery } from '@/generated/graphql/documents';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { methodAddress } from '../../_page/links';
import { spectrumLinks } from '../../_page/spectrum-links';
import type { Standing } from '../../figures/figure';

type AnalystSpectrumConsistency = Pick<NonNullable<AnalystSpectrumQuery['analyst']>['consistency'], 'topics'>;
type OnTopic = SpectrumSide & Pick<SpectrumTopic, 'topic'>;

/** What one speaker says on each topic, graded as what one speaker says rather than as what a side says. */
export function onTopics({ topics }: AnalystSpectrumConsistency): OnTopic[] {
  return topics.map(({ topic, grade, own }) => ({ ...own, topic, grade }));
}

/** One speaker on every topic that he or she speaks of, laid out. */
export function analystSpectrum(topics: readonly OnTopic[], locale: Locale): Spectrum {
  return spectrum({
    sides: topics.slice(0, 1).map((side) => side.entity),
    topics: topics.map((side) => ({ topic: side.topic, sides: [side] })),
    direction: DIRECTION[locale],
    order: 'given',
  });
}

/** Where one speaker stands, topic by topic. */
export function AnalystSpectrum({ topics, ...standing }: { topics: readonly OnTopic[] } & Standing) {
  const t = useTranslations('analyst');
  const locale = useLocale();
  return (
    <SpectrumFigure
      id="spectrum"
      title={t('figure')}
      lead={t('figureLead')}
      data={analystSpectrum(topics, locale)}
      links={spectrumLinks(locale)}
      methodHref={methodAddress(locale)}
      {...standing}
    />
  );
}
