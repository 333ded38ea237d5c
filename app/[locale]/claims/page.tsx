import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClaimList } from '@/components/claim-card/claim-list';
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
import { ListPage } from '../_list/list-page';
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
  const [t, counts] = await Promise.all([getTranslations('claims'), getTranslations('counts')]);
  const hrefOf = (query: Query) => pageAddress(locale, '/claims', query);
  const query = claimQuery(values);
  const conditions = appliedFilters(query, conditionLabel(locale, data.claimFacets), hrefOf);
  const { count, nodes, pageInfo } = data.claims;

  return (
    <ListPage
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      form={<ClaimFilterForm values={values} facets={data.claimFacets} conditions={conditions.length} />}
      hrefOf={hrefOf}
      query={query}
      conditions={conditions}
      ignored={ignored}
      total={counts(count.exact ? 'claims' : 'moreClaims', { count: count.value })}
      state={pageInfo}
      pagesLabel={t('pages')}
    >
      {nodes.length > 0 ? <ClaimList claims={nodes} /> : null}
    </ListPage>
  );
}
