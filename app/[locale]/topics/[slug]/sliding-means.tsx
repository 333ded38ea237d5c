import { DataText } from '@/components/charts/data-text';
import { SlidingMeansFigure } from '@/components/charts/sliding-means/figure';
import { slidingMeans } from '@/components/charts/sliding-means/series';
import type { LocalizedText } from '@/components/charts/text';
import type { SlidingShownFragment } from '@/generated/graphql/documents';
import { DIRECTION } from '@/i18n/routing';
import { useLocale } from '@/i18n/words';
import { methodAddress } from '../../_page/links';
import { explainAddress } from '../../explain/address';
import type { Standing } from '../../figures/figure';

type Props = { topic: { slug: string; title: LocalizedText; slidingMeans: SlidingShownFragment } };

/** How each side's mean on the topic moves in a window that slides. */
export function TopicSlidingMeans({ topic, ...standing }: Props & Standing) {
  const locale = useLocale();
  const { width, unit, kernel } = topic.slidingMeans.window;
  return (
    <SlidingMeansFigure
      id="sliding-means"
      level={3}
      title={<DataText text={topic.title} />}
      data={slidingMeans({ ...topic.slidingMeans, direction: DIRECTION[locale] })}
      methodHref={`${methodAddress(locale)}#sliding-mean`}
      explainHref={(side, { middle }) =>
        explainAddress(locale, {
          measure: 'sliding-mean',
          side: { kind: side.kind, slug: side.slug },
          topic: topic.slug,
          at: middle,
          width,
          unit: unit.toLowerCase() as Lowercase<typeof unit>,
          kernel: kernel.toLowerCase() as Lowercase<typeof kernel>,
        })
      }
      {...standing}
    />
  );
}
