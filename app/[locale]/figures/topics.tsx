import { getTranslations } from 'next-intl/server';
import { spectrumNumbers } from '@/components/charts/spectrum/numbers';
import { spectrumPicture } from '@/components/charts/spectrum/picture';
import { TopicsSpectrumDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { TopicsSpectrum, topicsSpectrum } from '../topics/spectrum';
import { figure } from './figure';
import { gradeWords } from './grade-words';

/** Where each side stands on every topic. */
export const topicsFigure = figure({
  document: TopicsSpectrumDocument,
  read: () => ({ values: {}, ignored: [] }),
  variables: () => ({}),
  query: () => ({}),
  present: async ({ data: { topics }, locale }) => {
    const [t, grade] = await Promise.all([getTranslations('topics'), gradeWords()]);
    const series = topicsSpectrum(topics.nodes, locale);
    const drawn = series.positions > 0;
    return {
      name: t('figure'),
      subject: null,
      origin: { title: t('title'), href: `${pageAddress(locale, '/topics')}#spectrum` },
      conditions: [],
      counts: null,
      dates: null,
      draw: drawn ? (standing) => <TopicsSpectrum topics={topics.nodes} {...standing} /> : null,
      numbers: spectrumNumbers(series, grade),
      picture: drawn ? (paper) => spectrumPicture(paper, series) : null,
    };
  },
});
