import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { networkDrawing } from '@/components/charts/network/series';
import { DividingLine } from '@/components/dividing-line/dividing-line';
import { AppliedFilters } from '@/components/filters/applied-filters';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { Notice } from '@/components/notice/notice';
import { PageHeading } from '@/components/page/page';
import { NetworkDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress, type Query } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { appliedFilters } from '../_filters/applied';
import { conditionLabel } from '../_filters/condition-label';
import type { SearchParams } from '../_filters/read';
import { settle } from '../_filters/settle';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import { networkFilter, networkQuery, networkQuestion, readNetworkValues } from './address';
import { NetworkDownloads } from './downloads';
import { NetworkDrawn } from './drawn';
import { NetworkForm, NetworkModes } from './form';
import { RankedTies } from './ranked';
import { pointsOf, tiesOf } from './ties';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

/** More marks than these cannot be told apart, nor a larger matrix be read; the files hold all. */
const MOST_ANALYSTS = 60;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('network');
  const unlisted = Object.keys(await searchParams).length > 0;
  return pageMetadata({ locale, path: '/network', title: t('title'), description: t('metaDescription'), unlisted });
}

export default async function NetworkPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { data, values, ignored } = await settle(readNetworkValues(await searchParams), (wanted) =>
    execute(NetworkDocument, {
      ...networkQuestion(wanted),
      locale: API_LOCALE[locale],
      filter: networkFilter(wanted),
      claimFilter: networkFilter(wanted),
      limit: MOST_ANALYSTS,
    }),
  );
  const t = await getTranslations('network');
  const { network, polarisation, claimFacets } = data;
  const { qualifier } = networkQuestion(values);
  const points = pointsOf(network);
  const ties = tiesOf(network, points, qualifier);
  const drawing = networkDrawing(points, ties, { with: values.least ?? null, against: values.against ?? null });
  const label = await conditionLabel(locale, claimFacets);
  const hrefOf = (query: Query) => pageAddress(locale, '/network', query);
  const conditions = appliedFilters(networkQuery(values), label, hrefOf);
  const { from: _from, to: _to, topic: _topic, perspective: _perspective, ...made } = networkQuery(values);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <NetworkModes values={values} />
      <NetworkForm values={values} thresholds={drawing.thresholds} facets={claimFacets} />
      <IgnoredNotice ignored={ignored} />
      <AppliedFilters filters={conditions} clearHref={hrefOf(made)} />
      {network.analysts > MOST_ANALYSTS && (
        <Notice>{t('most', { most: MOST_ANALYSTS, count: network.analysts })}</Notice>
      )}
      <NetworkDrawn network={network} values={values} points={points} ties={ties} drawing={drawing} />
      {ties.length > 0 && (
        <>
          <RankedTies ties={ties} values={values} />
          <NetworkDownloads query={networkQuery(values)} />
        </>
      )}
      <DividingLine polarisation={polarisation} />
    </>
  );
}
