import { ActivityFigure } from '@/components/charts/activity/figure';
import { activity } from '@/components/charts/activity/series';
import { DistributionFigure } from '@/components/charts/distribution/figure';
import { type Distribution, distribution } from '@/components/charts/distribution/series';
import type { SideEntity } from '@/components/charts/side/identity';
import { SpectrumFigure } from '@/components/charts/spectrum/figure';
import { type Spectrum, spectrum } from '@/components/charts/spectrum/series';
import type { Bucket } from '@/components/charts/time/buckets';
import { TrendsFigure } from '@/components/charts/trends/figure';
import { trends } from '@/components/charts/trends/series';
import type { OverviewQuery } from '@/generated/graphql/documents';
import { pageAddress, type Query } from '@/i18n/address';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { methodAddress, topicAddress } from '../_page/links';
import { explainAddress } from '../explain/address';
import type { Standing } from '../figures/figure';
import { claimsQuery, type OverviewValues, overviewQuery, TOPIC_SORTS } from './address';
import { brief } from './brief';

type Overview = OverviewQuery['overview'];

type OnTopic = NonNullable<Overview['comparison']>['topics'][number];
type Compared = Pick<NonNullable<Overview['comparison']>, 'left' | 'right'> & { topics: readonly OnTopic[] };

/** The two compared sides on every topic that both speak of, laid out; of nobody where fewer than two sides speak. */
export function overviewSpectrum(comparison: Compared | null, values: OverviewValues, locale: Locale): Spectrum {
  return spectrum({
    sides: comparison ? [comparison.left, comparison.right] : [],
    topics: (comparison?.topics ?? [])
      .filter((one) => one.gap)
      .map(({ topic, left, right, gap }) => ({ topic, sides: [left, right], gap })),
    direction: DIRECTION[locale],
    order: isRanked(values) ? 'ranked' : 'given',
  });
}

function isRanked({ sort }: OverviewValues): boolean {
  return sort === 'gap' || sort === 'divergence';
}

/** Where the two compared sides stand on every topic that both speak of. */
export function OverviewSpectrum({
  comparison,
  values,
  hrefOf,
  ...standing
}: { comparison: Compared; values: OverviewValues; hrefOf?: (query: Query) => string } & Standing) {
  const t = useTranslations('overview');
  const locale = useLocale();
  const shared = comparison.topics.filter((one) => one.gap);
  const { topics, part } = standing.figureHref ? brief(shared) : { topics: shared };
  const data = overviewSpectrum({ ...comparison, topics }, values, locale);
  const compared = { left: perspective(comparison.left.slug), right: perspective(comparison.right.slug) };
  const sorted = hrefOf ?? ((query) => `${pageAddress(locale, '/', query)}#spectrum`);
  if (data.positions === 0) return null;
  return (
    <SpectrumFigure
      id="spectrum"
      title={t('spectrum.title')}
      lead={t('spectrum.lead')}
      data={data}
      links={{
        topic: (slug) => topicAddress(locale, slug),
        claims: (topic, side) => pageAddress(locale, '/claims', claimsQuery(values, { topic, perspective: side.slug })),
        mean: (topic, side) => explainAddress(locale, { measure: 'mean', side, topic }, onOneTopic(values)),
        difference: (topic) => explainAddress(locale, { measure: 'gap', ...compared, topic }, onOneTopic(values)),
      }}
      sorts={TOPIC_SORTS.map((sort) => ({
        key: sort,
        label: t(`sorts.${sort}`),
        href: sorted(overviewQuery({ ...values, sort })),
        current: sort === values.sort,
      }))}
      methodHref={`${methodAddress(locale)}#mean`}
      part={part}
      {...standing}
    />
  );
}

/** How the sides' positions spread over the scale. */
export function OverviewDistribution({
  sides,
  values,
  ...standing
}: { sides: readonly SpreadSide[]; values: OverviewValues } & Standing) {
  const t = useTranslations('overview');
  const locale = useLocale();
  return (
    <DistributionFigure
      id="distribution"
      title={t('distribution.title')}
      data={overviewDistribution(sides, locale)}
      claimsHref={(side) => pageAddress(locale, '/claims', claimsQuery(values, { perspective: side.slug }))}
      methodHref={`${methodAddress(locale)}#position`}
      {...standing}
    />
  );
}

type SpreadSide = Pick<Overview['sides'][number], 'perspective' | 'distribution'> & { counts: { positions: number } };

/** The spread of each side's positions, laid out. */
export function overviewDistribution(sides: readonly SpreadSide[], locale: Locale): Distribution {
  return distribution(
    sides.map((side) => ({ ...side, entity: side.perspective })),
    DIRECTION[locale],
  );
}

/** When the sides speak. */
export function OverviewActivity({
  timeline,
  values,
  ...standing
}: { timeline: Overview['activity']; values: OverviewValues } & Standing) {
  const t = useTranslations('overview');
  const locale = useLocale();
  return (
    <ActivityFigure
      id="activity"
      title={t('activity.title')}
      lead={t('activity.lead')}
      data={activity(timeline, DIRECTION[locale])}
      claimsHref={(side, bucket) =>
        pageAddress(locale, '/claims', claimsQuery(values, { perspective: side.slug, ...overlap(bucket, values) }))
      }
      {...standing}
    />
  );
}

type Moving = Pick<Overview, 'topics'> & {
  comparison: Pick<Compared, 'left' | 'right'> | null;
  sides: readonly Pick<Overview['sides'][number], 'perspective'>[];
};

/** The sides that the trends follow: those compared, or whoever speaks where there are not two. */
export function sidesInMotion({ comparison, sides }: Omit<Moving, 'topics'>): SideEntity[] {
  return comparison ? [comparison.left, comparison.right] : sides.map((side) => side.perspective);
}

/** How the compared sides' means move from year to year. */
export function OverviewTrends({
  overview,
  values,
  ...standing
}: { overview: Moving; values: OverviewValues } & Standing) {
  const t = useTranslations('overview');
  const locale = useLocale();
  // Of many topics those that are spoken of most: of the others there is little to see move.
  const { topics, part } = standing.figureHref ? brief(overview.topics, positionsOn) : { topics: overview.topics };
  return (
    <TrendsFigure
      id="trends"
      title={t('trends.title')}
      lead={t('trends.lead')}
      data={trends({ sides: sidesInMotion(overview), topics, direction: DIRECTION[locale] })}
      topicHref={(slug) => topicAddress(locale, slug)}
      claimsHref={(topic, side, bucket) =>
        pageAddress(
          locale,
          '/claims',
          claimsQuery(values, { topic, perspective: side.slug, ...overlap(bucket, values) }),
        )
      }
      meanHref={(topic, side, bucket) =>
        explainAddress(locale, { measure: 'mean', side, topic }, { ...onOneTopic(values), ...overlap(bucket, values) })
      }
      methodHref={`${methodAddress(locale)}#timeline`}
      part={part}
      {...standing}
    />
  );
}

function positionsOn({ timeline }: Moving['topics'][number]): number {
  return timeline.series.flatMap(({ points }) => points).reduce((sum, { counts }) => sum + counts.positions, 0);
}

function perspective(slug: string) {
  return { kind: 'perspective' as const, slug };
}

/** The conditions of a figure on one topic, whose other topics do not matter. */
function onOneTopic(values: OverviewValues): OverviewValues {
  return { ...values, topic: [] };
}

/** The days of a bucket that lie within the period asked for. */
function overlap(bucket: Bucket, { from, to }: OverviewValues): { from: string; to: string } {
  return {
    from: from && from > bucket.from ? from : bucket.from,
    to: to && to < bucket.to ? to : bucket.to,
  };
}
