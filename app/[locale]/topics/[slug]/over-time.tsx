import { isOf } from '@/components/charts/side/identity';
import type { LocalizedText } from '@/components/charts/text';
import { timeline } from '@/components/charts/timeline/series';
import { TurningPoints } from '@/components/turning-points/turning-points';
import type { TopicOverTimeFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { useLocale } from '@/i18n/words';
import { methodAddress } from '../../_page/links';
import { explainAddress } from '../../explain/address';
import { figureAddress } from '../../figures/address';
import { TopicTimeline } from './figures';
import { TopicSlidingMeans } from './sliding-means';
import { type TimeValues, timeQuery } from './time-address';
import { TimeView } from './time-view';

type Topic = { slug: string; title: LocalizedText };
type Props = { topic: Topic & TopicOverTimeFragment; values: TimeValues };

/** Whether anything can be seen to change: a single period shows nothing of time. */
export function spansTime({ timeline: periods, slidingMeans: sliding }: TopicOverTimeFragment): boolean {
  return (periods ?? sliding)!.buckets.length > 1;
}

/** A topic's sides over time as the address asks for them, with the choice of how time is divided. */
export function TopicOverTime({ topic, values }: Props) {
  const locale = useLocale();
  const { timeline: periods, slidingMeans: means } = topic;
  const figureHref = (figure: 'timeline' | 'sliding-means') =>
    figureAddress(locale, figure, { topic: topic.slug, ...timeQuery(values), ...(means && { by: undefined }) });
  return (
    <>
      <TimeView values={values} hrefOf={(query) => `${pageAddress(locale, `/topics/${topic.slug}`, query)}#time`} />
      {periods && <ByPeriod topic={topic} periods={periods} figureHref={figureHref('timeline')} />}
      {means && (
        <TopicSlidingMeans topic={{ ...topic, slidingMeans: means }} figureHref={figureHref('sliding-means')} />
      )}
    </>
  );
}

function ByPeriod({
  topic,
  periods,
  figureHref,
}: {
  topic: Topic;
  periods: NonNullable<TopicOverTimeFragment['timeline']>;
  figureHref: string;
}) {
  const locale = useLocale();
  const data = timeline(periods);
  const turns = periods.turningPoints.flatMap((point) => {
    const line = data.lines.find(({ side }) => isOf(point.entity, side));
    return line ? [{ side: line.side, point }] : [];
  });
  return (
    <>
      <TopicTimeline topic={{ ...topic, timeline: periods }} figureHref={figureHref} />
      <TurningPoints
        id="turning-points"
        thenAndNowHref={pageAddress(locale, '/then-and-now', { topic: topic.slug })}
        methodHref={`${methodAddress(locale)}#turning-point`}
        interval={periods.interval}
        turns={turns}
        articleHref={(slug) => pageAddress(locale, `/articles/${slug}`)}
        explainHref={(side, { after }) =>
          explainAddress(locale, {
            measure: 'turning-point',
            side: { kind: side.kind, slug: side.slug },
            topic: topic.slug,
            at: after.bucket.from,
            interval: periods.interval.toLowerCase() as Lowercase<typeof periods.interval>,
          })
        }
      />
    </>
  );
}
