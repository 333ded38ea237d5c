import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DataText } from '@/components/charts/data-text';
import { identify } from '@/components/charts/side/identity';
import { AppliedFilters } from '@/components/filters/applied-filters';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { Markup } from '@/components/markup/markup';
import { Notice } from '@/components/notice/notice';
import { PageHeading, Section } from '@/components/page/page';
import { ThenAndNowChoicesDocument, ThenAndNowDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { appliedFilters } from '../_filters/applied';
import type { SearchParams } from '../_filters/read';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import { sideInput } from '../compare/sides';
import { figureAddress } from '../figures/address';
import { conditionsOf } from '../figures/conditions';
import { readThenAndNow, thenAndNowQuery, thenAndNowVariables } from './address';
import { ChangeFigure, changesInBrief } from './changes';
import { ChoosePeriods } from './choose';
import { settleSide, usualSide } from './load';
import { TopicsOfOnePeriod } from './one-period';
import { Periods } from './periods';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('thenAndNow');
  const unlisted = Object.keys(await searchParams).length > 0;
  return pageMetadata({
    locale,
    path: '/then-and-now',
    title: t('metaTitle'),
    description: t('metaDescription'),
    unlisted,
  });
}

export default async function ThenAndNowPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const choices = await execute(ThenAndNowChoicesDocument, { locale: API_LOCALE[locale] });
  const { found, values, ignored } = await settleSide(
    readThenAndNow(await searchParams),
    async () => usualSide(choices.overview),
    (side, wanted) =>
      execute(ThenAndNowDocument, {
        locale: API_LOCALE[locale],
        side: sideInput(side),
        ...thenAndNowVariables(wanted),
      }),
  );
  const t = await getTranslations('thenAndNow');
  const changes = found?.data.thenAndNow ?? null;
  const { outlet, topic, kind, language } = values;
  const conditions = { outlet, topic, kind, language };
  const named = await conditionsOf(locale, conditions, thenAndNowVariables(values).filter);
  const form = (
    <>
      <ChoosePeriods choices={choices} side={found?.side ?? null} values={values} changes={changes} />
      <IgnoredNotice ignored={ignored} />
      <AppliedFilters
        filters={appliedFilters(
          conditions,
          (name, value) => {
            const condition = named.find((one) => one.name === name && one.value === value);
            return condition ? <DataText text={condition.words} /> : null;
          },
          (query) => pageAddress(locale, '/then-and-now', { ...thenAndNowQuery(values), ...conditions, ...query }),
        )}
        clearHref={pageAddress(
          locale,
          '/then-and-now',
          thenAndNowQuery({ ...values, outlet: [], topic: [], kind: [], language: [] }),
        )}
      />
    </>
  );
  if (!found || !changes) {
    return (
      <Markup locale={locale}>
        <PageHeading title={t('metaTitle')} lead={t('nobody')} />
        {form}
      </Markup>
    );
  }
  const [drawn] = identify([changes.entity]);
  const brief = changesInBrief(changes);
  const parts = { changes, side: found.side, values };
  return (
    <Markup locale={locale}>
      <PageHeading
        eyebrow={t('metaTitle')}
        title={t.rich('title', { side: () => <DataText text={changes.entity.name} /> })}
        lead={t('lead')}
      />
      {form}
      <Section id="summary" title={t('summary.title')} lead={t('summary.lead', brief)}>
        {brief.shared > 0 && brief.fair === 0 && (
          <Notice>
            <p>{t('summary.thin')}</p>
          </Notice>
        )}
        <Periods changes={changes} order={drawn!.order} />
      </Section>
      {brief.shared > 0 && (
        <ChangeFigure
          {...parts}
          figureHref={figureAddress(locale, 'then-and-now', thenAndNowQuery({ ...values, side: found.side }))}
        />
      )}
      <TopicsOfOnePeriod {...parts} drawn={drawn!} />
    </Markup>
  );
}
