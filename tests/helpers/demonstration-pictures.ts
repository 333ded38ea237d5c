import { activityPicture } from '@/components/charts/activity/picture';
import { activity } from '@/components/charts/activity/series';
import { balancePicture } from '@/components/charts/balance/picture';
import { balance } from '@/components/charts/balance/series';
import { consensusPicture } from '@/components/charts/consensus/picture';
import { consensusChart } from '@/components/charts/consensus/series';
import { distributionPicture } from '@/components/charts/distribution/picture';
import { distribution } from '@/components/charts/distribution/series';
import type { Picture } from '@/components/charts/picture/frame';
import type { Paper } from '@/components/charts/picture/setting';
import { positionsPicture } from '@/components/charts/positions-over-time/picture';
import { positionsOverTime } from '@/components/charts/positions-over-time/series';
import { slidingMeansPicture } from '@/components/charts/sliding-means/picture';
import { slidingMeans } from '@/components/charts/sliding-means/series';
import { spectrumPicture } from '@/components/charts/spectrum/picture';
import { spectrum } from '@/components/charts/spectrum/series';
import { timelinePicture } from '@/components/charts/timeline/picture';
import { timeline } from '@/components/charts/timeline/series';
import { trendsPicture } from '@/components/charts/trends/picture';
import { trends } from '@/components/charts/trends/series';
import type { Database } from '@/domain/database';
import {
  ArticleBalanceDocument,
  OverviewDocument,
  PositionsDocument,
  TopicSlidingMeansDocument,
  TopicSpectrumDocument,
  TopicTimelineDocument,
  type TypedDocumentString,
} from '@/generated/graphql/documents';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { ask } from './ask';
import { pictureSetting } from './picture-setting';

/** The figures that have a picture. */
export const PICTURES = [
  'spectrum',
  'topic',
  'consensus',
  'distribution',
  'activity',
  'trends',
  'timeline',
  'sliding-means',
  'balance',
  'positions',
] as const;

type Name = (typeof PICTURES)[number];

/**
 * Every picture of the demonstration corpus, by its figure's name, under conditions that no filter would let stand
 * together: names in three scripts.
 */
export async function demonstrationPictures(db: Database, locale: Locale): Promise<Record<Name, Picture>> {
  const setting = pictureSetting(locale);
  const { direction } = setting;
  const titles = titlesIn(locale);
  const answer = <Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Omit<Variables, 'locale'>,
  ) => ask<Data>(db, document.toString(), { ...variables, locale: API_LOCALE[locale] });
  const { overview, consensus } = await answer(OverviewDocument, { order: 'GAP' });
  const comparison = overview.comparison!;
  const sides = [comparison.left, comparison.right];
  const { topic } = await answer(TopicSpectrumDocument, { topic: 'mutual-trust' });
  const inTime = await answer(TopicTimelineDocument, { topic: 'mutual-trust' });
  const { article } = await answer(ArticleBalanceDocument, { article: 'aljazeera-2023-11-putin-astana' });
  const { analyst } = await answer(PositionsDocument, { analyst: 'kassym-jomart-tokayev' });
  const sliding = await answer(TopicSlidingMeansDocument, {
    topic: 'mutual-trust',
    window: { width: 6, unit: 'MONTH', kernel: 'EPANECHNIKOV' },
  });
  const [line] = inTime.topic!.timeline.series;
  const [before, after] = line!.points.filter((point) => point.mean);
  const turn = { entity: line!.entity, before: before!, after: after!, change: { grade: 'THIN' as const } };
  const voices = article!.balance.shares.map((share) => ({ ...share, entity: share.perspective }));
  const paper = (figure: Name): Paper => ({
    setting,
    head: {
      title: titles[figure],
      conditions: [
        { text: 'Западный фронт & <co>', language: 'ru', direction: 'LTR' },
        { text: 'الحياد', language: 'ar', direction: 'RTL' },
      ],
      address: `https://mawqif.example/${locale}/figures/${figure}?topic=mutual-trust&q=الحياد`,
      dates: { from: overview.from!, to: overview.to! },
    },
  });
  return {
    spectrum: spectrumPicture(
      paper('spectrum'),
      spectrum({
        sides,
        topics: comparison.topics.map(({ topic, left, right, gap }) => ({ topic, sides: [left, right], gap })),
        direction,
        order: 'ranked',
      }),
    ),
    topic: spectrumPicture(
      paper('topic'),
      spectrum({
        sides: topic!.sides.map((side) => side.entity),
        topics: [{ topic: topic!, sides: topic!.sides }],
        direction,
        order: 'given',
      }),
    ),
    consensus: consensusPicture(paper('consensus'), consensusChart(consensus.topics, direction)),
    distribution: distributionPicture(
      paper('distribution'),
      distribution(
        overview.sides.map((side) => ({ ...side, entity: side.perspective })),
        direction,
      ),
    ),
    activity: activityPicture(paper('activity'), activity(overview.activity, direction)),
    trends: trendsPicture(paper('trends'), trends({ sides, topics: overview.topics, direction })),
    timeline: timelinePicture(paper('timeline'), timeline({ ...inTime.topic!.timeline, turningPoints: [turn] })),
    'sliding-means': slidingMeansPicture(
      paper('sliding-means'),
      slidingMeans({ ...sliding.topic!.slidingMeans, direction }),
    ),
    positions: positionsPicture(
      paper('positions'),
      positionsOverTime({ entity: analyst!, topics: analyst!.consistency.topics, direction }),
    ),
    balance: balancePicture(paper('balance'), balance({ ...article!.balance, shares: voices }, direction)),
  };
}

function titlesIn(locale: Locale): Record<Name, string> {
  const { overview, topic, article, analyst, charts } = locale === 'ar' ? ar : en;
  return {
    spectrum: overview.spectrum.title,
    consensus: overview.consensus.title,
    distribution: overview.distribution.title,
    activity: overview.activity.title,
    trends: overview.trends.title,
    topic: topic.figure,
    timeline: topic.timeline,
    'sliding-means': charts.sliding.name,
    balance: article.balance,
    positions: analyst.change,
  };
}
