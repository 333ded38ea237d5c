import { NetworkDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import type { SearchParams } from '../_filters/read';
import { settle } from '../_filters/settle';
import { networkFilter, networkQuestion, networkSteps, readNetworkValues } from './address';

/** More marks than these cannot be told apart, nor a larger matrix be read; the files hold all. */
export const MOST_ANALYSTS = 60;

/** The network of an address with what the page shows beside it; what cannot be used is set aside and listed. */
export function loadNetwork(locale: Locale, query: SearchParams) {
  return settle(readNetworkValues(query), (wanted) =>
    execute(NetworkDocument, {
      ...networkQuestion(wanted),
      ...networkSteps(wanted),
      locale: API_LOCALE[locale],
      filter: networkFilter(wanted),
      claimFilter: networkFilter(wanted),
      limit: MOST_ANALYSTS,
    }),
  );
}
