import { getTranslations } from 'next-intl/server';
import { spectrumNumbers } from '@/components/charts/spectrum/numbers';
import { SpectrumDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { overviewFilter, overviewQuery, readOverviewValues, topicOrder } from '../_overview/address';
import { OverviewSpectrum, overviewSpectrum } from '../_overview/figures';
import { comparedSides } from './compared-sides';
import { conditionsOf } from './conditions';
import { figure } from './figure';
import { gradeWords } from './grade-words';

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
    const [t, nav, grade] = await Promise.all([getTranslations('overview'), getTranslations('nav'), gradeWords()]);
    const { comparison } = overview;
    const query = overviewQuery(values);
    const series = overviewSpectrum(comparison, values, locale);
    return {
      title: t('spectrum.title'),
      lead: t('spectrum.lead'),
      origin: { title: nav('overview'), href: `${pageAddress(locale, '/', query)}#spectrum` },
      conditions: [
        ...(await comparedSides(values, comparison)),
        ...(await conditionsOf(locale, query, overviewFilter(values))),
      ],
      counts: overview.counts,
      draw:
        comparison && series.positions > 0
          ? (standing) => <OverviewSpectrum comparison={comparison} values={values} {...standing} />
          : null,
      numbers: spectrumNumbers(series, grade),
      picture: null,
    };
  },
});
