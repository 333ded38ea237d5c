import { ClaimList } from '@/components/claim-card/claim-list';
import { DividingLine } from '@/components/dividing-line/dividing-line';
import { AppliedFilters } from '@/components/filters/applied-filters';
import { type Ignored, IgnoredNotice } from '@/components/filters/ignored-notice';
import { Section } from '@/components/page/page';
import { OverviewDocument, type OverviewQuery } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress, type Query } from '@/i18n/address';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { useTranslations } from '@/i18n/words';
import { appliedFilters } from '../_filters/applied';
import type { SearchParams } from '../_filters/read';
import { settle } from '../_filters/settle';
import { methodAddress } from '../_page/links';
import { explainAddress } from '../explain/address';
import { figureAddress } from '../figures/address';
import {
  claimsQuery,
  type OverviewValues,
  overviewFilter,
  overviewQuery,
  readOverviewValues,
  topicOrder,
  trendsQuery,
} from './address';
import { overviewConditionLabel } from './condition-label';
import { OverviewConsensus } from './consensus';
import styles from './content.module.css';
import { OverviewActivity, OverviewDistribution, OverviewSpectrum, OverviewTrends } from './figures';
import { OverviewFilterForm } from './filter-form';
import { OverviewHead } from './head';
import { OverviewBlindSpots, OverviewFacing, OverviewOneSided } from './sides';

type Overview = { locale: Locale; data: OverviewQuery; values: OverviewValues; ignored: Ignored[] };

/** Loads what an address asks to see. */
export async function loadOverview(locale: Locale, query: SearchParams): Promise<Overview> {
  const settled = await settle(readOverviewValues(query), (wanted) =>
    execute(OverviewDocument, {
      locale: API_LOCALE[locale],
      filter: overviewFilter(wanted),
      claimFilter: overviewFilter(wanted),
      left: wanted.left,
      right: wanted.right,
      order: topicOrder(wanted),
    }),
  );
  return { locale, ...settled };
}

/** Who says what, over all topics. */
export function OverviewContent({ locale, data, values, ignored }: Overview) {
  const t = useTranslations('overview');
  const hrefOf = (query: Query) => pageAddress(locale, '/', query);
  const conditions = appliedFilters(overviewQuery(values), overviewConditionLabel(locale, data), hrefOf);
  const { overview } = data;
  const { comparison } = overview;
  return (
    <div className={styles.overview}>
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
    </div>
  );
}
