import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClaimList } from '@/components/claim-card/claim-list';
import { AppliedFilters } from '@/components/filters/applied-filters';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { ListLayout, PageHeading, ResultsHeading } from '@/components/page/page';
import { Pager } from '@/components/pager/pager';
import { ClaimsDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress, type Query } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { appliedFilters } from '../_filters/applied';
import { claimFilter, claimOrder, claimQuery, readClaimValues } from '../_filters/claims';
import { conditionLabel } from '../_filters/condition-label';
import { pageArguments } from '../_filters/paging';
import type { SearchParams } from '../_filters/read';
import { settle } from '../_filters/settle';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import { ClaimFilterForm } from './filter-form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

const PAGE_SIZE = 20;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('claims');
  const unlisted = Object.keys(await searchParams).length > 0;
  return pageMetadata({ locale, path: '/claims', title: t('title'), description: t('description'), unlisted });
}

export default async function ClaimsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { data, values, ignored } = await settle(readClaimValues(await searchParams), (wanted) =>
    execute(ClaimsDocument, {
      locale: API_LOCALE[locale],
      filter: claimFilter(wanted),
      orderBy: claimOrder(wanted),
      ...pageArguments(wanted, PAGE_SIZE),
    }),
  );
  const [t, counts, filters] = await Promise.all([
    getTranslations('claims'),
    getTranslations('counts'),
    getTranslations('filters'),
  ]);
  const hrefOf = (query: Query) => pageAddress(locale, '/claims', query);
  const query = claimQuery(values);
  const conditions = appliedFilters(query, await conditionLabel(locale, data.claimFacets), hrefOf);
  const { totalCount, nodes, pageInfo } = data.claims;

  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ListLayout
        filters={<ClaimFilterForm values={values} facets={data.claimFacets} conditions={conditions.length} />}
      >
        <IgnoredNotice ignored={ignored} />
        <AppliedFilters filters={conditions} clearHref={hrefOf({})} />
        <ResultsHeading>{counts('claims', { count: totalCount })}</ResultsHeading>
        {nodes.length > 0 ? <ClaimList claims={nodes} /> : <p>{filters('nothing')}</p>}
        <Pager state={pageInfo} label={t('pages')} hrefOf={(cursor) => hrefOf({ ...query, ...cursor })} />
      </ListLayout>
    </>
  );
}
