import { getTranslations } from 'next-intl/server';
import { activityNumbers } from '@/components/charts/activity/numbers';
import { activityPicture } from '@/components/charts/activity/picture';
import { activity } from '@/components/charts/activity/series';
import { ActivityDocument } from '@/generated/graphql/documents';
import { DIRECTION } from '@/i18n/routing';
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
      picture:
        overview.counts.claims > 0
          ? (paper) => activityPicture(paper, activity(overview.activity, DIRECTION[locale]))
          : null,
    };
  },
});
