import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { slidingNumbers } from '@/components/charts/sliding-means/numbers';
import { slidingMeansPicture } from '@/components/charts/sliding-means/picture';
import { slidingMeans } from '@/components/charts/sliding-means/series';
import { TopicSlidingMeansDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { DIRECTION } from '@/i18n/routing';
import { readParameters, slug } from '../_filters/read';
import { TopicSlidingMeans } from '../topics/[slug]/sliding-means';
import { windowOf, windowParameters, windowQuery } from '../topics/[slug]/time-address';
import { figure } from './figure';
import { gradeWords } from './grade-words';
import { onTopic } from './on-topic';

/** How each side's mean on one topic moves in a window that slides. */
export const slidingMeansFigure = figure({
  document: TopicSlidingMeansDocument,
  read: (query) => readParameters({ topic: slug, ...windowParameters }, query),
  variables: ({ topic = '', ...window }) => ({ topic, window: windowOf(window) }),
  query: ({ topic, ...window }) => ({ topic, ...windowQuery(window) }),
  present: async ({ data: { topic, overview }, values, locale }) => {
    if (!topic) notFound();
    const [t, grade, common] = await Promise.all([
      getTranslations('charts.sliding'),
      gradeWords(),
      onTopic(locale, 'time', topic, overview),
    ]);
    const series = slidingMeans({ ...topic.slidingMeans, direction: DIRECTION[locale] });
    const query = { by: 'sliding', ...windowQuery(values) };
    return {
      ...common,
      name: t('name'),
      origin: { ...common.origin, href: `${pageAddress(locale, `/topics/${topic.slug}`, query)}#time` },
      draw: series.lines.length > 0 ? (standing) => <TopicSlidingMeans topic={topic} {...standing} /> : null,
      numbers: slidingNumbers(series, grade),
      picture: series.lines.length > 0 ? (paper) => slidingMeansPicture(paper, series) : null,
    };
  },
});
