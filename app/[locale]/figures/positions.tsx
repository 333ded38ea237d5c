import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { positionsNumbers } from '@/components/charts/positions-over-time/numbers';
import { positionsPicture } from '@/components/charts/positions-over-time/picture';
import { PositionsDocument } from '@/generated/graphql/documents';
import { AnalystPositions, analystPositions } from '../analysts/[slug]/positions';
import { figure } from './figure';
import { gradeWords } from './grade-words';
import { ofAnalyst, onAnalystPage } from './of-analyst';

/** What one speaker says on each topic over time. */
export const positionsFigure = figure({
  document: PositionsDocument,
  ...ofAnalyst,
  present: async ({ data: { analyst }, locale }) => {
    if (!analyst) notFound();
    const [t, grade] = await Promise.all([getTranslations('analyst'), gradeWords()]);
    const series = analystPositions(analyst, locale);
    const drawn = series.strips.length > 0;
    return {
      name: t('change'),
      subject: analyst.name,
      origin: await onAnalystPage(locale, analyst.slug, 'positions'),
      conditions: [],
      counts: analyst.counts,
      dates: null,
      draw: drawn ? (standing) => <AnalystPositions analyst={analyst} data={series} {...standing} /> : null,
      numbers: positionsNumbers(series, { grade, precision: (precision) => t(`precision.${precision}`) }),
      picture: drawn ? (paper) => positionsPicture(paper, series) : null,
    };
  },
});
