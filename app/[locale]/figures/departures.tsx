import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { spectrumNumbers } from '@/components/charts/spectrum/numbers';
import { spectrumPicture } from '@/components/charts/spectrum/picture';
import { DeparturesDocument } from '@/generated/graphql/documents';
import { DeparturesFigure, departureSpectrum } from '../analysts/[slug]/departures';
import { figure } from './figure';
import { gradeWords } from './grade-words';
import { ofAnalyst, onAnalystPage } from './of-analyst';

/** One speaker beside the rest of his or her own side, topic by topic. */
export const departuresFigure = figure({
  document: DeparturesDocument,
  ...ofAnalyst,
  present: async ({ data: { analyst }, locale }) => {
    if (!analyst) notFound();
    const [t, grade] = await Promise.all([getTranslations('analyst.departures'), gradeWords()]);
    const series = departureSpectrum(analyst, t('rest', { side: analyst.perspective.name.text }), locale);
    const drawn = series.positions > 0;
    return {
      name: t('title'),
      subject: analyst.name,
      origin: await onAnalystPage(locale, analyst.slug, 'departures'),
      conditions: [],
      counts: analyst.counts,
      dates: null,
      draw: drawn ? (standing) => <DeparturesFigure analyst={analyst} data={series} {...standing} /> : null,
      numbers: spectrumNumbers(series, grade),
      picture: drawn
        ? (paper) => spectrumPicture(paper, series, { lead: t('picture'), unrankedWhy: t('unrankedWhy') })
        : null,
    };
  },
});
