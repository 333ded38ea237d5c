import { getTranslations } from 'next-intl/server';
import { spectrumNumbers } from '@/components/charts/spectrum/numbers';
import { spectrumPicture } from '@/components/charts/spectrum/picture';
import { SpectrumDocument } from '@/generated/graphql/documents';
import { overviewFilter, overviewQuery, readOverviewValues, topicOrder } from '../_overview/address';
import { OverviewSpectrum, overviewSpectrum } from '../_overview/figures';
import { comparedSides } from './compared-sides';
import { figure } from './figure';
import { gradeWords } from './grade-words';
import { onOverview } from './on-overview';

/** Where the two compared sides of the overview stand, topic by topic. */
export const spectrumFigure = figure({
  document: SpectrumDocument,
  read: readOverviewValues,
  variables: (values) => ({
    filter: overviewFilter(values),
    left: values.left,
    right: values.right,
    order: topicOrder(values),
  }),
  query: overviewQuery,
  present: async ({ data: { overview }, values, locale }) => {
    const [t, grade] = await Promise.all([getTranslations('overview'), gradeWords()]);
    const { comparison } = overview;
    const series = overviewSpectrum(comparison, values, locale);
    const common = await onOverview(locale, 'spectrum', values, overview);
    return {
      ...common,
      name: t('spectrum.title'),
      conditions: [...(await comparedSides(values, comparison)), ...common.conditions],
      draw:
        comparison && series.positions > 0
          ? (standing, hrefOf) => (
              <OverviewSpectrum comparison={comparison} values={values} hrefOf={hrefOf} {...standing} />
            )
          : null,
      numbers: spectrumNumbers(series, grade),
      picture: series.positions > 0 ? (paper) => spectrumPicture(paper, series) : null,
    };
  },
});
