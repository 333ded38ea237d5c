import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DividingLine } from '@/components/dividing-line/dividing-line';
import { AppliedFilters } from '@/components/filters/applied-filters';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { Markup } from '@/components/markup/markup';
import { Notice } from '@/components/notice/notice';
import { PageHeading } from '@/components/page/page';
import { pageAddress, type Query } from '@/i18n/address';
import { appliedFilters } from '../_filters/applied';
import type { SearchParams } from '../_filters/read';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import { explainAddress } from '../explain/address';
import { figureAddress } from '../figures/address';
import { madeQuery, networkQuery } from './address';
import { networkConditionLabel } from './condition-label';
import { NetworkDownloads } from './downloads';
import { drawNetwork } from './drawing';
import { NetworkDrawn } from './drawn';
import { NetworkForm, NetworkModes } from './form';
import { loadNetwork, MOST_ANALYSTS } from './load';
import { NetworkOverTime } from './over-time';
import styles from './page.module.css';
import { RankedTies } from './ranked';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('network');
  const unlisted = Object.keys(await searchParams).length > 0;
  return pageMetadata({ locale, path: '/network', title: t('title'), description: t('metaDescription'), unlisted });
}

export default async function NetworkPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { data, values, ignored } = await loadNetwork(locale, await searchParams);
  const t = await getTranslations('network');
  const { network, polarisation, networkOverTime, claimFacets } = data;
  const { points, ties, drawing } = drawNetwork(network, values);
  const query = networkQuery(values);
  const hrefOf = (other: Query) => pageAddress(locale, '/network', other);
  const conditions = appliedFilters(query, networkConditionLabel(locale, values, claimFacets), hrefOf);
  return (
    <Markup locale={locale}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <NetworkModes values={values} />
      <NetworkForm values={values} thresholds={drawing.thresholds} facets={claimFacets} />
      <IgnoredNotice ignored={ignored} />
      <AppliedFilters filters={conditions} clearHref={hrefOf(madeQuery(values))} />
      {network.analysts > MOST_ANALYSTS && (
        <Notice>{t('most', { most: MOST_ANALYSTS, count: network.analysts })}</Notice>
      )}
      <NetworkDrawn
        network={network}
        values={values}
        points={points}
        ties={ties}
        drawing={drawing}
        figureHref={figureAddress(locale, 'network', query)}
      />
      <DividingLine
        polarisation={polarisation}
        explainHref={
          values.middle === undefined ? explainAddress(locale, { measure: 'polarisation' }, values) : undefined
        }
      >
        <div className={styles.overTime}>
          <NetworkOverTime
            overTime={networkOverTime}
            values={values}
            level={3}
            figureHref={figureAddress(locale, 'network-over-time', query)}
          />
        </div>
      </DividingLine>
      {ties.length > 0 && (
        <>
          <RankedTies ties={ties} values={values} />
          <NetworkDownloads query={query} />
        </>
      )}
    </Markup>
  );
}
