import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { spectrumNumbers } from '@/components/charts/spectrum/numbers';
import { spectrumPicture } from '@/components/charts/spectrum/picture';
import { AnalystSpectrumDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { readParameters, slug } from '../_filters/read';
import { AnalystSpectrum, analystSpectrum } from '../analysts/[slug]/spectrum';
import { figure } from './figure';
import { gradeWords } from './grade-words';

/** Where one speaker stands, topic by topic. */
export const analystFigure = figure({
  document: AnalystSpectrumDocument,
  read: (query) => readParameters({ analyst: slug }, query),
  variables: ({ analyst = '' }) => ({ analyst }),
  query: ({ analyst }) => ({ analyst }),
  present: async ({ data: { analyst }, locale }) => {
    if (!analyst) notFound();
    const [t, figures, grade] = await Promise.all([
      getTranslations('analyst'),
      getTranslations('figures'),
      gradeWords(),
    ]);
    const series = analystSpectrum(analyst.topics, locale);
    const drawn = series.positions > 0;
    return {
      name: t('figure'),
      subject: analyst.name,
      origin: { title: figures('analystPage'), href: `${pageAddress(locale, `/analysts/${analyst.slug}`)}#spectrum` },
      conditions: [],
      counts: analyst.counts,
      dates: null,
      draw: drawn ? (standing) => <AnalystSpectrum topics={analyst.topics} {...standing} /> : null,
      numbers: spectrumNumbers(series, grade),
      picture: drawn ? (paper) => spectrumPicture(paper, series) : null,
    };
  },
});
