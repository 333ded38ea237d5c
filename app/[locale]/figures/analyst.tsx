import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { spectrumNumbers } from '@/components/charts/spectrum/numbers';
import { spectrumPicture } from '@/components/charts/spectrum/picture';
import { AnalystSpectrumDocument } from '@/generated/graphql/documents';
import { AnalystSpectrum, analystSpectrum, onTopics } from '../analysts/[slug]/spectrum';
import { figure } from './figure';
import { gradeWords } from './grade-words';
import { ofAnalyst, onAnalystPage } from './of-analyst';

/** Where one speaker stands, topic by topic. */
export const analystFigure = figure({
  document: AnalystSpectrumDocument,
  ...ofAnalyst,
  present: async ({ data: { analyst }, locale }) => {
    if (!analyst) notFound();
    const [t, grade] = await Promise.all([getTranslations('analyst'), gradeWords()]);
    const topics = onTopics(analyst.consistency);
    const series = analystSpectrum(topics, locale);
    const drawn = series.positions > 0;
    return {
      name: t('figure'),
      subject: analyst.name,
      origin: await onAnalystPage(locale, analyst.slug, 'spectrum'),
      conditions: [],
      counts: analyst.counts,
      dates: null,
      draw: drawn ? (standing) => <AnalystSpectrum topics={topics} {...standing} /> : null,
      numbers: spectrumNumbers(series, grade),
      picture: drawn ? (paper) => spectrumPicture(paper, series) : null,
    };
  },
});
