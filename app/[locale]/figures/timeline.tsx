import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { timelineNumbers } from '@/components/charts/timeline/numbers';
import { timelinePicture } from '@/components/charts/timeline/picture';
import { timeline } from '@/components/charts/timeline/series';
import { TopicTimelineDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { choice, readParameters, slug } from '../_filters/read';
import { TopicTimeline } from '../topics/[slug]/figures';
import { intervalOf, PERIODS, periodQuery } from '../topics/[slug]/time-address';
import { figure } from './figure';
import { gradeWords } from './grade-words';
import { onTopic } from './on-topic';

/** How each side's mean on one topic moves. */
export const timelineFigure = figure({
  document: TopicTimelineDocument,
  read: (query) => readParameters({ topic: slug, by: choice(PERIODS) }, query),
  variables: ({ topic = '', by }) => ({ topic, interval: intervalOf(by) }),
  query: ({ topic, by }) => ({ topic, ...periodQuery(by) }),
  present: async ({ data: { topic, overview }, values, locale }) => {
    if (!topic) notFound();
    const [t, figures, grade, common] = await Promise.all([
      getTranslations('topic'),
      getTranslations('figures'),
      gradeWords(),
      onTopic(locale, 'timeline', topic, overview),
    ]);
    const series = timeline(topic.timeline);
    return {
      ...common,
      origin: {
        ...common.origin,
        href: `${pageAddress(locale, `/topics/${topic.slug}`, periodQuery(values.by))}#time`,
      },
      name: t('timeline'),
      draw: series.lines.length > 0 ? (standing) => <TopicTimeline topic={topic} {...standing} /> : null,
      numbers: timelineNumbers(series, {
        grade,
        dating: (approximate) => figures(approximate ? 'datedToMonth' : 'datedToDay'),
      }),
      picture: series.lines.length > 0 ? (paper) => timelinePicture(paper, series) : null,
    };
  },
});
