import type { ReactNode } from 'react';
import { type AppliedFilter, AppliedFilters } from '@/components/filters/applied-filters';
import { type Ignored, IgnoredNotice } from '@/components/filters/ignored-notice';
import { Markup } from '@/components/markup/markup';
import { ListLayout, PageHeading, ResultsHeading } from '@/components/page/page';
import { Pager } from '@/components/pager/pager';
import type { PageStateFragment } from '@/generated/graphql/documents';
import type { Query } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import { wordsIn } from '@/i18n/words';

type Props = {
  locale: Locale;
  title: string;
  lead: string;
  /** The form that narrows the list. */
  form: ReactNode;
  /** The address of the list under a query. */
  hrefOf: (query: Query) => string;
  /** The conditions and the order in force, as they stand in the address. */
  query: Query;
  conditions: AppliedFilter[];
  ignored: readonly Ignored[];
  /** How many the list holds, in words. */
  total: string;
  state: PageStateFragment;
  /** Names the links to further pages. */
  pagesLabel: string;
  /** The list; null where nothing meets the conditions. */
  children: ReactNode;
};

/** A page that lists things: what narrows the list, what is in force, how many there are, the list, and its other pages. */
export function ListPage({
  locale,
  title,
  lead,
  form,
  hrefOf,
  query,
  conditions,
  ignored,
  total,
  state,
  pagesLabel,
  children,
}: Props) {
  const t = wordsIn(locale, 'filters');
  return (
    <Markup locale={locale}>
      <PageHeading title={title} lead={lead} />
      <ListLayout filters={form}>
        <IgnoredNotice ignored={ignored} />
        <AppliedFilters filters={conditions} clearHref={hrefOf({})} />
        <ResultsHeading>{total}</ResultsHeading>
        {children ?? <p>{t('nothing')}</p>}
        <Pager state={state} label={pagesLabel} hrefOf={(cursor) => hrefOf({ ...query, ...cursor })} />
      </ListLayout>
    </Markup>
  );
}
