import { DataText } from '@/components/charts/data-text';
import { SpectrumFigure } from '@/components/charts/spectrum/figure';
import { type Spectrum, type SpectrumTopic, spectrum } from '@/components/charts/spectrum/series';
import type { SidesOverTime } from '@/components/charts/time/sides-over-time';
import { TimelineFigure } from '@/components/charts/timeline/figure';
import { type TimelinePoint, type TurningPoint, timeline } from '@/components/charts/timeline/series';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { claimsAddress, methodAddress, topicAddress } from '../../_page/links';
import { explainAddress } from '../../explain/address';
import type { Standing } from '../../figures/figure';

type Topic = SpectrumTopic['topic'] & { sides: SpectrumTopic['sides'] };

/** The sides that speak of a topic, laid out on it. */
export function topicSpectrum(topic: Topic, locale: Locale): Spectrum {
  return spectrum({
    sides: topic.sides.map((side) => side.entity),
    topics: [{ topic, sides: topic.sides }],
    direction: DIRECTION[locale],
    order: 'given',
  });
}

/** Where each side stands on the topic. */
export function TopicSpectrum({ topic, ...standing }: { topic: Topic } & Standing) {
  const t = useTranslations('topic');
  const locale = useLocale();
  return (
    <SpectrumFigure
      id="spectrum"
      title={t('figure')}
      lead={t('figureLead')}
      data={topicSpectrum(topic, locale)}
      links={{
        topic: () => `${topicAddress(locale, topic.slug)}#claims`,
        claims: (_, side) => claimsAddress(locale, side, topic.slug),
        mean: (_, side) => explainAddress(locale, { measure: 'mean', side, topic: topic.slug }),
      }}
      methodHref={methodAddress(locale)}
      {...standing}
    />
  );
}

/** How each side's mean on the topic moves. */
export function TopicTimeline({
  topic,
  ...standing
}: {
  topic: SpectrumTopic['topic'] & {
    timeline: SidesOverTime<TimelinePoint> & { turningPoints?: readonly TurningPoint[] };
  };
} & Standing) {
  const locale = useLocale();
  return (
    <TimelineFigure
      id="timeline"
      level={3}
      title={<DataText text={topic.title} />}
      data={timeline(topic.timeline)}
      meanHref={(side, { from, to }) =>
        explainAddress(locale, { measure: 'mean', side, topic: topic.slug }, { from, to })
      }
      methodHref={methodAddress(locale)}
      {...standing}
    />
  );
}
