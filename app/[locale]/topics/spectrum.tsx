import { SpectrumFigure } from '@/components/charts/spectrum/figure';
import { type Spectrum, type SpectrumSide, type SpectrumTopic, spectrum } from '@/components/charts/spectrum/series';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { methodAddress } from '../_page/links';
import { spectrumLinks } from '../_page/spectrum-links';
import type { Standing } from '../figures/figure';

type Topic = SpectrumTopic['topic'] & { sides: readonly SpectrumSide[] };

/** Every side on every topic, laid out. */
export function topicsSpectrum(topics: readonly Topic[], locale: Locale): Spectrum {
  return spectrum({
    sides: inOrder(topics.flatMap((topic) => topic.sides.map((side) => side.entity))),
    topics: topics.map((topic) => ({ topic, sides: topic.sides })),
    direction: DIRECTION[locale],
    order: 'given',
  });
}

/** Where each side stands on every topic. */
export function TopicsSpectrum({ topics, ...standing }: { topics: readonly Topic[] } & Standing) {
  const t = useTranslations('topics');
  const locale = useLocale();
  return (
    <SpectrumFigure
      id="spectrum"
      title={t('figure')}
      lead={t('figureLead')}
      data={topicsSpectrum(topics, locale)}
      links={spectrumLinks(locale)}
      methodHref={methodAddress(locale)}
      {...standing}
    />
  );
}

type Entity = { __typename: string; slug: string; order?: number };

/** Each side once, by rank. */
function inOrder<Side extends Entity>(sides: readonly Side[]): Side[] {
  const bySlug = new Map(sides.map((side) => [side.slug, side]));
  return [...bySlug.values()].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}
