import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { spectrumNumbers } from '@/components/charts/spectrum/numbers';
import { spectrumPicture } from '@/components/charts/spectrum/picture';
import { TopicSpectrumDocument } from '@/generated/graphql/documents';
import { TopicSpectrum, topicSpectrum } from '../topics/[slug]/figures';
import { figure } from './figure';
import { gradeWords } from './grade-words';
import { onTopic, readTopic } from './on-topic';

/** Where each side stands on one topic. */
export const topicFigure = figure({
  document: TopicSpectrumDocument,
  read: readTopic,
  variables: ({ topic = '' }) => ({ topic }),
  query: ({ topic }) => ({ topic }),
  present: async ({ data: { topic, overview }, locale }) => {
    if (!topic) notFound();
    const [t, grade, common] = await Promise.all([
      getTranslations('topic'),
      gradeWords(),
      onTopic(locale, 'spectrum', topic, overview),
    ]);
    const series = topicSpectrum(topic, locale);
    const drawn = topic.sides.length > 0;
    return {
      ...common,
      name: t('figure'),
      draw: drawn ? (standing) => <TopicSpectrum topic={topic} {...standing} /> : null,
      numbers: spectrumNumbers(series, grade),
      picture: drawn ? (paper) => spectrumPicture(paper, series) : null,
    };
  },
});
