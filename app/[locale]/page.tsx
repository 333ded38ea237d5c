import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClaimList } from '@/components/claim-card/claim-list';
import { DividingLine } from '@/components/dividing-line/dividing-line';
import { AppliedFilters } from '@/components/filters/applied-filters';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { Markup } from '@/components/markup/markup';
import { Section } from '@/components/page/page';
import { OverviewDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress, type Query } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { appliedFilters } from './_filters/applied';
import type { SearchParams } from './_filters/read';
import { settle } from './_filters/settle';
import {
  claimsQuery,
  overviewFilter,
  overviewQuery,
  readOverviewValues,
  topicOrder,
  trendsQuery,
} from './_overview/address';
import { overviewConditionLabel } from './_overview/condition-label';
import { OverviewConsensus } from './_overview/consensus';
import { OverviewActivity, OverviewDistribution, OverviewSpectrum, OverviewTrends } from './_overview/figures';
import { OverviewFilterForm } from './_overview/filter-form';
import { OverviewHead } from './_overview/head';
import { OverviewBlindSpots, OverviewFacing, OverviewOneSided } from './_overview/sides';
import { methodAddress } from './_page/links';
import { pageLocale } from './_page/locale';
import { pageMetadata } from './_page/metadata';
import { explainAddress } from './explain/address';
import { figureAddress } from './figures/address';
import styles from './page.module.css';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const [overview, site] = await Promise.all([getTranslations('overview'), getTranslations('site')]);
  const unlisted = Object.keys(await searchParams).length > 0;
  return pageMetadata({ locale, path: '/', title: overview('metaTitle'), description: site('description'), unlisted });
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { data, values, ignored } = await settle(readOverviewValues(await searchParams), (wanted) =>
    execute(OverviewDocument, {
      locale: API_LOCALE[locale],
      filter: overviewFilter(wanted),
      claimFilter: overviewFilter(wanted),
      left: wanted.left,
      right: wanted.right,
      order: topicOrder(wanted),
    }),
  );
  const t = await getTranslations('overview');
  const hrefOf = (query: Query) => pageAddress(locale, '/', query);
  const label = await overviewConditionLabel(locale, data);
  const conditions = appliedFilters(overviewQuery(values), label, hrefOf);
  const { overview } = data;
  const { comparison } = overview;
  return (
    <Markup className={styles.overview}>
      <OverviewHead overview={overview} query={claimsQuery(values, {})} />
      <IgnoredNotice ignored={ignored} />
      <OverviewFilterForm
        values={values}
        facets={data.claimFacets}
        sides={overview.sides}
        conditions={conditions.length}
      />
      <AppliedFilters filters={conditions} clearHref={hrefOf({})} />
      {comparison && (
        <>
          <OverviewSpectrum
            comparison={comparison}
            values={values}
            figureHref={figureAddress(locale, 'spectrum', overviewQuery(values))}
          />
          <div className={styles.columns}>
            <OverviewFacing comparison={comparison} />
            <div>
              <OverviewOneSided comparison={comparison} values={values} />
              <OverviewBlindSpots blindSpots={overview.blindSpots} values={values} />
            </div>
          </div>
        </>
      )}
      {overview.counts.claims > 0 && (
        <>
          <OverviewConsensus
            topics={data.consensus.topics}
            values={values}
            figureHref={figureAddress(locale, 'consensus', claimsQuery(values, {}))}
          />
          <DividingLine
            polarisation={data.polarisation}
            explainHref={explainAddress(locale, { measure: 'polarisation' }, values)}
          >
            <p className={styles.more}>
              <a href={`${methodAddress(locale)}#polarisation`}>{t('dividingLine.method')}</a>{' '}
              <a href={pageAddress(locale, '/network', { from: values.from, to: values.to, topic: values.topic })}>
                {t('dividingLine.network')}
              </a>
            </p>
          </DividingLine>
          <OverviewDistribution
            sides={overview.sides}
            values={values}
            figureHref={figureAddress(locale, 'distribution', claimsQuery(values, {}))}
          />
          <OverviewActivity
            timeline={overview.activity}
            values={values}
            figureHref={figureAddress(locale, 'activity', claimsQuery(values, {}))}
          />
          <OverviewTrends
            overview={overview}
            values={values}
            figureHref={figureAddress(locale, 'trends', trendsQuery(values))}
          />
          {!comparison && <OverviewBlindSpots blindSpots={overview.blindSpots} values={values} />}
          <Section id="latest" title={t('latest.title')}>
            <ClaimList claims={overview.latestClaims} />
            <p className={styles.more}>
              <a href={pageAddress(locale, '/claims', claimsQuery(values, {}))}>{t('latest.all')}</a>
            </p>
          </Section>
        </>
      )}
    </Markup>
  );
}
