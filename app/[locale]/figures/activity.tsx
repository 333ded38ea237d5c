import { getTranslations } from 'next-intl/server';
import { activityNumbers } from '@/components/charts/activity/numbers';
import { ActivityDocument } from '@/generated/graphql/documents';
import { claimsQuery, overviewFilter, readOverviewValues } from '../_overview/address';
import { OverviewActivity } from '../_overview/figures';
import { figure } from './figure';
import { onOverview } from './on-overview';

/** How many claims each side makes over time. */
export const activityFigure = figure({
  document: ActivityDocument,
  read: readOverviewValues,
  variables: (values) => ({ filter: overviewFilter(values) }),
  query: (values) => claimsQuery(values, {}),
  present: async ({ data: { overview }, values, locale }) => {
    const [t, common] = await Promise.all([
      getTranslations('overview'),
      onOverview(locale, 'activity', values, overview),
    ]);
    return {
      ...common,
      name: t('activity.title'),
      draw:
        overview.counts.claims > 0
          ? (standing) => <OverviewActivity timeline={overview.activity} values={values} {...standing} />
          : null,
      numbers: activityNumbers(overview.activity),
      picture: null,
    };
  },
});
