import { getTranslations } from 'next-intl/server';
import { trendsNumbers } from '@/components/charts/trends/numbers';
import { TrendsDocument } from '@/generated/graphql/documents';
import { overviewFilter, readOverviewValues, trendsQuery } from '../_overview/address';
import { OverviewTrends, sidesInMotion } from '../_overview/figures';
import { comparedSides } from './compared-sides';
import { figure } from './figure';
import { gradeWords } from './grade-words';
import { onOverview } from './on-overview';

/** How each side's mean on every topic moves from year to year. */
export const trendsFigure = figure({
  document: TrendsDocument,
  read: readOverviewValues,
  variables: (values) => ({ filter: overviewFilter(values), left: values.left, right: values.right }),
  query: trendsQuery,
  present: async ({ data: { overview }, values, locale }) => {
    const [t, grade, common, sides] = await Promise.all([
      getTranslations('overview'),
      gradeWords(),
      onOverview(locale, 'trends', values, overview),
      comparedSides(values, overview.comparison),
    ]);
    return {
      ...common,
      name: t('trends.title'),
      conditions: [...sides, ...common.conditions],
      draw:
        overview.counts.claims > 0
          ? (standing) => <OverviewTrends overview={overview} values={values} {...standing} />
          : null,
      numbers: trendsNumbers({ sides: sidesInMotion(overview), topics: overview.topics }, grade),
      picture: null,
    };
  },
});
