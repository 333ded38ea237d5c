import { getTranslations } from 'next-intl/server';
import { trendsNumbers } from '@/components/charts/trends/numbers';
import { trendsPicture } from '@/components/charts/trends/picture';
import { trends } from '@/components/charts/trends/series';
import { TrendsDocument } from '@/generated/graphql/documents';
import { DIRECTION } from '@/i18n/routing';
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
    const input = { sides: sidesInMotion(overview), topics: overview.topics };
    return {
      ...common,
      name: t('trends.title'),
      conditions: [...sides, ...common.conditions],
      draw:
        overview.counts.claims > 0
          ? (standing) => <OverviewTrends overview={overview} values={values} {...standing} />
          : null,
      numbers: trendsNumbers(input, grade),
      picture:
        overview.counts.claims > 0
          ? (paper) => trendsPicture(paper, trends({ ...input, direction: DIRECTION[locale] }))
          : null,
    };
  },
});
