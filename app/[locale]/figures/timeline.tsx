import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { timelineNumbers } from '@/components/charts/timeline/numbers';
import { timelinePicture } from '@/components/charts/timeline/picture';
import { timeline } from '@/components/charts/timeline/series';
import { TopicTimelineDocument } from '@/generated/graphql/documents';
import { TopicTimeline } from '../topics/[slug]/figures';
import { dateRange } from './date-range';
import { figure } from './figure';
import { gradeWords } from './grade-words';
import { onTopic, readTopic } from './on-topic';

/** How each side's mean on one topic moves. */
export const timelineFigure = figure({
  document: TopicTimelineDocument,
  read: readTopic,
  variables: ({ topic = '' }) => ({ topic }),
  query: ({ topic }) => ({ topic }),
  present: async ({ data: { topic }, locale }) => {
    if (!topic) notFound();
    const [t, figures, grade, common] = await Promise.all([
      getTranslations('topic'),
      getTranslations('figures'),
      gradeWords(),
      onTopic(locale, 'timeline', topic),
    ]);
    const series = timeline(topic.timeline);
    return {
      ...common,
      name: t('timeline'),
      draw: series.lines.length > 0 ? (standing) => <TopicTimeline topic={topic} {...standing} /> : null,
      numbers: timelineNumbers(series, {
        grade,
        dating: (approximate) => figures(approximate ? 'datedToMonth' : 'datedToDay'),
      }),
      picture: series.lines.length > 0 ? (paper) => timelinePicture(paper, series) : null,
      dates: dateRange({ from: series.buckets[0]?.from, to: series.buckets.at(-1)?.to }),
    };
  },
});
