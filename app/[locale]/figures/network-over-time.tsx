import { getTranslations } from 'next-intl/server';
import { agreementNumbers } from '@/components/charts/agreement-over-time/numbers';
import { agreementPicture } from '@/components/charts/agreement-over-time/picture';
import { agreementOverTime } from '@/components/charts/agreement-over-time/series';
import { NetworkOverTimeDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { networkFilter, networkQuery, networkSteps, readNetworkValues } from '../network/address';
import { findingWords, NetworkOverTime, shapeOf } from '../network/over-time';
import { conditionsOf } from './conditions';
import { figure } from './figure';

/** Whether the line between the sides sharpens. */
export const networkOverTimeFigure = figure({
  document: NetworkOverTimeDocument,
  read: readNetworkValues,
  variables: (values) => ({ ...networkSteps(values), filter: networkFilter(values) }),
  query: networkQuery,
  present: async ({ data: { networkOverTime }, values, locale }) => {
    const [t, network] = await Promise.all([getTranslations('network.overTime'), getTranslations('network')]);
    const { windows } = networkOverTime;
    const series = agreementOverTime(windows);
    const query = networkQuery(values);
    return {
      name: t('title'),
      subject: null,
      origin: { title: network('title'), href: `${pageAddress(locale, '/network', query)}#over-time` },
      conditions: await conditionsOf(locale, query, networkFilter(values)),
      counts: null,
      // Windows reach beyond the days on which anything was published.
      dates: null,
      draw: series ? (standing) => <NetworkOverTime overTime={networkOverTime} values={values} {...standing} /> : null,
      numbers: agreementNumbers({ windows }),
      picture: series
        ? (paper) =>
            agreementPicture(paper, series, {
              lead: findingWords(t, formatFor(locale), windows),
              caption: t('caption', shapeOf(networkOverTime)),
              hollow: t('hollow'),
              interval: t('interval'),
              opposed: t('opposed'),
              lines: { within: t('lines.within'), across: t('lines.across') },
            })
        : null,
    };
  },
});
