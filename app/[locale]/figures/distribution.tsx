import { getTranslations } from 'next-intl/server';
import { distributionNumbers } from '@/components/charts/distribution/numbers';
import { distributionPicture } from '@/components/charts/distribution/picture';
import { DistributionDocument } from '@/generated/graphql/documents';
import { claimsQuery, overviewFilter, readOverviewValues } from '../_overview/address';
import { OverviewDistribution, overviewDistribution } from '../_overview/figures';
import { figure } from './figure';
import { onOverview } from './on-overview';

/** How each side's positions spread over the scale. */
export const distributionFigure = figure({
  document: DistributionDocument,
  read: readOverviewValues,
  variables: (values) => ({ filter: overviewFilter(values) }),
  query: (values) => claimsQuery(values, {}),
  present: async ({ data: { overview }, values, locale }) => {
    const [t, common] = await Promise.all([
      getTranslations('overview'),
      onOverview(locale, 'distribution', values, overview),
    ]);
    const series = overviewDistribution(overview.sides, locale);
    return {
      ...common,
      name: t('distribution.title'),
      draw:
        series.rows.length > 0
          ? (standing) => <OverviewDistribution sides={overview.sides} values={values} {...standing} />
          : null,
      numbers: distributionNumbers(series),
      picture: series.rows.length > 0 ? (paper) => distributionPicture(paper, series) : null,
    };
  },
});
